/**
 * The eight faces, drawn by us in one hand: one round line for the head, few strokes for the feeling,
 * readable at 28 px, in the colour of the text around them. Pure.
 */
import { type Html, raw } from "../../base/html.ts";
import type { Mood } from "../views.ts";

const head =
  "M16.200 3.200c7.300 0 12.700 5.500 12.600 12.900-.1 7.300-5.600 12.700-12.900 12.700S3.200 23.300 3.200 16 8.800 3.200 16.200 3.200z";

const features: Readonly<Record<Mood, string>> = {
  touched:
    "M8.500 14.500q2.200 2 4.400 0M19.100 14.500q2.200 2 4.400 0M12.500 20.500q3.500 2.600 7 0M22.600 17.600c1.500 2 2 2.900 2 3.700a1.900 1.900 0 0 1-3.800 0c0-.9.600-1.900 1.800-3.700z",
  sympathetic:
    "M8.600 12.600q1.900-.5 3.600-2M20 10.600q1.700 1.500 3.600 2M11 15.200v.5M21.200 15.200v.5M12.400 21q1.800-1.300 3.600-1.300",
  bored: "M8.300 13.400h5.200M18.700 13.400h5.200M11.800 13.400v2.200M22.200 13.400v2.200M12 21.800l8.500-1.200",
  angry:
    "M8.200 10.800l4.800 2.600M24 10.800l-4.800 2.600M11.500 15.700v.6M20.700 15.700v.6M11.600 22.400q4.500-3.800 9 0",
  amused:
    "M8.600 11.600l4 2.200-4 2.200M23.600 11.600l-4 2.200 4 2.200M9.800 18.800h12.600c-.3 3.800-2.900 6-6.300 6s-6-2.200-6.300-6z",
  sad: "M8.500 13q2.400-.4 4-2.300M19.700 10.700q1.600 1.900 4 2.300M11.300 15.500v.6M20.900 15.500v.6M11.600 23q4.500-3.600 9 0",
  happy: "M8.600 14.600q2.200-3.200 4.400 0M19.200 14.600q2.200-3.200 4.400 0M9.800 19q6.300 6.600 12.600 0",
  "no-comment": "M13.200 12.700v.6M22.700 12.700v.6M10.500 20.700h11M13 19.300v2.800M16 19.300v2.800M19 19.300v2.800",
};

/** A face as an inline drawing without words of its own. */
export const face = (mood: Mood): Html => drawn[mood];

const drawn = Object.fromEntries(
  Object.entries(features).map(([mood, strokes]) => [
    mood,
    raw(
      `<svg viewBox="0 0 32 32" aria-hidden="true"><path d="${(head + strokes).replaceAll(/(\.\d)00/g, "$1")}"/></svg>`,
    ),
  ]),
) as Record<Mood, Html>;
