/**
 * The form of a story: its fields as text, as the browser has them, and how they come from a version and from a request.
 * Pure. Promises: what a person typed is never changed on its way back to them.
 */
import { Refusal } from "../base/errors.ts";
import { parseCopy } from "../news/copy.ts";
import type { PictureShown } from "../news/pictures.ts";
import { slugOf } from "../news/slug.ts";
import type { Version } from "../news/version.ts";
import { copyToMarkdown, type Kept } from "./markdown.ts";

export interface StoryForm {
  /** Number of the save the form was opened on; 0 before the first. */
  readonly edit: number;
  readonly headline: string;
  readonly standfirst: string;
  /** Markdown. */
  readonly text: string;
  readonly kept: Kept;
  readonly section: number | undefined;
  readonly slug: string;
  /** Names with commas between. */
  readonly byline: string;
  readonly topics: string;
  readonly credit: string;
  readonly caption: string;
  readonly alt: string;
  /** The lead picture is to go. */
  readonly unpicture: boolean;
}

/** Most bytes of a picture's file. */
export const mostPictureBytes = 30 * 1024 * 1024;

/** Text fields of a request, by name. */
export type Fields = Readonly<Record<string, string>>;

export const emptyForm: StoryForm = {
  edit: 0,
  headline: "",
  standfirst: "",
  text: "",
  kept: {},
  section: undefined,
  slug: "",
  byline: "",
  topics: "",
  credit: "",
  caption: "",
  alt: "",
  unpicture: false,
};

interface Names {
  readonly bylines: readonly string[];
  readonly topics: readonly string[];
}

/** The names as their fields have them. */
export function namesAsText(edition: string, { bylines, topics }: Names): Pick<StoryForm, "byline" | "topics"> {
  const comma = /^(zh|ja)\b/.test(edition) ? "，" : ", ";
  return { byline: bylines.join(comma), topics: topics.join(comma) };
}

function isMade({ slug, headline, story }: Version): boolean {
  const made = slugOf(headline, `story-${story}`);
  return slug === made || slug === `${made}-${story}`;
}

/** The form of a version as it is saved. */
export function formOf(version: Version, names: Names, picture: PictureShown | undefined): StoryForm {
  return {
    ...emptyForm,
    ...copyToMarkdown(version.copy),
    edit: version.edit,
    headline: version.headline,
    standfirst: version.standfirst,
    section: version.section,
    // Until readers know the address it goes with the headline, unless somebody chose it.
    slug: version.revision === 0 && isMade(version) ? "" : version.slug,
    ...namesAsText(version.edition, names),
    credit: picture?.credit ?? "",
    caption: picture?.caption ?? "",
    alt: picture?.alt ?? "",
  };
}

/** The form as it was sent. */
export function formFrom(fields: Fields): StoryForm {
  const line = (name: string) => (fields[name] ?? "").replace(/\s+/g, " ").trim();
  const number = (name: string) => (/^\d{1,9}$/.test(fields[name] ?? "") ? Number(fields[name]) : undefined);
  return {
    edit: number("edit") ?? 0,
    headline: line("headline"),
    standfirst: line("standfirst"),
    text: (fields.text ?? "").replace(/\r\n?/g, "\n"),
    kept: keptFrom(fields.kept),
    section: number("section"),
    slug: line("slug"),
    byline: line("byline"),
    topics: line("topics"),
    credit: line("credit"),
    caption: line("caption"),
    alt: line("alt"),
    unpicture: fields.unpicture !== undefined,
  };
}

function keptFrom(json: string | undefined): Kept {
  try {
    const value = JSON.parse(json || "{}") as Record<string, unknown>;
    return Object.fromEntries(Object.entries(value).map(([key, block]) => [Number(key), parseCopy([block])[0]!]));
  } catch {
    throw new Refusal("damaged-form", 400, "This form came back damaged; open the story again and send it once more.");
  }
}

const longest = {
  headline: 300,
  standfirst: 2000,
  text: 200_000,
  slug: 200,
  byline: 1000,
  topics: 2000,
  credit: 500,
  caption: 2000,
  alt: 2000,
} as const;

const titles: Readonly<Record<keyof typeof longest, string>> = {
  headline: "headline",
  standfirst: "standfirst",
  text: "text",
  slug: "address",
  byline: "byline",
  topics: "list of topics",
  credit: "picture’s credit",
  caption: "picture’s caption",
  alt: "picture’s description",
};

/** Refuses a form that cannot be saved. */
export function checkForm(form: StoryForm): void {
  for (const [name, most] of Object.entries(longest) as [keyof typeof longest, number][]) {
    if (form[name].length <= most) continue;
    throw new Refusal(
      "too-long",
      422,
      `The ${titles[name]} is too long: at most ${most.toLocaleString("en")} characters.`,
    );
  }
  if (form.section === undefined) throw new Refusal("no-section", 422, "Choose the section the story stands in.");
}

/** The names in a field, each once; Latin and Chinese commas and semicolons part them. */
export const namesFrom = (field: string): string[] => [
  ...new Set(
    field
      .split(/[,，、;；]/)
      .map((name) => name.trim())
      .filter((name) => name !== ""),
  ),
];
