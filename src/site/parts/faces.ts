/**
 * The eight faces, drawn by us in one hand: a head in one turn of the pen that overlaps where it closes,
 * few strokes for the feeling, readable at 28 px, in the colour of the text around them. Pure.
 */
import { type Html, raw } from "../../base/html.ts";
import type { Mood } from "../../news/mood.ts";

const head =
  "M12.6 3.7C6.7 5 2.9 10 3.2 16.3c.3 7.2 5.9 12.6 13 12.5 7.2-.1 12.7-5.8 12.6-13C28.7 8.6 23.6 3.4 16.9 3.2c-1.9-.05-3.9.3-5.5 1.2";
/** Leaves room for the heart that sympathy carries. */
const openHead = "M18.8 28.5A12.8 12.8 0 1 1 28.6 18";

const strokes: Readonly<Record<Mood, string>> = {
  touched:
    "M8.4 14.3q2.2 2.1 4.5.1M19 14.4q2.3 2 4.5-.1M12.2 20.3q3.2 2.5 6.4.3M22.7 17.2c1.5 2.1 2.1 3 2.1 3.9a2 2 0 0 1-4.1 0c0-.9.6-1.9 2-3.9z",
  sympathetic:
    "M8.1 12.3q2-.4 3.7-1.9M19.6 10.4q1.7 1.5 3.7 1.9M11 15v.7M20.6 15v.7M12.3 21.2q1.9-1.6 4.2-1.3M24.7 22.7c-1.4-2.5-5.2-1-4.2 2 .6 1.7 2.6 2.9 4.2 4.1 1.6-1.2 3.6-2.4 4.2-4.1 1-3-2.8-4.5-4.2-2z",
  bored: "M8 13.4q2.7-.3 5.4 0M18.6 13.4q2.7-.3 5.4 0M11.8 13.5v2.1M22.3 13.5v2.1M12 21.9q4.2-.2 8.5-1.5",
  angry: "M8 10.6q2.6.8 4.9 2.9M24 10.6q-2.6.8-4.9 2.9M11.5 15.8v.6M20.6 15.8v.6M11.5 22.7q4.5-4.3 9.1 0",
  amused:
    "M8.5 11.5q2.3.8 4.1 2.3-2 1-4.1 2.2M23.6 11.5q-2.3.8-4.1 2.3 2 1 4.1 2.2M9.7 18.8q6.3.6 12.6 0c-.2 3.9-2.8 6.3-6.2 6.3s-6.3-2.4-6.4-6.3z",
  sad: "M8.4 13q2.5-.4 4-2.4M19.7 10.6q1.6 2 4 2.4M11.3 15.6v.6M20.9 15.6v.6M11.5 23.3q4.5-4.2 9.1 0",
  happy: "M8.5 14.7q2.2-3.6 4.5-.1M19 14.6q2.3-3.5 4.5.1M9.6 18.9q6.4 7 12.9 0",
  "no-comment": "M11.4 12.8v.7M21 12.8v.7M10.1 20.8q5.9-.4 11.8 0M13 19.2l.1 3M16 19.1v3.1M19 19.2l-.1 3",
};

/** A face as an inline drawing without words of its own. */
export const face = (mood: Mood): Html => drawn[mood];

const drawing = (mood: string, lines: string) =>
  raw(
    `<svg viewBox="0 0 32 32" aria-hidden="true"><path d="${mood === "sympathetic" ? openHead : head}${lines}"/></svg>`,
  );

const drawn = Object.fromEntries(
  Object.entries(strokes).map(([mood, lines]) => [mood, drawing(mood, lines)]),
) as Record<Mood, Html>;
