/**
 * What each reader page is made of: plain data, read by the recipes, drawn by the templates in pages/.
 * Pure types; nothing here knows the database, the request or the hour, for pages are stored and read later.
 * A page template is `(frame: Frame, page: XPage) => Html`; views of lists and answers stand in list_views.ts.
 */
import type { Copy } from "../news/copy.ts";
import type { Mood, MoodCounts } from "../news/mood.ts";
import type { CropShape } from "../news/picture.ts";
import type { Look } from "./look.ts";

/** Where a claim stands. */
export type Standing = "unverified" | "disputed" | "confirmed" | "denied" | "retracted";

/** A name with the path of its page. */
export interface Link {
  readonly name: string;
  readonly path: string;
}

export interface EditionView {
  /** `en`, `zh-Hans`. */
  readonly code: string;
  /** BCP 47, for the `lang` attribute. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  /** In its own language: English, 中文. */
  readonly name: string;
  /** `/` or `/zh/`. */
  readonly root: string;
}

export interface NavSection extends Link {
  readonly children: readonly NavSection[];
}

/** This page in another edition. */
export interface OtherEdition {
  readonly lang: string;
  readonly name: string;
  readonly path: string;
  /** True when the path is the page's own translation, false when it is only that edition's front. */
  readonly same: boolean;
}

export interface FeedLink {
  readonly title: string;
  readonly path: string;
  readonly type: "rss" | "atom" | "json";
}

/** A page that readers do not see yet: the bar above it says so. */
export interface PreviewBar {
  /** A sentence: which state, whose change, what differs from what is live. */
  readonly note: string;
  /** Back to the story's desk. */
  readonly desk: string;
}

/** What the shell around every page needs. */
export interface Frame {
  readonly edition: EditionView;
  readonly paper: {
    readonly name: string;
    readonly tagline?: string | undefined;
    /** The paper's name in its other editions, for the nameplate. */
    readonly otherNames: readonly { readonly name: string; readonly lang: string }[];
    readonly copyright?: string | undefined;
  };
  /** Scheme and host of the paper, without a slash at the end. */
  readonly origin: string;
  /** The top sections; children are drawn in the footer and on section fronts. */
  readonly sections: readonly NavSection[];
  /** Path of the top section the page stands in. */
  readonly section?: string | undefined;
  readonly others: readonly OtherEdition[];
  readonly path: string;
  /** The path search engines shall know, when it is not `path`. */
  readonly canonical?: string | undefined;
  /** Of the browser's tab, without the paper's name. */
  readonly title: string;
  readonly description?: string | undefined;
  /** Picture of the share card. */
  readonly card?: PictureView | undefined;
  readonly feeds: readonly FeedLink[];
  /** Pages of text in the footer: about, ethics, corrections. */
  readonly texts: readonly Link[];
  readonly archive: string;
  readonly latest: string;
  readonly search: string;
  readonly look: Look;
  /** IANA name; every time on the page is told in it. */
  readonly timeZone: string;
  /** Keep the page out of search engines. */
  readonly noIndex?: boolean | undefined;
  readonly preview?: PreviewBar | undefined;
}

export interface PictureView {
  /** Where its renditions lie: `/pictures/HASH`, to which `/WIDTH.FORMAT` is added. */
  readonly base: string;
  /** Widths in pixels that exist, rising; each in avif, webp and jpg. */
  readonly widths: readonly number[];
  /** Of the original, upright, or of its part. */
  readonly width: number;
  readonly height: number;
  /** The part that is shown, as addresses call it; the whole where nothing is said. */
  readonly cut?: string | undefined;
  /** What stands in place of the whole where a shape is shown. */
  readonly cuts?: Readonly<Partial<Record<CropShape, Pick<PictureView, "widths" | "width" | "height" | "cut">>>>;
  /** What matters in it, 0–1 from the top left. */
  readonly focal?: { readonly x: number; readonly y: number } | undefined;
  /** `#rrggbb`, shown until it arrives. */
  readonly colour?: string | undefined;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  /** Its rights have ended: a box stands in its place. */
  readonly withdrawn?: boolean | undefined;
  /** Made by a machine. */
  readonly synthetic?: "partly" | "wholly" | undefined;
  /** What its Content Credentials are worth, and who signed. */
  readonly sealed?: { readonly verdict: "valid" | "unknown signer" | "invalid"; readonly signer: string } | undefined;
}

export interface StoryCard extends Pick<Link, "path"> {
  readonly headline: string;
  readonly standfirst?: string | undefined;
  readonly section?: Link | undefined;
  readonly byline?: readonly string[] | undefined;
  readonly publishedAt?: Date | undefined;
  readonly picture?: PictureView | undefined;
  /** The worst standing among its claims, when it has any. */
  readonly standing?: Standing | undefined;
  /** Set when the story is of another edition than the page. */
  readonly lang?: string | undefined;
}

export interface BylineName {
  readonly name: string;
  readonly path?: string | undefined;
  readonly role?: string | undefined;
}

/** One source's word on a claim. */
export interface AttributionView {
  /** Name of the source, or what may be said of an unnamed one. */
  readonly who: string;
  readonly kind: "person" | "organisation" | "document" | "media" | "unnamed";
  /** How many sources stand behind it. */
  readonly count: number;
  readonly stance: "says" | "confirms" | "disputes" | "denies" | "declines";
  readonly note?: string | undefined;
  readonly url?: string | undefined;
  readonly at?: Date | undefined;
}

export interface ClaimView {
  readonly text: string;
  readonly standing: Standing;
  readonly since?: Date | undefined;
  readonly attributions: readonly AttributionView[];
}

/** What a reader must know before reading on. */
export interface NoticeView {
  readonly kind: "correction" | "update" | "translation" | "withdrawn";
  readonly text: string;
  readonly at?: Date | undefined;
}

export interface StoryPage {
  readonly story: {
    readonly key: string;
    readonly headline: string;
    readonly standfirst?: string | undefined;
    readonly breadcrumb: readonly Link[];
    readonly byline: readonly BylineName[];
    readonly publishedAt?: Date | undefined;
    readonly updatedAt?: Date | undefined;
    readonly picture?: PictureView | undefined;
    /** Credit of a lead picture that never came as a file. */
    readonly pictureCredit?: string | undefined;
    readonly copy: Copy;
    readonly pictures: Readonly<Record<string, PictureView>>;
    /** By the key its anchors name, in the order they shall be listed. */
    readonly claims: Readonly<Record<string, ClaimView>>;
    readonly topics: readonly Link[];
    readonly notices: readonly NoticeView[];
    readonly words?: number | undefined;
  };
  readonly related: readonly StoryCard[];
  readonly latest: readonly StoryCard[];
  readonly previous?: { readonly headline: string; readonly path: string } | undefined;
  readonly next?: { readonly headline: string; readonly path: string } | undefined;
  /** Undefined where the desk has turned moods off. */
  readonly moods?: MoodCounts | undefined;
}

/** One block of a front: a section's or a theme's stories under its name. */
export interface FrontBlock extends Link {
  readonly stories: readonly StoryCard[];
}

/** The home page, or the front of a section. */
export interface FrontPage {
  /** Undefined on the home page; the breadcrumb leads to the section and does not hold it. */
  readonly section?:
    | { readonly breadcrumb: readonly Link[]; readonly name: string; readonly about?: string | undefined }
    | undefined;
  readonly subsections: readonly Link[];
  readonly lead?: StoryCard | undefined;
  /** Up to four stories beside the lead. */
  readonly seconds: readonly StoryCard[];
  /** Stories of second rank under the lead, in twos. */
  readonly under: readonly StoryCard[];
  /** Headlines the editors chose, without pictures. */
  readonly picks: readonly StoryCard[];
  readonly opinion: readonly StoryCard[];
  readonly blocks: readonly FrontBlock[];
  /** Headlines beside the lead, with their times. */
  readonly latest: readonly StoryCard[];
  /** What is left, drawn in rows below. */
  readonly rest: readonly StoryCard[];
  /** When the newest story here was published: the date line. */
  readonly asOf?: Date | undefined;
  /** Older stories of a section: the archive month or the section's next page. */
  readonly older?: string | undefined;
}

/** A card of an arranged front. */
export interface ArrangedCard extends StoryCard {
  /** The mood most readers left, and how many left one. */
  readonly felt?: { readonly mood: Mood; readonly readers: number } | undefined;
}

/** Cards that stand together in one shape. */
export interface ArrangedContainer {
  readonly shape: "lead" | "pair" | "list" | "strip" | "opinion" | "pictures" | "moods";
  readonly title?: string | undefined;
  /** Where its title leads. */
  readonly path?: string | undefined;
  readonly cards: readonly ArrangedCard[];
}

/** A front as the editors arranged it: home, a section's, or one of its own. */
export interface ArrangedFrontPage extends Pick<FrontPage, "section" | "subsections" | "asOf" | "older"> {
  /** Of a front that is neither home nor a section's. */
  readonly special?: { readonly name: string; readonly about?: string | undefined } | undefined;
  readonly banner?: { readonly text: string; readonly path?: string | undefined } | undefined;
  readonly containers: readonly ArrangedContainer[];
}
