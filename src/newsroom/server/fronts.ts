/** Fronts: listed, begun, arranged, made live, scheduled, looked at. */
import { Refusal } from "../../base/errors.ts";
import { plainReading } from "../../base/reading.ts";
import { cancelFrontSchedule, frontSchedules, scheduleFront } from "../../news/front_schedules.ts";
import { suggestedFront } from "../../news/front_suggested.ts";
import {
  arrange,
  closeFront,
  frontChanges,
  frontOf,
  frontRevision,
  frontRevisions,
  openFront,
  publishFront,
  takeBack,
} from "../../news/fronts.ts";
import { sectionsOf } from "../../news/sections.ts";
import {
  arrangeFront,
  beginFront,
  cancelFrontSchedule as cancelCall,
  closeFront as closeCall,
  frontHistory,
  listFronts,
  openFront as openCall,
  previewFront,
  publishFront as publishCall,
  readersOfFront,
  scheduleFront as scheduleCall,
  topicsToFill,
  undoFrontChange,
} from "../calls/fronts.ts";
import type { Desk } from "../desk.ts";
import { frontDetail, frontLines, isPlace, pathOfFront, pathsOnFront, topicsToFillWith } from "../front_lines.ts";
import { frontReceipts, sendFrontOut } from "../front_outgoing.ts";
import { naming } from "../names.ts";
import { allPicturesFrom, themed } from "../preview_page.ts";
import { answer } from "./answer.ts";
import { staffPictures } from "./pictures.ts";
import { previewHeaders } from "./previews.ts";

const listed = 100;

export const frontAnswers = [
  answer(listFronts, async ({ desk, query }) => ({ fronts: await frontLines(desk.database.sql, query.edition) })),

  answer(topicsToFill, async ({ desk, params }) => ({
    topics: await topicsToFillWith(desk.database.sql, params.edition),
  })),

  answer(beginFront, async ({ desk, work, body }) => {
    const { edition, place, name, about } = body;
    const reading = plainReading(desk.database.sql);
    if (!(await isPlace(reading, body))) throw new Refusal("no-place", 422, "This edition has no such place.");
    if (place.startsWith("special:") && name === "")
      throw new Refusal("no-name", 422, "Give the front a name that readers will see.");
    const first = suggestedFront(await sectionsOf(reading), edition, place);
    const front = await work((inside) => openFront(inside, { edition, place }, first, { name, about }));
    return frontDetail(desk.database.sql, front.id);
  }),

  answer(openCall, ({ desk, params }) => frontDetail(desk.database.sql, params.front)),

  answer(arrangeFront, async ({ desk, work, params, body, note }) => {
    note({ acts: body.acts.map(({ act }) => act) });
    await work((inside) => arrange(inside, params.front, body.acts));
    return frontDetail(desk.database.sql, params.front);
  }),

  answer(undoFrontChange, async ({ desk, work, params }) => {
    await work((inside) => takeBack(inside, params.front));
    return frontDetail(desk.database.sql, params.front);
  }),

  answer(publishCall, async ({ desk, work, params, body, at, member }) => {
    const { entry } = await work((inside) => publishFront(inside, params.front, body.note));
    return out(desk, { front: params.front, entry, at, by: member.id, what: "published" });
  }),

  answer(closeCall, async ({ desk, work, params, at, member }) => {
    const entry = await work((inside) => closeFront(inside, params.front));
    return out(desk, { front: params.front, entry, at, by: member.id, what: "closed" });
  }),

  answer(scheduleCall, async ({ desk, work, params, body }) => {
    await work((inside) => scheduleFront(inside, params.front, new Date(body.at), body.note));
    return schedulesOf(desk, params.front);
  }),

  answer(cancelCall, async ({ desk, work, params }) => {
    await work((inside) => cancelFrontSchedule(inside, params.front, params.schedule));
    return schedulesOf(desk, params.front);
  }),

  answer(frontHistory, async ({ desk, params }) => {
    const { sql } = desk.database;
    const reading = plainReading(sql);
    await there(desk, params.front);
    const [revisions, changes, receipts] = await Promise.all([
      frontRevisions(reading, params.front, listed),
      frontChanges(reading, params.front, listed),
      frontReceipts(sql, params.front, listed),
    ]);
    const named = await naming(
      sql,
      [...revisions, ...changes].map(({ by }) => by),
    );
    const told = <T extends { readonly at: Date; readonly by: string }>(each: T) => ({
      ...each,
      at: each.at.toISOString(),
      by: named(each.by),
    });
    return { revisions: revisions.map(told), changes: changes.map(told), receipts };
  }),

  answer(readersOfFront, async ({ desk, params }) => {
    const stories = await pathsOnFront(desk.database.sql, await there(desk, params.front));
    const counted = (desk.mostRead?.() ?? []).flatMap(({ path, reads }) => {
      const story = stories.get(path);
      return story === undefined ? [] : [{ story, reads }];
    });
    return { reads: counted };
  }),

  answer(previewFront, async ({ desk, params, query }) => {
    const front = await there(desk, params.front);
    const { revision } = query;
    const reading = plainReading(desk.database.sql);
    const draft = revision === undefined ? front.draft : await frontRevision(reading, front.id, revision);
    if (draft === undefined) throw new Refusal("no-revision", 404, "The front has no such revision.");
    if (desk.frontPreviewOf === undefined)
      throw new Refusal("no-preview", 503, "Previews are not to be had here: this newsroom runs without its paper.");
    const made = await desk.frontPreviewOf({ ...front, draft });
    if (made === undefined) throw new Refusal("no-place", 404, "The section of this front is no more.");
    return new Response(themed(allPicturesFrom(made.body, staffPictures), query.theme), {
      headers: previewHeaders(desk),
    });
  }),
];

type Going = Omit<Parameters<typeof sendFrontOut>[1], "path">;

async function out(desk: Desk, going: Going) {
  const path = await pathOfFront(plainReading(desk.database.sql), await there(desk, going.front));
  return sendFrontOut(desk, { ...going, path });
}

async function there({ database }: Desk, id: number) {
  const front = await frontOf(plainReading(database.sql), id);
  if (front === undefined) throw new Refusal("no-front", 404, "There is no such front.");
  return front;
}

async function schedulesOf({ database: { sql } }: Desk, front: number) {
  const schedules = await frontSchedules(plainReading(sql), front);
  const named = await naming(
    sql,
    schedules.map(({ by }) => by),
  );
  return { schedules: schedules.map(({ id, at, by, note }) => ({ id, at: at.toISOString(), by: named(by), note })) };
}
