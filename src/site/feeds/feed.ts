/** A feed before it is written in a format: plain data. Pure. */

export interface Feed {
  readonly title: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  /** Never changes, whatever the addresses do. */
  readonly id: string;
  /** Absolute, as all addresses here. */
  readonly page: string;
  readonly self: string;
  readonly icon: string;
  /** When the newest change in it was made. */
  readonly updatedAt: Date;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly id: string;
  readonly page: string;
  readonly title: string;
  /** Plain text. */
  readonly summary: string | undefined;
  /** The whole story as markup. */
  readonly html: string;
  readonly authors: readonly { readonly name: string; readonly page: string }[];
  /** The section, then the topics. */
  readonly categories: readonly string[];
  readonly picture: FeedPicture | undefined;
  /** Undefined where no source gave one. */
  readonly publishedAt: Date | undefined;
  readonly updatedAt: Date | undefined;
  /** The date it is ordered by: published, or came in. */
  readonly sortAt: Date;
}

export interface FeedPicture {
  readonly url: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption: string | undefined;
  readonly credit: string | undefined;
}

/** When an entry last changed, as far as is known. */
export const changedAt = ({ updatedAt, publishedAt, sortAt }: FeedEntry): Date => updatedAt ?? publishedAt ?? sortAt;

/** The text without characters that XML 1.0 cannot hold (§2.2), not even as references. */
export const xmlText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out.
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
