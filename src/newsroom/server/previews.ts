/**
 * Previews: the draft by the recipe of readers, for who is signed in and, by a private link, for who is sent one.
 * Promises: no answer is kept or indexed by anybody; a link that is over says 410 and nothing else.
 */
import type { Hono } from "hono";
import { openAllowance } from "../../base/allowance.ts";
import { Refusal, retryHeader } from "../../base/errors.ts";
import { html } from "../../base/html.ts";
import { networkOf } from "../../base/peer.ts";
import { plainReading } from "../../base/reading.ts";
import { draftedStory } from "../../news/drafted.ts";
import type { Story } from "../../news/stories.ts";
import type { VersionRef } from "../../news/version.ts";
import { noVersion } from "../../news/versions.ts";
import { listPreviewLinks, makePreviewLink, previewDraft, revokePreviewLink, shareCard } from "../calls/previews.ts";
import type { Desk } from "../desk.ts";
import { flushRooms } from "../outgoing.ts";
import { linkOver, linksOf, linkTo, makeLink, openLink, revokeLink } from "../preview_links.ts";
import { cardIn, picturesFrom, themed } from "../preview_page.ts";
import { type Asking, answer, type Carrier } from "./answer.ts";
import { noPicture, pictureAnswer, staffPictures } from "./pictures.ts";

/** A network may open so many previews a minute, and so few that are none. */
const opensPerMinute = 120;
const missesPerMinute = 20;
const mostNetworks = 10_000;
const barredSeconds = 60;

interface Shown {
  readonly at: Date;
  /** Before the addresses of the draft's own pictures. */
  readonly pictures: string;
  readonly revision?: string | undefined;
}

async function draftOf(desk: Desk, ref: VersionRef, at: Date, revision?: string): Promise<Story> {
  const story = await draftedStory(plainReading(desk.database.sql), ref, { now: at, revision });
  if (story === undefined) throw noVersion();
  return story;
}

async function pageOf(desk: Desk, ref: VersionRef, { at, pictures, revision }: Shown): Promise<string> {
  await flushRooms(desk, [ref]);
  const story = await draftOf(desk, ref, at, revision);
  if (desk.previewOf === undefined)
    throw new Refusal("no-preview", 503, "Previews are not to be had here: this newsroom runs without its paper.");
  const { body } = await desk.previewOf(story);
  return picturesFrom(
    body,
    [...story.pictures.values()].map(({ digest }) => digest),
    pictures,
  );
}

/** The policy of readers' pages, framed by `ancestors` alone. */
const policyFor = ({ pagePolicy = "default-src 'none'" }: Desk, ancestors: string): string =>
  [
    ...pagePolicy.split(";").filter((part) => !/^\s*(frame-ancestors|form-action)\b/.test(part)),
    ` frame-ancestors ${ancestors}`,
    " form-action 'none'",
  ].join(";");

const headersFor = (desk: Desk, ancestors: string) => ({
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": policyFor(desk, ancestors),
  "cache-control": "no-store",
  "x-robots-tag": "noindex, nofollow, noarchive",
  "referrer-policy": "no-referrer",
});

/** Headers of a page that the newsroom's own screens frame. */
export const previewHeaders = (desk: Desk) => headersFor(desk, "'self'");

export const previewAnswers = [
  answer(previewDraft, async ({ desk, params, query, at }) => {
    const page = await pageOf(desk, params, { at, pictures: staffPictures, revision: query.revision });
    return new Response(themed(page, query.theme), { headers: previewHeaders(desk) });
  }),
  answer(shareCard, async ({ desk, params, at }) =>
    cardIn(await pageOf(desk, params, { at, pictures: staffPictures })),
  ),

  answer(listPreviewLinks, async ({ desk, params }) => ({ links: await linksOf(desk.database.sql, params) })),
  answer(makePreviewLink, async ({ desk, work, params, body }) => {
    const { id, token } = await work((inside) => makeLink(inside, params, new Date(body.endsAt)));
    const link = (await linksOf(desk.database.sql, params)).find((each) => each.id === id)!;
    return { link, url: `${desk.origin}/preview/${token}` };
  }),
  answer(revokePreviewLink, async ({ work, params }) => {
    await work((inside) => revokeLink(inside, params, params.link));
    return {};
  }),
];

/** Puts `/preview/…` on the app: private links, for whoever has one. */
export function previewDoor(app: Hono<Carrier>, desk: Desk): void {
  const allowed = (perMinute: number) =>
    openAllowance({ atOnce: perMinute, perMinute, mostNames: mostNetworks, now: () => desk.now().getTime() });
  const opens = allowed(opensPerMinute);
  const misses = allowed(missesPerMinute);
  const barred = new Map<string, number>();

  async function open(asking: Asking): Promise<string> {
    const network = networkOf(desk.addressOf(asking.env.incoming));
    const now = desk.now();
    const barredMs = (barred.get(network) ?? 0) - now.getTime();
    const waitSeconds = barredMs > 0 ? Math.ceil(barredMs / 1000) : opens.take(network);
    if (waitSeconds > 0) throw tooMany(waitSeconds);
    const token = asking.req.param("token") ?? "";
    try {
      if (!/^[\w-]{43}$/.test(token)) throw linkOver();
      const ref = await openLink(desk.database.sql, token, now);
      return await pageOf(desk, ref, { at: now, pictures: `/preview/${token}` });
    } catch (error) {
      if (error instanceof Refusal && misses.take(network) > 0)
        barred.set(network, now.getTime() + barredSeconds * 1000);
      if (barred.size > mostNetworks) barred.clear();
      throw error;
    }
  }

  app.get("/preview/:token/pictures/:digest/:file", async (asking) => {
    const { token, digest, file } = asking.req.param();
    const now = desk.now();
    const draft = await draftOf(desk, await linkTo(desk.database.sql, token, now), now);
    if (![...draft.pictures.values()].some((each) => each.digest.slice(0, 32) === digest)) throw noPicture();
    return pictureAnswer(desk, digest, file, "private, no-store");
  });

  app.get("/preview/:token", async (asking) => {
    try {
      const page = await open(asking);
      return asking.body(page, 200, headersFor(desk, "'none'"));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const headers = { ...headersFor(desk, "'none'"), ...retryHeader(error) };
      return asking.body(refusalPage(error).text, error.status as 410, headers);
    }
  });
}

const tooMany = (retryAfterSeconds: number) =>
  new Refusal("too-many-tries", 429, "Too many tries; wait a minute, then open your link again.", {
    retryAfterSeconds,
  });

const refusalPage = ({ status, message }: Refusal) => html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${status}</title></head><body><h1>${status}</h1><p>${message}</p></body></html>`;
