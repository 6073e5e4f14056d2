/**
 * The door of moods. `POST …/moods` leaves one, `GET …/moods?story=` tells counts as JSON, `GET …/moods/STORY` is the
 * page that a form without script leads to; each edition has its own. Promises: a mood is durable before it is answered; nothing here is kept by caches;
 * one network cannot leave moods without end, and a school behind one address can leave theirs.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Allowance, openAllowance } from "../../base/allowance.ts";
import { fieldsOf } from "../../base/body.ts";
import type { Database } from "../../base/database.ts";
import { Refusal, retryHeader } from "../../base/errors.ts";
import { type AddressOf, networkOf } from "../../base/peer.ts";
import { plainReading, type Reading } from "../../base/reading.ts";
import { isMood } from "../../news/mood.ts";
import { type MoodBox, moodCounts, moodLeft, readerOf } from "../../news/moods.ts";
import type { Publication } from "../../news/publication.ts";
import { publicationHere } from "../../news/publications.ts";
import { plainSources } from "../../press/recipe.ts";
import type { Door } from "../door.ts";
import { mustRead } from "../door.ts";
import { localeOf } from "../locale.ts";
import { pressMood } from "../recipes/mood.ts";
import { notFounded, paperAt } from "../recipes/paper.ts";
import { refusalSentence } from "../refusal_words.ts";
import type { Site } from "../site.ts";
import { answerJson, answerMade } from "./answer.ts";
import { mustComeFromOwnPages } from "./own_pages.ts";
import { cookieFor, newToken, tokenIn } from "./reader.ts";

export interface MoodDoor {
  readonly site: Site;
  readonly database: Database;
  readonly moods: MoodBox;
  readonly addressOf: AddressOf;
  /** How many moods each network may leave. */
  readonly allowance: Allowance;
}

const maxBytes = 4096;
/** A school at its screens; then one a second, so that stuffing a box takes longer than its news lasts. */
const [atOnce, perMinute] = [1000, 60];
const mostNetworks = 20_000;

/** What each network may leave; `now` is the clock, Unix ms. */
export const moodAllowance = (now: () => number = Date.now): Allowance =>
  openAllowance({ atOnce, perMinute, mostNames: mostNetworks, now });

const address = /^(\/(?:[a-z0-9-]+\/)?)moods(?:\/([1-9]\d{0,14}))?$/;

/** Takes and tells readers' moods. */
export function moodDoor(door: MoodDoor): Door {
  return (request, response, path) => {
    const match = address.exec(path);
    if (match === null) return undefined;
    const visit = { request, response, root: match[1]! };
    return match[2] === undefined ? inKind(door, visit) : showPage(door, visit, Number(match[2]));
  };
}

/** A request to the moods of an edition, whose root it names. */
interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly root: string;
}

const wantsJson = ({ headers }: IncomingMessage): boolean => headers.accept?.includes("application/json") ?? false;

/** Who asks for JSON is refused in JSON. */
async function inKind(door: MoodDoor, visit: Visit): Promise<void> {
  try {
    await (visit.request.method === "POST" ? leave(door, visit) : tell(door, visit));
  } catch (error) {
    if (!(error instanceof Refusal && wantsJson(visit.request))) throw error;
    const sentence = await sentenceFor(door, visit, error);
    answerJson(visit.response, error.status, { error: error.code, sentence }, retryHeader(error));
  }
}

/** In the language of the edition, where there is one. */
async function sentenceFor({ database }: MoodDoor, { root }: Visit, refusal: Refusal): Promise<string> {
  const publication = await publicationHere(plainReading(database.sql));
  const edition = publication?.editions.find((each) => each.root === root);
  return edition ? refusalSentence(localeOf(edition.code, publication!.timeZone), refusal) : refusal.message;
}

async function leave(
  { site, database, moods, addressOf, allowance }: MoodDoor,
  { request, response, root }: Visit,
): Promise<void> {
  mustComeFromOwnPages(request, site.origin);
  const fields = await fieldsOf(request, maxBytes);
  const story = storyIn(fields.story);
  const { mood } = fields;
  if (!isMood(mood)) throw new Refusal("no-such-mood", 422, "Choose one of the eight moods.");
  const reading = plainReading(database.sql);
  const publication = await foundedAt(reading, root);
  mustHaveAllowance(allowance.take(networkOf(addressOf(request))));
  const token = tokenIn(request, publication.secret, site.origin) ?? newToken();
  await moods.leave({ story, reader: readerOf(publication.secret, token, story), mood });
  const cookie = { "set-cookie": cookieFor(token, publication.secret, site.origin) };
  if (wantsJson(request))
    return answerJson(response, 200, { counts: await moodCounts(reading, story), mine: mood }, cookie);
  const location = `${root}moods/${story}`;
  response.writeHead(303, { location, "cache-control": "private, no-store", "content-length": 0, ...cookie }).end();
}

async function tell({ site, database }: MoodDoor, { request, response, root }: Visit): Promise<void> {
  mustRead(request);
  const story = storyIn(new URL(request.url!, site.origin).searchParams.get("story") ?? undefined);
  const reading = plainReading(database.sql);
  const publication = await foundedAt(reading, root);
  const [counts, mine] = await Promise.all([
    moodCounts(reading, story),
    leftBy(reading, publication, request, site, story),
  ]);
  answerJson(response, 200, { counts, mine: mine ?? null });
}

async function showPage(
  { site, database }: MoodDoor,
  { request, response, root }: Visit,
  story: number,
): Promise<void> {
  mustRead(request);
  const reading = plainReading(database.sql);
  const publication = await foundedAt(reading, root);
  const sources = plainSources(database.sql);
  const mine = await leftBy(reading, publication, request, site, story);
  const made = await pressMood(sources, await paperAt(sources, site, root), story, mine);
  if (made === undefined) throw noSuchStory();
  await answerMade(request, response, made, { site, cacheControl: "private, no-store" });
}

function mustHaveAllowance(seconds: number): void {
  if (seconds > 0)
    throw new Refusal(
      "too-many-moods",
      429,
      `Very many moods came from your network just now, so yours was not counted; wait ${seconds} ${seconds === 1 ? "second" : "seconds"}, then leave it again.`,
      { retryAfterSeconds: seconds },
    );
}

/** The publication, which has an edition at the root. */
async function foundedAt(reading: Reading, root: string): Promise<Publication> {
  const publication = await publicationHere(reading);
  if (publication === undefined) throw notFounded();
  if (publication.editions.every((edition) => edition.root !== root)) throw noSuchStory();
  return publication;
}

async function leftBy(
  reading: Reading,
  { secret }: Publication,
  request: IncomingMessage,
  { origin }: Site,
  story: number,
) {
  const token = tokenIn(request, secret, origin);
  return token === undefined ? undefined : moodLeft(reading, story, readerOf(secret, token, story));
}

function storyIn(text: string | undefined): number {
  if (text === undefined || !/^[1-9]\d{0,14}$/.test(text)) throw noSuchStory();
  return Number(text);
}

const noSuchStory = () => new Refusal("no-such-story", 404, "There is no such story, or it was withdrawn.");
