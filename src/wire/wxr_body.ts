/** The text of a WordPress post as copy: shortcodes, paragraphs, pictures with what the media library says of them. Pure. */
import type { FromHtml } from "./copy_from_html.ts";
import type { WirePicture } from "./item.ts";
import type { FindPicture } from "./picture_folder.ts";
import { boundedCopy, checkBounds } from "./unreadable.ts";
import { counted } from "./wire_words.ts";
import type { Attachment, Attachments } from "./wxr_attachments.ts";
import { withParagraphs } from "./wxr_paragraphs.ts";
import { withoutShortcodes } from "./wxr_shortcodes.ts";

export interface Library {
  readonly attachments: Attachments;
  readonly find: FindPicture;
}

/** The copy in `content` of the post with this number; what could not be held is named in `dropped`. */
export function bodyOf(content: string, post: number, library: Library, baseUrl: string | undefined): FromHtml {
  checkBounds(content);
  const { html, dropped } = withoutShortcodes(content, library.attachments, post);
  const found = boundedCopy(withParagraphs(html), { baseUrl });
  return {
    copy: found.copy,
    pictures: found.pictures.map((each) => withLibrary(each, library)),
    dropped: [...found.dropped, ...shortcodeSentences(dropped), ...computedBlocks(content)],
  };
}

/** A picture of the text with the words, and the full-size file, that the media library has for it. */
function withLibrary(picture: WirePicture, { attachments, find }: Library): WirePicture {
  const attachment = picture.url === undefined ? undefined : attachments.shownAt(picture.url);
  const url = attachment?.url ?? picture.url;
  return {
    key: picture.key,
    url,
    file: url === undefined ? undefined : find(url),
    caption: picture.caption ?? attachment?.caption,
    alt: picture.alt ?? attachment?.alt,
    credit: picture.credit ?? attachment?.credit,
  };
}

/** An attachment as a picture of its own. */
export const pictureOf = (attachment: Attachment, find: FindPicture): WirePicture => ({
  key: `attachment-${attachment.id}`,
  url: attachment.url,
  file: find(attachment.url),
  caption: attachment.caption,
  alt: attachment.alt,
  credit: attachment.credit,
});

/** Sentences about dropped shortcodes, for a report. */
export const shortcodeSentences = (dropped: ReadonlyMap<string, number>): string[] =>
  [...dropped]
    .slice(0, 50)
    .map(([name, times]) => `The shortcode “${name}” was dropped${times > 1 ? ` (${counted(times, "time")})` : ""}.`);

/** Blocks without text of their own: the site made them up for each reader. */
function computedBlocks(content: string): string[] {
  const names = [...content.matchAll(/<!--\s+wp:([a-z][\w/-]{0,80})\s[^>]*?\/-->/g)].map((each) => each[1]!);
  const own = [...new Set(names)].filter((name) => !/^(?:more|nextpage|spacer|separator|post-title)$/.test(name));
  return own.slice(0, 20).map((name) => `The block “${name}”, which the site fills, was left out.`);
}
