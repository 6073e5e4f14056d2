/** The list of stories, and beginning a new one. */
import type { Hono } from "hono";
import { plainReading } from "../../base/reading.ts";
import { type DraftMark, draftLines } from "../../news/drafts.ts";
import type { Desk } from "../desk.ts";
import { storiesScreen } from "../pages/stories.ts";
import { type Asking, type Carrier, editionAsked, frameIn, paperOf } from "./asking.ts";
import { newStory, sentStory } from "./story.ts";

const linesOnAPage = 50;

/** `/newsroom/`, `/newsroom/stories/new`, and where a new story is sent to. */
export function storiesRooms(app: Hono<Carrier>, desk: Desk): void {
  app.get("/newsroom/", (asking) => list(desk, asking));
  app.get("/newsroom/stories", (asking) => asking.redirect("/newsroom/", 303));
  app.get("/newsroom/stories/new", (asking) => newStory(desk, asking));
  app.post("/newsroom/stories", (asking) => sentStory(desk, asking, undefined));
}

async function list(desk: Desk, asking: Asking): Promise<Response> {
  const publication = await paperOf(desk);
  const edition = editionAsked(publication, asking.req.query("edition"));
  const find = (asking.req.query("find") ?? "").trim().slice(0, 100);
  const after = markFrom(asking.req.query("after"));
  const reading = plainReading(desk.database.sql);
  const lines = await draftLines(reading, edition.code, { limit: linesOnAPage + 1, find, after });
  const shown = lines.slice(0, linesOnAPage);
  const last = shown.at(-1);
  const query = new URLSearchParams({ edition: edition.code, ...(find && { find }) });
  if (last !== undefined) query.set("after", `${last.changedAt.getTime()}.${last.story}`);
  const page = {
    edition,
    editions: publication.editions,
    zone: publication.timeZone,
    find,
    lines: shown,
    more: lines.length > linesOnAPage ? query.toString() : undefined,
    further: after !== undefined,
  };
  return asking.html(storiesScreen(frameIn(desk, publication, asking.get("who")), page).text);
}

function markFrom(text: string | undefined): DraftMark | undefined {
  const parts = /^(\d{1,15})\.(\d{1,15})$/.exec(text ?? "");
  return parts ? { changedAt: new Date(Number(parts[1])), story: Number(parts[2]) } : undefined;
}
