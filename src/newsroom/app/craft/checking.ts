/**
 * The checks in the text: findings underlined where they stand, and told to the list beside. A paragraph is looked at
 * again only when it changed, and a moment after the typing. Promises: no key waits for a check.
 */
import { type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { checkText, isChineseEdition } from "../../craft/checks.ts";
import { spacingHabit } from "../../craft/chinese_checks.ts";
import type { Finding, StyleWord } from "../../craft/finding.ts";
import { foundInText, type PlacedFinding } from "./open_text.ts";
import { openSpelling, type Spelling } from "./spelling.ts";

const pauseMs = 350;
const key = new PluginKey<DecorationSet>("checking");

interface House {
  readonly styleWords: readonly StyleWord[];
  /** Names and words that spelling takes as right. */
  readonly known: readonly string[];
}

export interface CheckingStorage {
  spelling: Spelling | undefined;
  house: House;
  look: () => void;
}

declare module "@tiptap/core" {
  interface Storage {
    checking: CheckingStorage;
  }
}

/** What the house avoids and knows, told to the checks of an open text. */
export function followHouse(editor: Editor, house: House): void {
  const { checking } = editor.storage;
  checking.house = house;
  checking.spelling?.know(house.known);
  checking.look();
}

export const Checking = Extension.create<{ edition: string }, CheckingStorage>({
  name: "checking",
  addOptions: () => ({ edition: "en" }),
  addStorage: () => ({ spelling: undefined, house: { styleWords: [], known: [] }, look: () => undefined }),
  addProseMirrorPlugins() {
    const { storage, options } = this;
    let seen = new WeakMap<Node, readonly Finding[]>();
    /** What is known of each paragraph without looking at any anew. */
    const known = (doc: Node) =>
      decorated(
        doc,
        findingsIn(doc, (node) => seen.get(node) ?? []),
      );
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (tr, before) => {
            const looked = tr.getMeta(key) as DecorationSet | undefined;
            if (looked !== undefined) return looked;
            // What comes from others replaces the whole document, so nothing could be mapped.
            return tr.getMeta("y-sync$")?.isChangeOrigin ? known(tr.doc) : before.map(tr.mapping, tr.doc);
          },
        },
        props: { decorations: (state) => key.getState(state) },
        view: (view) => {
          let timer: ReturnType<typeof setTimeout> | undefined;
          let rules: unknown;
          const look = () => {
            const spaced = isChineseEdition(options.edition) ? spacingHabit(textsOf(view.state.doc)) : undefined;
            const now = JSON.stringify([spaced, storage.house.styleWords]);
            if (now !== rules) seen = new WeakMap();
            rules = now;
            const house = { edition: options.edition, styleWords: storage.house.styleWords, spaced };
            const findings = findingsIn(view.state.doc, (node, text) => {
              const checked = seen.get(node) ?? checkText(text, house);
              seen.set(node, checked);
              return [...checked, ...spelt(storage.spelling, text)];
            });
            foundInText.set(findings);
            view.dispatch(
              view.state.tr.setMeta(key, decorated(view.state.doc, findings)).setMeta("addToHistory", false),
            );
          };
          const soon = () => {
            clearTimeout(timer);
            timer = setTimeout(() => (view.composing ? soon() : look()), pauseMs);
          };
          storage.look = soon;
          if (/^en\b/.test(options.edition)) storage.spelling = openSpelling(soon);
          soon();
          return {
            update: (_, before) => {
              if (before.doc !== view.state.doc) soon();
            },
            destroy: () => {
              clearTimeout(timer);
              storage.spelling?.close();
              storage.spelling = undefined;
            },
          };
        },
      }),
    ];
  },
});

/** Words that somebody suggests to take out are not checked: they stand there as blanks of the same length. */
function textIn(node: Node): string {
  let text = "";
  node.forEach((child) => {
    const gone = child.marks.some(({ type }) => type.name === "deletion");
    text += gone ? "\u200b".repeat(child.nodeSize) : (child.text ?? "\u200b".repeat(child.nodeSize));
  });
  return text;
}

function textsOf(doc: Node): string[] {
  const texts: string[] = [];
  doc.descendants((node) => {
    if (node.isTextblock) texts.push(node.textContent);
  });
  return texts;
}

function findingsIn(doc: Node, check: (node: Node, text: string) => readonly Finding[]): PlacedFinding[] {
  const placed: PlacedFinding[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock || node.content.size === 0) return;
    const text = textIn(node);
    for (const finding of check(node, text))
      placed.push({
        ...finding,
        from: at + 1 + finding.from,
        to: at + 1 + finding.to,
        words: text.slice(finding.from, finding.to),
      });
  });
  return placed;
}

const spelt = (spelling: Spelling | undefined, text: string): Finding[] =>
  (spelling?.check(text) ?? []).map(({ from, to }) => ({ from, to, kind: "spelling", advice: "misspelt" }));

const decorated = (doc: Node, findings: readonly PlacedFinding[]) =>
  DecorationSet.create(
    doc,
    findings
      // A whole sentence underlined would shout; it is in the list.
      .filter(({ kind }) => kind !== "long")
      .map(({ from, to, kind }) => Decoration.inline(from, to, { class: `finding finding-${kind}` })),
  );
