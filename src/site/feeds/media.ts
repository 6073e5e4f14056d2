/** A feed's picture in the words of Media RSS, which RSS and Atom share. Pure. */
import { type FeedPicture, xmlText } from "./feed.ts";

/** The picture with its alt text or caption and its credit (Media RSS 1.5.1). */
export const mediaOf = ({ url, type, width, height, alt, caption, credit }: FeedPicture) => ({
  contents: [
    {
      url,
      type,
      medium: "image",
      width,
      height,
      ...described(caption ?? alt),
      ...(credit === undefined ? {} : { credits: [{ value: xmlText(credit) }] }),
    },
  ],
});

const described = (words: string) => (words === "" ? {} : { description: { value: xmlText(words) } });
