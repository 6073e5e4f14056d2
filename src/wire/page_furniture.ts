/**
 * The furniture of a news page, by its words: labels of link boxes, share rows, mood rows, newsletter boxes, notices.
 * English and Chinese in full, the commonest labels of their neighbours; pure. What is not sure is not furniture.
 */
import { closingLabels, finalLabels, pageLines, relatedLabels } from "./page_furniture_words.ts";

/** A pattern for lines that are one of `patterns` from end to end, whatever the case; `after` may follow. */
const oneOf = (patterns: readonly RegExp[], after: string) =>
  new RegExp(`^(?:${patterns.map((each) => each.source).join("|")})${after}$`, "iu");

const related = oneOf(relatedLabels, "\\s*[:：>»…]*");

const final = oneOf(finalLabels, "\\s*[:：>»]*");

const closing = oneOf(closingLabels, "\\s*[:：>»]*");

const line = oneOf(pageLines, "\\s*[>»:：.…|]*");

const moods =
  "touched sympathetic bored angry amused sad happy comment|感动 同情 无聊 愤怒 搞笑 难过 高兴 路过|感動 同情 無聊 憤怒 搞笑 難過 高興 路過"
    .split("|")
    .map((each) => new Set(each.split(" ")));

const stepWords =
  "prev(?:ious)?(?: (?:story|article|page|post))?|next(?: (?:story|article|page|post))?|older(?: posts?)?|newer(?: posts?)?";
const stepSigns = "[\\s<>«»‹›|＜＞←→/]";
const steps = new RegExp(
  `^${stepSigns}*(?:(?:${stepWords})(?:\\s*[:：<>«»‹›|＜＞←→].*|\\s+(?:${stepWords})${stepSigns}*|${stepSigns}*)|(?:上一[篇页则条]|下一[篇页则条]|上篇|下篇|没有了)(?:${stepSigns}|[:：]|$).*)$`,
  "iu",
);

/** True for the label of a box of other stories: “Related Stories”, “相关新闻”. */
export const isRelatedLabel = (text: string): boolean => text.length <= 60 && related.test(text.trim());

/** True for a label after which a page never has more of its story: comments, tags, about the author. */
export const isFinalLabel = (text: string): boolean => text.length <= 100 && final.test(text.trim());

/** True for the label of a box that mostly stands behind a story: share, subscribe, follow us. */
export const isClosingLabel = (text: string): boolean => text.length <= 100 && closing.test(text.trim());

/** True for a line that belongs to the page and not to its story. */
export const isFurniture = (text: string): boolean => {
  const words = text.trim();
  if (words.length > 400) return false;
  return (
    line.test(words) ||
    isMoodRow(words) ||
    steps.test(words) ||
    isSeparators(words) ||
    isInvitation(words) ||
    isNotice(words)
  );
};

/** True for a row of mood names, with or without counts: “Touched Sympathetic Bored Angry …”. */
export function isMoodRow(text: string): boolean {
  const words =
    text
      .toLowerCase()
      .replace(/\bno comment\b/g, "comment")
      .match(/\p{L}+/gu) ?? [];
  const held = words.filter((word) => moods.some((names) => names.has(word)));
  return held.length >= 3 && held.length >= words.length * 0.8;
}

/** True for the row that leads to the stories before and after. */
export const isStepRow = (text: string): boolean => text.length <= 300 && steps.test(text.trim());

/** A call to subscribe, in a sentence of its own. */
const isInvitation = (text: string) =>
  text.length < 320 &&
  /\b(?:subscribe|sign up|signing up)\b/i.test(text) &&
  /\b(?:newsletters?|inbox|e-?mails?|free trial|daily digest)\b/i.test(text);

/** A notice about comments, copyright or the page itself. */
const isNotice = (text: string) =>
  /\b(?:comments?|comentários|comentarios|kommentare)\b.{0,120}\b(?:moderat\w*|approved|aprovados|removed|reviewed)\b|\bmoderat\w+ .{0,20}comments\b/i.test(
    text,
  ) ||
  /^(?:this (?:document|article|material|story|content) (?:is subject to copyright|may not be (?:published|reproduced))|citation: .{10,}retrieved)/i.test(
    text,
  ) ||
  (/\b(?:your|our) (?:e-?mail )?inbox\b/i.test(text) && text.length < 160);

const isSeparators = (text: string) =>
  text !== "" && /^[\s|·•*>»<«…=_~-]{1,80}$/u.test(text) && !/^\s*(?:[*·•]\s*){3}$/u.test(text);
