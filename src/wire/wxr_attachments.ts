/**
 * The media library of a WordPress export, held compactly: what posts may show is found by number or by address.
 * Bounded: beyond `mostCharacters` of captions and addresses nothing more is taken in. No files are read.
 */

import { captioned } from "./picture_credit.ts";
import { pathIn, uploaded } from "./picture_folder.ts";
import { kept, line, lineOfHtml } from "./wire_words.ts";
import { metaIn, textIn } from "./wxr_file.ts";
import type { XmlNode } from "./xml_tree.ts";

export interface Attachment {
  readonly id: number;
  readonly url: string;
  readonly caption?: string | undefined;
  readonly alt?: string | undefined;
  readonly credit?: string | undefined;
}

const mostCharacters = 64_000_000;
const creditKeys = [
  "_media_credit",
  "media_credit",
  "_credit",
  "credit",
  "photo_credit",
  "_photo_credit",
  "isc_image_source",
];

export class Attachments {
  /** How many stood in the export. */
  count = 0;
  /** How many were not taken in because the library is too big. */
  beyond = 0;
  private characters = 0;
  private readonly packed = new Map<number, string>();
  private readonly byPlace = new Map<string, number>();
  private readonly byParent = new Map<number, number[]>();
  private readonly seen = new Set<number>();

  /** Takes in an item of the type `attachment`. */
  add(item: XmlNode): void {
    const id = Number(textIn(item, "wp:post_id"));
    const url = textIn(item, "wp:attachment_url") || textIn(item, "guid");
    if (!Number.isSafeInteger(id) || id <= 0 || url === "") return;
    this.count += 1;
    // A string made by JSON.stringify stands alone; a slice of the file would keep the whole file alive.
    const packed = JSON.stringify(said(item, url));
    this.characters += packed.length;
    if (this.characters > mostCharacters) this.beyond += 1;
    else this.keep(id, url, packed, Number(textIn(item, "wp:post_parent")));
  }

  private keep(id: number, url: string, packed: string, parent: number): void {
    this.packed.set(id, packed);
    this.byPlace.set(placeOf(url), id);
    if (parent <= 0) return;
    const siblings = this.byParent.get(parent) ?? [];
    siblings.push(id);
    this.byParent.set(parent, siblings);
  }

  /** The attachment with this number. */
  at(id: number): Attachment | undefined {
    const packed = this.packed.get(id);
    if (packed === undefined) return undefined;
    this.seen.add(id);
    const [url, caption, alt, credit] = JSON.parse(packed);
    return { id, url, caption: caption ?? undefined, alt: alt ?? undefined, credit: credit ?? undefined };
  }

  /** The attachment that was at this address, in whatever size. */
  shownAt(url: string): Attachment | undefined {
    const id = this.byPlace.get(placeOf(url));
    return id === undefined ? undefined : this.at(id);
  }

  /** Numbers of what was uploaded to the post with this number. */
  of(post: number): readonly number[] {
    return this.byParent.get(post) ?? [];
  }

  /** How many some story asked for. */
  shown(): number {
    return this.seen.size;
  }
}

/** Address, caption, alternative text and credit. */
function said(item: XmlNode, url: string): (string | undefined)[] {
  const meta = metaIn(item);
  const found = captioned(lineOfHtml(textIn(item, "excerpt:encoded"), 2000));
  const inFile = /s:6:"credit";s:\d+:"([^"]{1,300})"/.exec(meta.get("_wp_attachment_metadata")?.[0] ?? "")?.[1];
  const written = creditKeys.map((key) => meta.get(key)?.[0]).find((each) => each);
  const credit = lineOfHtml(written ?? "", 300) || found.credit || line(inFile ?? "", 300);
  const alt = lineOfHtml(meta.get("_wp_attachment_image_alt")?.[0] ?? "");
  return [url.slice(0, 2000), found.caption, alt || undefined, credit || undefined];
}

/** Where a picture lay, whatever its host and size: “2019/05/harbour.jpg”. */
function placeOf(url: string): string {
  const path = uploaded(pathIn(url).toLowerCase());
  const from = path.lastIndexOf("/uploads/");
  return kept(from >= 0 ? path.slice(from + 9) : path.replace(/^\/+/, ""));
}
