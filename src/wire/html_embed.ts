/**
 * What a page shows from elsewhere (a video, a post, a map) as one address; its markup and scripts never pass. Pure.
 */
import { safeHref } from "./html_link.ts";
import { storable } from "./html_words.ts";

const longestTitle = 500;

/** Where an embedding element leads, and what it is called (a post's words, in short); undefined when it has no address a page may carry. */
export function embedOf(element: Element, baseUrl?: string): { url: string; title?: string } | undefined {
  const url = addresses(element)
    .map((each) => each && safeHref(each, baseUrl))
    .find((each) => each && /^https?:/.test(each));
  if (!url) return undefined;
  const post = element.localName === "blockquote" ? element.textContent : "";
  const title = storable(element.getAttribute("title") ?? post)
    .replace(/\s+/g, " ")
    .trim();
  return { url: watchable(url), ...(title === "" ? {} : { title: title.slice(0, longestTitle) }) };
}

/** True for an element that stands for something shown from elsewhere. */
export function isEmbed(element: Element): boolean {
  if (
    /^(?:iframe|video|audio|object|embed|oembed|amp-youtube|amp-iframe|amp-video|lite-youtube|youtube-video)$/.test(
      element.localName,
    )
  )
    return true;
  return element.localName === "blockquote" && postClass.test(element.getAttribute("class") ?? "");
}

/** True for text that is nothing but the address of a post or video that sites show in place (WordPress does). */
export function isBareEmbed(text: string): boolean {
  return (
    /^https?:\/\/\S+$/.test(text) &&
    /^https?:\/\/(?:[\w-]+\.)*(?:youtube\.com\/(?:watch|shorts|live|embed)|youtu\.be\/|vimeo\.com\/\d|(?:twitter|x)\.com\/\w+\/status|instagram\.com\/(?:p|reel)\/|facebook\.com\/\S+\/(?:posts|videos)\/|tiktok\.com\/@|soundcloud\.com\/\S+\/|open\.spotify\.com\/|bilibili\.com\/video|v\.qq\.com\/|dailymotion\.com\/video|flickr\.com\/photos|ted\.com\/talks|reddit\.com\/r\/)/.test(
      text,
    )
  );
}

const postClass =
  /(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|fb-post|bluesky-embed|reddit-embed-bq|mastodon-embed)/;

function addresses(element: Element): (string | null | undefined)[] {
  const of = (name: string) => element.getAttribute(name);
  const video = of("data-videoid") ?? of("videoid");
  return [
    of("data-src"),
    of("src"),
    of("data"),
    of("url"),
    of("cite"),
    of("data-instgrm-permalink"),
    of("data-href"),
    of("data-bluesky-uri"),
    /youtube/.test(element.localName) && video ? `https://www.youtube.com/watch?v=${video}` : undefined,
    element.querySelector("source[src]")?.getAttribute("src"),
    element.querySelector("embed[src]")?.getAttribute("src"),
    element.querySelector('param[name="movie"]')?.getAttribute("value"),
    element.localName === "blockquote"
      ? [...element.querySelectorAll("a[href]")].at(-1)?.getAttribute("href")
      : undefined,
    element.localName === "video" ? element.querySelector("a[href]")?.getAttribute("href") : undefined,
  ];
}

/** A player's address as the one a reader can open. */
function watchable(url: string): string {
  const youtube = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/(?:embed|v)\/([\w-]{11})/.exec(url);
  if (youtube) return `https://www.youtube.com/watch?v=${youtube[1]}`;
  const vimeo = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/.exec(url);
  return vimeo ? `https://vimeo.com/${vimeo[1]}` : url;
}
