/**
 * Markdown read as copy: CommonMark and tables, without raw HTML, plus three words of the paper's own:
 * `[words](claim:key)`, a URL alone on its line (an embed), and `:::facts Title … :::`. Pure.
 * Promises: never throws; what copy cannot hold is said in a sentence, its words are kept.
 */
import MarkdownIt, { type MarkdownIt as Reader, type StateBlock, type Token } from "markdown-it";
import { type Block, type Copy, type Inline, isSafeHref, type ListItem } from "./copy.ts";
import { tidied } from "./inline.ts";
import { hrefOf, inlineFromTokens, isBreak } from "./markdown_inline.ts";

export interface CopyRead {
  readonly copy: Copy;
  /** Sentences: what could not be held as it was written. */
  readonly dropped: readonly string[];
}

interface Node {
  readonly token: Token;
  readonly children: Node[];
}
type Say = (sentence: string) => void;

/** The copy that `text` says. */
export function copyFromMarkdown(text: string): CopyRead {
  const dropped = new Set<string>();
  const nodes = treeOf(reader.parse(text.toWellFormed(), {}));
  const copy = nodes.flatMap((node) => blockOf(node, (sentence) => dropped.add(sentence)) ?? []);
  return { copy, dropped: [...dropped] };
}

const reader = makeReader();

function makeReader(): Reader {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
  markdown.disable(["code", "strikethrough", "reference"]);
  // Whether a link may stand on a page is for copy to say; here it is only read.
  markdown.validateLink = () => true;
  markdown.normalizeLink = (url) => url.replaceAll(" ", "%20");
  markdown.normalizeLinkText = (text) => text;
  markdown.block.ruler.before("fence", "facts", facts, { alt: ["paragraph", "blockquote", "list"] });
  // CommonMark lets no `**` close between 。and a letter: true to Latin, but it leaves stars in Chinese.
  markdown.inline.State = class extends markdown.inline.State {
    override scanDelims(start: number, canSplitWord: boolean) {
      const scanned = super.scanDelims(start, canSplitWord);
      if (this.src[start] !== "*") return scanned;
      const isSpace = (char: string | undefined) => char === undefined || /\s/.test(char);
      const [before, after] = [this.src[start - 1], this.src[start + scanned.length]];
      return { ...scanned, can_open: !isSpace(after), can_close: !isSpace(before) };
    }
  };
  return markdown;
}

/** Block rule: `:::facts Title`, then paragraphs, then `:::`. */
function facts(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const title = /^:::facts(?: +(.*))?$/.exec(lineAt(state, start));
  if (title === null || state.sCount[start]! - state.blkIndent >= 4) return false;
  if (silent) return true;
  let last = start + 1;
  while (last < end && lineAt(state, last) !== ":::") last++;
  state.push("facts_open", "aside", 1).content = (title[1] ?? "").trim();
  const { lineMax, parentType } = state;
  state.lineMax = last;
  state.md.block.tokenize(state, start + 1, last);
  state.lineMax = lineMax;
  state.parentType = parentType;
  state.push("facts_close", "aside", -1);
  state.line = Math.min(last + 1, end);
  return true;
}

const lineAt = (state: StateBlock, line: number): string =>
  state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]).trimEnd();

function treeOf(tokens: readonly Token[]): Node[] {
  const levels: Node[][] = [[]];
  for (const token of tokens) {
    if (token.nesting === -1) {
      levels.pop();
      continue;
    }
    const node: Node = { token, children: [] };
    levels.at(-1)!.push(node);
    if (token.nesting === 1) levels.push(node.children);
  }
  return levels[0]!;
}

function blockOf(node: Node, say: Say): Block | undefined {
  switch (node.token.type) {
    case "paragraph_open":
      return paragraphOf(node, say);
    case "heading_open":
      return { type: "heading", level: levelOf(node.token.tag), text: firstText(node, say) };
    case "blockquote_open":
      return quoteOf(node, say);
    case "bullet_list_open":
    case "ordered_list_open":
      return { type: "list", ordered: node.token.tag === "ol", items: itemsOf(node, say) };
    case "table_open":
      return tableOf(node, say);
    case "facts_open":
      return { type: "facts", title: node.token.content, paragraphs: paragraphsIn(node, "fact box", say) };
    case "hr":
      return { type: "divider" };
    default:
      return codeOf(node.token, say);
  }
}

const levelOf = (tag: string) => Math.min(4, Math.max(2, Number(tag.slice(1)))) as 2 | 3 | 4;

function paragraphOf(node: Node, say: Say): Block | undefined {
  const url = loneUrl(node.children[0]?.token.children ?? []);
  if (url !== undefined) return { type: "embed", url };
  const text = firstText(node, say);
  return text.length === 0 ? undefined : { type: "paragraph", text };
}

/** The web address that a paragraph consists of, bare or in angle brackets. */
function loneUrl(tokens: readonly Token[]): string | undefined {
  const bare = tokens.length === 1 && tokens[0]!.type === "text";
  const autolinked = tokens.length === 3 && tokens[0]!.markup === "autolink";
  const url = bare ? tokens[0]!.content : autolinked ? hrefOf(tokens[0]!) : "";
  return /^https?:\/\/\S{1,2000}$/.test(url) && isSafeHref(url) ? url : undefined;
}

const firstText = (node: Node, say: Say): Inline => inlineFromTokens(node.children[0]?.token.children ?? [], say);

/** The last line of a quote that begins with a dash names its source. */
function quoteOf(node: Node, say: Say): Block {
  const last = node.children.at(-1);
  const tokens = last?.token.type === "paragraph_open" ? (last.children[0]?.token.children ?? []) : [];
  const from = tokens.findLastIndex(isBreak) + 1;
  const source = tokens[from]?.type === "text" && /^—/.test(tokens[from].content) ? tokens.slice(from) : undefined;
  if (source === undefined) return { type: "quote", paragraphs: paragraphsIn(node, "quote", say) };
  source[0]!.content = source[0]!.content.replace(/^—+\s*/, "");
  last!.children[0]!.token.children = tokens.slice(0, Math.max(0, from - 1));
  return { type: "quote", paragraphs: paragraphsIn(node, "quote", say), source: inlineFromTokens(source, say) };
}

function paragraphsIn(node: Node, place: string, say: Say): Inline[] {
  if (node.children.some((child) => child.token.type !== "paragraph_open"))
    say(`A ${place} holds paragraphs only; what else stood in it was kept as paragraphs.`);
  return node.children.flatMap((child) => textsIn(child, say)).filter((text) => text.length > 0);
}

function textsIn({ token, children }: Node, say: Say): Inline[] {
  if (token.type === "inline") return [inlineFromTokens(token.children ?? [], say)];
  if (token.type === "fence") return [tidied([{ text: token.content.trimEnd() }])];
  return children.flatMap((child) => textsIn(child, say));
}

function itemsOf(list: Node, say: Say): ListItem[] {
  return list.children.map(({ children }) => {
    const nested = children.filter((child) => /_list_open$/.test(child.token.type));
    const rest = children.filter((child) => !nested.includes(child));
    if (rest.some((child) => child.token.type !== "paragraph_open"))
      say("A list item holds text only; what else stood in it was kept as text.");
    const texts = rest.flatMap((child) => textsIn(child, say)).filter((text) => text.length > 0);
    const text = tidied(texts.flatMap((each, at) => (at === 0 ? each : [{ text: "\n" }, ...each])));
    return nested.length === 0 ? { text } : { text, items: nested.flatMap((each) => itemsOf(each, say)) };
  });
}

/** Rows of a table; a head row without a word is none. */
function tableOf(node: Node, say: Say): Block {
  const rowsOf = (part: string) =>
    node.children
      .filter((child) => child.token.type === part)
      .flatMap((child) => child.children.map((row) => row.children.map((cell) => firstText(cell, say))));
  const head = rowsOf("thead_open").filter((row) => row.some((cell) => cell.length > 0));
  return { type: "table", headRows: head.length, rows: [...head, ...rowsOf("tbody_open")] };
}

function codeOf(token: Token, say: Say): Block | undefined {
  const text = tidied([{ text: token.content.trimEnd() }]);
  if (text.length === 0) return undefined;
  say("Program text was kept as a plain paragraph.");
  return { type: "paragraph", text };
}
