/**
 * Hugo's shortcodes and Jekyll's tags in Markdown, as HTML: pictures, embeds, quotes and boxes become what they show;
 * of the rest the frame goes and is named, and the words inside stay. Pure, one pass over the text.
 */
import { htmlOfMarkdownLine } from "./markdown_html.ts";
import { type Attributes, attributesIn, embedAddress, embedHtml, escaped, pictureHtml } from "./shortcodes.ts";

/** Where a reference to another file of the import leads (`ref "harbour.md"`); undefined when there is no such file. */
export type Resolve = (reference: string) => string | undefined;

interface Call {
  readonly name: string;
  readonly attributes: Attributes;
  /** True where Markdown writes the address of a link or picture: `[words]({{< … >}})`. */
  readonly isAddress: boolean;
}

// Each frame copies what is inside it, so a text of nothing but frames would take for ever.
const mostOpen = 50;
const tag = /\{\{[<%]([^{}]{0,5000})[>%]\}\}|\{%-?([^{}]{0,2000})-?%\}/g;
const liquid = /\{\{-?\s*(?:(?:site|page)\.[\w.]+|"([^"{}]*)"|'([^'{}]*)')[^{}]{0,200}\}\}/g;
const attributeMarks = /[^\S\n]?\{(?::|[.#][\w-])[^{}\n]{0,200}\}/g;
/** Written in place of an address that leads nowhere; no page carries such a link, so only its words stay. */
export const nowhere = "unresolved:";

/** The Markdown without shortcodes, and the names of what was dropped, with how often. */
export function withoutTags(text: string, resolve: Resolve): { markdown: string; dropped: Map<string, number> } {
  const writing = new Writing(resolve, closedNames(text));
  let at = 0;
  for (const found of text.matchAll(tag)) {
    writing.text(text.slice(at, found.index));
    at = found.index + found[0].length;
    writing.tag(found[1] ?? found[2]!, found[2] !== undefined, text.slice(found.index - 2, found.index) === "](");
  }
  writing.text(text.slice(at));
  const markdown = writing
    .whole()
    .replace(liquid, (_, one, other) => one ?? other ?? "")
    .replace(attributeMarks, "");
  return { markdown, dropped: writing.dropped };
}

const closedNames = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/\{\{[<%]\s*\/\s*([\w./-]{1,80})|\{%-?\s*end([\w-]{1,80})/g)].map((each) => each[1] ?? each[2]!),
  );

class Writing {
  readonly dropped = new Map<string, number>();
  private readonly resolve: Resolve;
  private readonly closed: ReadonlySet<string>;
  private readonly out: string[] = [];
  private readonly open: { call: Call; from: number }[] = [];

  constructor(resolve: Resolve, closed: ReadonlySet<string>) {
    this.resolve = resolve;
    this.closed = closed;
  }

  text(text: string): void {
    this.out.push(text);
  }

  whole(): string {
    return this.out.join("");
  }

  tag(inner: string, isLiquid: boolean, isAddress: boolean): void {
    const comment = /^\s*\/\*([\s\S]*)\*\/\s*$/.exec(inner);
    if (comment) this.text(`{{<${comment[1]}>}}`);
    const found = comment ? null : /^\s*(\/?)\s*([\w./-]{1,80})([\s\S]*)$/.exec(inner);
    if (!found) return;
    const [, closing, word, rest] = found;
    const ended = isLiquid && /^end[\w-]/.test(word!) ? word!.slice(3) : undefined;
    if (closing !== "" || ended !== undefined) this.closes(ended ?? word!);
    else this.opens(word!, rest!, isAddress);
  }

  private opens(name: string, rest: string, isAddress: boolean): void {
    const call = { name: name.toLowerCase(), attributes: attributesIn(rest.replace(/\/\s*$/, "")), isAddress };
    const pairs = this.closed.has(name) && !/\/\s*$/.test(rest) && this.open.length < mostOpen;
    if (pairs) this.open.push({ call, from: this.out.length });
    else this.text(this.shown(call) ?? this.drop(call));
  }

  private closes(name: string): void {
    const depth = this.open.findLastIndex((each) => each.call.name === name.toLowerCase());
    if (depth < 0) return;
    const [{ call, from }] = this.open.splice(depth) as [{ call: Call; from: number }];
    const content = this.out.splice(from).join("");
    this.text(this.shown(call, content) ?? this.framed(call, content));
  }

  /** What a shortcode shows; undefined for one that nobody here knows. */
  private shown({ name, attributes, isAddress }: Call, content?: string): string | undefined {
    const { named, positional } = attributes;
    if (/^(?:rel)?ref$|^(?:post_url|link)$/.test(name) && content === undefined) {
      const reference = named.path ?? positional[0] ?? "";
      return this.resolve(reference) ?? `${nowhere}${encodeURI(reference)}`;
    }
    if (isAddress) return undefined;
    if (/^(?:highlight|code)$/.test(name) && positional[0] && content !== undefined)
      return `\n\n<pre>${escaped(content)}</pre>\n\n`;
    if (/^(?:raw|comment)$/.test(name) && content !== undefined) return name === "raw" ? content : "";
    if (/(?:^|[-_])(?:quote|blockquote|pullquote)(?:$|[-_])/.test(name)) return quote(attributes, content);
    if (/(?:^|[-_/])(?:figure|img|image|photo|picture)(?:$|[-_.\d])/.test(name) || isFigure(attributes))
      return picture(attributes, content);
    if (
      /youtube|vimeo|video|audio|podcast|iframe|embed|tweet|twitter|^x$|instagram|gist|bilibili|soundcloud/.test(name)
    ) {
      const url = embedAddress(name, attributes, content);
      return url === undefined ? undefined : `\n\n${embedHtml(url, named.title)}\n\n`;
    }
    const label = named.label ?? named.text ?? named["link-text"];
    return label !== undefined && content === undefined
      ? link(named.href ?? named.url ?? named.link ?? "", label)
      : undefined;
  }

  private drop({ name, isAddress, attributes }: Call): string {
    if (isAddress) return `${nowhere}${encodeURI(attributes.positional[0] ?? name)}`;
    this.dropped.set(name, (this.dropped.get(name) ?? 0) + 1);
    return "";
  }

  /** A frame with a title is a box of facts; one without was only decoration. */
  private framed(call: Call, content: string): string {
    const { title } = call.attributes.named;
    if (!title) return `${this.drop(call)}\n\n${content}\n\n`;
    return `\n\n<details><summary>${htmlOfMarkdownLine(title)}</summary>\n\n${content}\n\n</details>\n\n`;
  }
}

/** Jekyll includes a file that draws the picture: `{% include figure.html src="…" %}`. */
const isFigure = ({ positional }: Attributes): boolean =>
  /(?:figure|image|img|picture)\.\w+$/.test(positional[0] ?? "");

function picture({ named, positional }: Attributes, content: string | undefined): string | undefined {
  const src =
    named.src ??
    named.url ??
    named.image ??
    named.file ??
    positional.find((each) => /\.\w{3,4}$/.test(each) && !/\.html$/.test(each));
  if (!src) return undefined;
  const caption = [
    named.caption ?? named.title ?? content?.trim() ?? "",
    named.attr ? `<small class="credit">${escaped(named.attr)}</small>` : "",
  ];
  const captionHtml = htmlOfMarkdownLine(caption.filter((each) => each !== "").join(" "));
  return `\n\n${pictureHtml(src.replace(/\\([_*~])/g, "$1"), { alt: named.alt, captionHtml })}\n\n`;
}

function quote({ named, positional }: Attributes, content: string | undefined): string | undefined {
  const words = named.text ?? named.quote ?? content?.trim() ?? positional[0];
  if (!words) return undefined;
  const source = named.cite ?? named.author ?? named.source ?? "";
  const cite = source === "" ? "" : `<cite>${htmlOfMarkdownLine(source)}</cite>`;
  return `\n\n<blockquote><p>${htmlOfMarkdownLine(words)}</p>${cite}</blockquote>\n\n`;
}

const link = (url: string, label: string): string =>
  /^(?:https?:\/\/|\/|mailto:)/.test(url)
    ? `<a href="${escaped(url)}">${htmlOfMarkdownLine(label)}</a>`
    : htmlOfMarkdownLine(label);
