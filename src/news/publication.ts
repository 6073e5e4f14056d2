/** The publication's rules and shapes. Pure. */
import type { Copy } from "./copy.ts";

export interface Edition {
  /** BCP 47 tag: `en`, `zh-Hans`. */
  readonly code: string;
  /** Its name in its own language. */
  readonly name: string;
  readonly paperName: string;
  readonly tagline: string;
  /** Where its URLs begin: `/` for the home edition, `/zh/`. */
  readonly root: string;
  readonly texts: StandingTexts;
}

/** Standing pages of an edition. */
export interface StandingTexts {
  readonly about?: Copy;
  readonly ethics?: Copy;
  readonly corrections?: Copy;
}
export const standingTextNames = ["about", "ethics", "corrections"] as const;
export type StandingTextName = (typeof standingTextNames)[number];

export interface Publication {
  readonly homeEdition: string;
  readonly timeZone: string;
  readonly foundedAt: Date;
  readonly secret: Buffer;
  readonly editions: readonly Edition[];
}

/** The edition called `code`; a fault when there is none. */
export function editionOf(publication: Publication, code: string): Edition {
  const found = publication.editions.find((edition) => edition.code === code);
  if (found === undefined) throw new Error(`No edition ${code}`);
  return found;
}

/** The edition that text tagged `language` belongs to: exact, else same language and script, else same language. */
export function editionFor(editions: readonly Edition[], language: string): Edition | undefined {
  const wanted = likely(language);
  if (wanted === undefined) return undefined;
  const near = editions.filter((each) => likely(each.code)?.language === wanted.language);
  return (
    near.find((each) => each.code === language) ??
    near.find((each) => likely(each.code)?.script === wanted.script) ??
    near[0]
  );
}

function likely(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replaceAll("_", "-")).maximize();
  } catch {
    return undefined;
  }
}

/** True for a zone `Intl` knows. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
