/**
 * The checklist before publishing: what stops a version (obstacles) and what is advised. Pure, shared with the screens.
 * Promises: each item has a stable code and a sentence that says what to do. A further check is a further line of `checks`.
 */
import type { Block, Copy, Inline, ListItem } from "./copy.ts";

export type Severity = "obstacle" | "advice";

export interface CheckItem {
  readonly code: string;
  readonly severity: Severity;
  readonly sentence: string;
  /** What it is about where that has a name: a link's address, a moment, a number. */
  readonly about?: string | undefined;
}

/** A picture of a version when it is checked. */
export interface CheckedPicture {
  readonly id: number;
  readonly lead: boolean;
  readonly credit: string;
  readonly caption: string;
  readonly alt: string;
  /** The right to show it has ended. */
  readonly ended: boolean;
  /** It may be used on the web. */
  readonly allowed: boolean;
  /** The right to show it ends within a week. */
  readonly endsAt: Date | undefined;
}

/** What is known of a version when it is checked. */
export interface Checkable {
  readonly headline: string;
  readonly standfirst: string;
  readonly copy: Copy;
  /** Somebody is named as its writer. */
  readonly bylined: boolean;
  /** Its section has a name in this edition. */
  readonly sectionNamed: boolean;
  /** The pictures it shows, with their words in this edition and what may be done with them. */
  readonly pictures: readonly CheckedPicture[];
  /** Credit of a lead picture that never came as a file. */
  readonly leadCredit: string;
  readonly legal: "raised" | "cleared" | undefined;
  /** End of an embargo that is not over. */
  readonly embargoUntil: Date | undefined;
  /** Links that were asked and did not answer. */
  readonly deadLinks: readonly string[];
  readonly openSuggestions: number;
  readonly openComments: number;
}

type Check = (version: Checkable) => readonly CheckItem[];

const when = (found: boolean, code: string, severity: Severity, sentence: string, about?: string): CheckItem[] =>
  found ? [{ code, severity, sentence, about }] : [];

const checks: readonly Check[] = [
  ({ headline }) => when(headline.trim() === "", "headline", "obstacle", "The headline is missing."),
  ({ copy }) => when(copy.length === 0, "text", "obstacle", "The story has no text."),
  ({ sectionNamed }) =>
    when(!sectionNamed, "section", "obstacle", "Its section is not in this edition: choose another, or name it."),
  ({ legal }) => when(legal === "raised", "legal", "obstacle", "The legal flag is up: have it cleared."),
  ({ embargoUntil: until }) =>
    when(
      until !== undefined,
      "embargo",
      "obstacle",
      `The story is under embargo until ${until?.toISOString()}; wait, or lift the embargo.`,
      until?.toISOString(),
    ),
  ({ pictures }) => pictures.flatMap(pictureObstacles),
  ({ pictures }) => when(!pictures.some(({ lead }) => lead), "picture", "advice", "The story has no lead picture."),
  ({ standfirst }) =>
    when(standfirst.trim() === "", "standfirst", "advice", "The standfirst is missing: lists show the headline alone."),
  ({ bylined }) => when(!bylined, "byline", "advice", "Nobody is named as its writer: say who wrote it."),
  ({ openSuggestions: open }) =>
    when(open > 0, "suggestions", "advice", `${counted(open, "suggestion")} neither taken nor refused.`, String(open)),
  ({ openComments: open }) =>
    when(open > 0, "comments", "advice", `${counted(open, "comment")} not resolved.`, String(open)),
  ({ deadLinks }) =>
    deadLinks.flatMap((link) => when(true, "link", "advice", `This link does not answer: ${link}`, link)),
];

function pictureObstacles({ id, lead, credit, caption, alt, ended, allowed, endsAt }: CheckedPicture): CheckItem[] {
  const which = lead ? "The lead picture" : `Picture ${id} in the text`;
  const about = lead ? undefined : String(id);
  const missing = (text: string, code: string, sentence: string) =>
    when(text.trim() === "", code, "obstacle", `${which} ${sentence}`, about);
  return [
    ...missing(credit, "picture-credit", "has no credit: say who made it."),
    ...missing(caption, "picture-caption", "has no caption: say what is to be seen, who and where."),
    ...missing(alt, "picture-alt", "has no description: say what it shows, for readers who cannot see it."),
    ...when(ended, "picture-rights", "obstacle", `${which} may not be shown any more: its rights have ended.`, about),
    ...when(!allowed, "picture-use", "obstacle", `${which} may not be used on the web: choose another.`, about),
    ...when(
      endsAt !== undefined,
      "picture-rights-soon",
      "advice",
      `${which} leaves the page on ${endsAt?.toISOString().slice(0, 10)}: its rights end then.`,
      endsAt?.toISOString(),
    ),
  ];
}

const counted = (many: number, what: string) => (many === 1 ? `1 ${what} is` : `${many} ${what}s are`);

/** What stands in the way and what is advised, obstacles first. */
export function checklist(version: Checkable): CheckItem[] {
  const items = checks.flatMap((check) => check(version));
  return [
    ...items.filter((item) => item.severity === "obstacle"),
    ...items.filter((item) => item.severity !== "obstacle"),
  ];
}

/** The links to other sites that the copy holds, each once. */
export function outsideLinks(copy: Copy): string[] {
  const links = copy.flatMap(inlinesIn).flatMap((inline) => inline.flatMap(({ marks }) => marks ?? []));
  const hrefs = links.flatMap((mark) => (mark.type === "link" && /^https?:/i.test(mark.href) ? [mark.href] : []));
  return [...new Set(hrefs)];
}

function inlinesIn(block: Block): Inline[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [block.text];
    case "quote":
      return [...block.paragraphs, ...(block.source ? [block.source] : [])];
    case "list":
      return block.items.flatMap(itemInlines);
    case "table":
      return [...(block.caption ? [block.caption] : []), ...block.rows.flat()];
    case "facts":
      return [...block.paragraphs];
    default:
      return [];
  }
}

const itemInlines = (item: ListItem): Inline[] => [item.text, ...(item.items ?? []).flatMap(itemInlines)];
