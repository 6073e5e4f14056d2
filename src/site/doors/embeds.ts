/**
 * The door of embeds: a mood bar and a list of headlines that other sites put in a frame, and oEmbed (oembed.com), which
 * tells them how. Promises: no cookie, no script, nothing from elsewhere; only what is published; at most 10 KB.
 */
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Database } from "../../base/database.ts";
import { decoded } from "../../base/decoded.ts";
import { Refusal } from "../../base/errors.ts";
import { html } from "../../base/html.ts";
import { plainReading } from "../../base/reading.ts";
import { cardsOf } from "../../news/cards.ts";
import { latestStories, storiesInSections } from "../../news/lists.ts";
import { moodCounts } from "../../news/moods.ts";
import { storyPath } from "../../news/place.ts";
import { publicationHere } from "../../news/publications.ts";
import { under } from "../../news/section.ts";
import { liveVersionsOf, storyAt } from "../../news/stories.ts";
import { plainSources } from "../../press/recipe.ts";
import { type Door, hasAlready, mustRead, tagOf } from "../door.ts";
import { headlinesEmbed, moodsEmbed } from "../embeds/pages.ts";
import { embedStyle } from "../embeds/style.ts";
import { localeOf } from "../locale.ts";
import { problem } from "../recipes/api.ts";
import { type Paper, paperIn } from "../recipes/paper.ts";
import type { Site } from "../site.ts";

const embedPath = /^\/embed\/([^/]+)\/(moods|headlines)(?:\/([1-9]\d{0,14}))?$/;
const cacheControl = "public, max-age=30, s-maxage=30, stale-while-revalidate=60";
const styleHash = createHash("sha256").update(embedStyle).digest("base64");
/** Any site may frame it; it loads nothing and asks nobody. */
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *`;
const headlinesShown = 8;

/** Answers `/embed/…` and `/oembed`. */
export const embedDoor =
  (site: Site, { sql }: Database): Door =>
  (request, response, path) => {
    if (path === "/oembed") return answerOembed(site, sql, request, response);
    const [, edition, kind, id] = embedPath.exec(path) ?? [];
    if (kind === undefined) return undefined;
    return answerEmbed(site, sql, { edition: edition!, kind, id: Number(id ?? 0) }, request, response);
  };

async function answerEmbed(
  site: Site,
  sql: Database["sql"],
  { edition, kind, id }: { readonly edition: string; readonly kind: string; readonly id: number },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  mustRead(request);
  const paper = await paperIn(plainSources(sql), site, edition);
  const made = paper && (await (kind === "moods" ? moodsOf(sql, paper, id) : headlinesOf(sql, paper, id)));
  if (made === undefined) throw new Refusal("no-such-page", 404, "No page of the paper has this address.");
  send(request, response, {
    type: "text/html; charset=utf-8",
    body: made,
    headers: { "content-security-policy": policy },
  });
}

async function moodsOf(sql: Database["sql"], paper: Paper, story: number): Promise<string | undefined> {
  const { edition, publication, site } = paper;
  const live = (await liveVersionsOf(plainReading(sql), story)).find((each) => each.edition === edition.code);
  if (live === undefined) return undefined;
  const counts = await moodCounts(plainReading(sql), story);
  const url = `${site.origin}${storyPath(edition.root, live.slug)}`;
  const say = localeOf(edition.code, publication.timeZone);
  return moodsEmbed({ lang: edition.code, paper: edition.paperName, headline: live.headline, url, counts, say });
}

async function headlinesOf(sql: Database["sql"], paper: Paper, section: number): Promise<string | undefined> {
  const { edition, sections, site } = paper;
  const reading = plainReading(sql);
  if (section !== 0 && !sections.get(section)?.names.has(edition.code)) return undefined;
  const asked = [{ sections: under(sections, section), limit: headlinesShown }];
  const [stories] =
    section === 0
      ? [await latestStories(reading, edition.code, { limit: headlinesShown })]
      : await storiesInSections(reading, edition.code, asked);
  const cards = await cardsOf(reading, edition.code, stories!);
  const links = cards.map(({ headline, slug }) => ({
    headline,
    url: `${site.origin}${storyPath(edition.root, slug)}`,
  }));
  const title = sections.get(section)?.names.get(edition.code)?.name ?? edition.paperName;
  return headlinesEmbed({
    lang: edition.code,
    title,
    home: `${site.origin}${edition.root}`,
    paper: edition.paperName,
    links,
  });
}

/** oEmbed 1.0 for addresses of stories: the mood bar under the headline, in a frame. */
async function answerOembed(
  site: Site,
  sql: Database["sql"],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  mustRead(request);
  const asked = new URL(request.url!, site.origin).searchParams;
  const open = { "access-control-allow-origin": "*" };
  const refuse = (status: number, code: string, sentence: string) => {
    const { type, body } = problem(status, code, sentence);
    response.writeHead(status, { "content-type": type, ...open }).end(body);
  };
  if ((asked.get("format") ?? "json") !== "json") return refuse(501, "format", "Only JSON is spoken here.");
  const url = URL.canParse(asked.get("url") ?? "") ? new URL(asked.get("url")!) : undefined;
  const publication = await publicationHere(plainReading(sql));
  const place = url?.origin === site.origin ? url.pathname : "";
  const edition = publication?.editions.find(({ root }) => place.startsWith(`${root}stories/`));
  const slug = edition && decoded(place.slice(`${edition.root}stories/`.length));
  const story = edition && slug ? await storyAt(plainReading(sql), edition.code, slug) : undefined;
  if (story === undefined || edition === undefined) return refuse(404, "not-found", "This is no story of the paper.");
  const width = Math.max(200, Math.min(Number(asked.get("maxwidth")) || 600, 1200));
  const height = Math.max(120, Math.min(Number(asked.get("maxheight")) || 220, 600));
  const src = `${site.origin}/embed/${encodeURIComponent(edition.code)}/moods/${story.story}`;
  const body = JSON.stringify({
    ...{ version: "1.0", type: "rich", title: story.headline, provider_name: edition.paperName },
    provider_url: `${site.origin}${edition.root}`,
    ...(story.byline[0] ? { author_name: story.byline[0].name } : {}),
    ...{ width, height, cache_age: 300 },
    html: html`<iframe src="${src}" width="${width}" height="${height}" style="border:0" loading="lazy" sandbox="allow-popups" title="${story.headline}"></iframe>`
      .text,
  });
  send(request, response, { type: "application/json", body, headers: open });
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { type, body, headers }: { readonly type: string; readonly body: string; readonly headers: Record<string, string> },
): void {
  const etag = tagOf(body);
  const kept = { etag: `"${etag}"`, "cache-control": cacheControl, "x-content-type-options": "nosniff", ...headers };
  if (hasAlready(request, etag)) {
    response.writeHead(304, kept).end();
    return;
  }
  response.writeHead(200, { "content-type": type, "content-length": Buffer.byteLength(body), ...kept });
  response.end(request.method === "HEAD" ? undefined : body);
}
