/** A line of the audit as a sentence: who did or tried what. Pure; the screen and the exported file say the same. */
import { actWords } from "./audit_words.ts";
import type { Locale } from "./calls/session.ts";
import { roleNames } from "./role_names.ts";

/** What of a line the sentence is made of. */
export interface Told {
  readonly name: string;
  readonly act: string;
  readonly outcome: "done" | "refused" | "failed";
  readonly story: number | null;
  readonly edition: string | null;
  /** The story's headline as it is now. */
  readonly headline: string | null;
  /** Name of the person it was done to. */
  readonly person: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A piece of the sentence; `story` where it names the story. */
export interface Piece {
  readonly text: string;
  readonly story: boolean;
}

const frames = {
  en: {
    nobody: "Somebody not signed in",
    command: "The command line",
    did: "{who} {what}.",
    refused: "{who} tried to {what}; refused ({code}).",
    failed: "{who} tried to {what}; it failed on our side.",
    somebody: "somebody",
    anAddress: "an address",
    aStory: "a story",
    headline: (headline: string) => `“${headline}”`,
    inEdition: (edition: string) => ` in ${edition}`,
    number: (story: number) => `story ${story}`,
  },
  "zh-Hans": {
    nobody: "未登录者",
    command: "命令行",
    did: "{who}{what}。",
    refused: "{who}试图{what}，被拒绝（{code}）。",
    failed: "{who}试图{what}，系统出错。",
    somebody: "某人",
    anAddress: "某个邮箱",
    aStory: "一篇稿件",
    headline: (headline: string) => `《${headline}》`,
    inEdition: (edition: string) => `（${edition}）`,
    number: (story: number) => `稿件 ${story}`,
  },
} as const;

/** `publish: POST /stories/…` without its verb: the call. */
export const callOf = (act: string): string => act.slice(act.indexOf(": ") + 2);

/** The sentence in pieces, so that a screen can make a link of the story. */
export function auditPieces(line: Told, locale: Locale): Piece[] {
  const said = frames[locale];
  const frame = said[line.outcome === "done" ? "did" : line.outcome];
  const text = frame.replace("{what}", () => actIn(line.act, locale, line.outcome === "done"));
  return text
    .split(/(\{\w+\})/)
    .filter((each) => each !== "")
    .map((each) => {
      const [, name] = /^\{(\w+)\}$/.exec(each) ?? [];
      return { text: name === undefined ? each : filled(name, line, locale), story: name === "story" };
    });
}

/** The sentence whole. */
export const auditSentence = (line: Told, locale: Locale): string =>
  auditPieces(line, locale)
    .map(({ text }) => text)
    .join("");

/** What an act is called where no line is told of: “publish a story”. */
export function actName(act: string, locale: Locale): string {
  const said = frames[locale];
  const bare = actIn(act, locale, false)
    .replace("{story}", said.aStory)
    .replace("{person}", said.somebody)
    .replace("{email}", said.anAddress)
    .replace(/\{\w+\}/g, "…");
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

function actIn(act: string, locale: Locale, done: boolean): string {
  const words = actWords[callOf(act)]?.[locale === "en" ? 0 : 1] ?? act;
  return words.replace(/\[([^|\]]*)\|([^\]]*)\]/g, done ? "$1" : "$2").replace("{了}", done ? "了" : "");
}

function filled(name: string, line: Told, locale: Locale): string {
  const said = frames[locale];
  const fact = line.facts[name];
  if (name === "who") return line.name || (line.act.includes(" COMMAND ") ? said.command : said.nobody);
  if (name === "story") return storyIn(line, locale);
  if (name === "person") return line.person ?? said.somebody;
  if (name === "role") return roleNames[locale][fact as "owner"]?.toLowerCase() ?? "…";
  if (name === "email") return String(fact ?? said.anAddress);
  return String(fact ?? "…");
}

function storyIn({ story, edition, headline }: Told, locale: Locale): string {
  const said = frames[locale];
  if (story === null) return said.aStory;
  const named = headline ? said.headline(headline) : said.number(story);
  return edition === null ? named : named + said.inEdition(editionName(edition, locale));
}

/** The language of an edition; its code where there is no name for it, or it is none. */
function editionName(edition: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames([locale], { type: "language" }).of(edition) ?? edition;
  } catch {
    return edition;
  }
}
