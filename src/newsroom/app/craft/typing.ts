/** What typing makes by itself: quotes, dashes and ellipses of the language, links as Markdown writes them. */
import { Extension, InputRule } from "@tiptap/core";
import { isChineseEdition } from "../../craft/checks.ts";
import { cleanLink } from "../../craft/clean_link.ts";
import { smartQuote } from "../../craft/quotes.ts";

export interface TypingOptions {
  readonly edition: string;
}

export const Typing = Extension.create<TypingOptions>({
  name: "typing",
  addOptions: () => ({ edition: "en" }),
  addInputRules() {
    const { edition } = this.options;
    const chinese = isChineseEdition(edition);
    return [
      quoteRule(edition),
      // Not at the beginning of a line: three of them are a divider there.
      signRule(/(?<=\S ?)--$/, chinese ? "——" : "—"),
      signRule(/(?<![.\s]|^)\.\.\.$/, chinese ? "……" : "…"),
      linkRule(),
    ];
  },
});

const signRule = (find: RegExp, sign: string) =>
  new InputRule({ find, handler: ({ state, range }) => void state.tr.insertText(sign, range.from, range.to) });

/** Taken back with one key, as what was typed. */
function quoteRule(edition: string): InputRule {
  return new InputRule({
    find: /["']$/,
    handler: ({ state, range, match }) => {
      const $from = state.doc.resolve(range.from);
      const before = $from.parent.textBetween(0, $from.parentOffset, undefined, "\ufffc");
      state.tr.insertText(smartQuote(before, match[0] as '"' | "'", edition), range.from, range.to);
    },
  });
}

function linkRule(): InputRule {
  return new InputRule({
    find: /\[([^\]\n]+)\]\((https?:\/\/[^\s)]+|mailto:[^\s)]+)\)$/,
    handler: ({ state, range, match }) => {
      const href = cleanLink(match[2]!);
      if (href === undefined) return;
      const { tr, schema } = state;
      tr.replaceWith(range.from, range.to, schema.text(match[1]!, [schema.mark("link", { href })]));
      tr.removeStoredMark(schema.marks.link!);
    },
  });
}
