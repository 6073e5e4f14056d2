/** The desk screen, and pages that fail. */
import { listFailing, openDeskScreen, pressFailing } from "../calls/desk.ts";
import { deskLists, latestMoods, readMost } from "../desk_screen.ts";
import { examineFailing, failingPages } from "../page_watch.ts";
import { receiptsOf } from "../receipts.ts";
import { scheduleCounts, scheduleLines } from "../schedule_lines.ts";
import { answer } from "./answer.ts";

const shown = 12;

export const deskAnswers = [
  answer(openDeskScreen, async ({ desk, query, at }) => {
    const { sql } = desk.database;
    const { edition } = query;
    const [{ counts, ...lists }, schedules, scheduled, failing, receipts, mostRead, moods] = await Promise.all([
      deskLists(sql, at, edition),
      scheduleLines(sql, { now: at, limit: shown, list: "open", edition }),
      scheduleCounts(sql, at),
      failingPages(sql),
      receiptsOf(sql, { limit: shown }),
      readMost(sql, (desk.mostRead?.() ?? []).slice(0, shown)),
      latestMoods(sql, at, edition),
    ]);
    return {
      now: at.toISOString(),
      ...lists,
      ...{ schedules, failing, receipts, mostRead, moods },
      counts: { ...counts, failed: scheduled.failed },
    };
  }),
  answer(listFailing, async ({ desk }) => ({ failing: await failingPages(desk.database.sql) })),
  answer(pressFailing, async ({ desk, body }) => ({ failing: await examineFailing(desk, body.path) })),
];
