/** Schedules: set, cancelled, tried again, listed. */
import { cancelSchedule, retrySchedule, setSchedule } from "../../news/scheduling.ts";
import {
  cancelSchedule as cancelCall,
  listSchedules,
  retrySchedule as retryCall,
  schedulesOf,
  setSchedule as setCall,
} from "../calls/schedules.ts";
import { refuseObstacles } from "../checking.ts";
import { flushRooms } from "../outgoing.ts";
import { scheduleCounts, scheduleLines } from "../schedule_lines.ts";
import { answer } from "./answer.ts";

export const scheduleAnswers = [
  answer(setCall, async ({ desk, work, params, body, at }) => {
    const time = new Date(body.at);
    await flushRooms(desk, [params]);
    if (body.what === "publish") await refuseObstacles(desk, params, at, time);
    const id = await work((inside) => setSchedule(inside, params, { ...body, at: time }));
    const [line] = await scheduleLines(desk.database.sql, { now: at, ids: [id], limit: 1 });
    return line!;
  }),

  answer(cancelCall, async ({ work, params }) => {
    await work((inside) => cancelSchedule(inside, params, params.schedule));
    return {};
  }),

  answer(retryCall, async ({ desk, work, params, at }) => {
    await work((inside) => retrySchedule(inside, params, params.schedule));
    const [line] = await scheduleLines(desk.database.sql, { now: at, ids: [params.schedule], limit: 1 });
    return line!;
  }),

  answer(schedulesOf, async ({ desk, params, at }) => ({
    schedules: await scheduleLines(desk.database.sql, { now: at, ref: params, limit: 100 }),
  })),

  answer(listSchedules, async ({ desk, query, at }) => {
    const { sql } = desk.database;
    const limit = 100;
    const [schedules, counts] = await Promise.all([
      scheduleLines(sql, { now: at, limit: limit + 1, list: query.state, edition: query.edition, after: query.after }),
      scheduleCounts(sql, at),
    ]);
    const shown = schedules.slice(0, limit);
    const after = schedules.length > limit ? `${shown.at(-1)!.at} ${shown.at(-1)!.id}` : undefined;
    return { schedules: shown, counts, after };
  }),
];
