/** One's inbox: what waits, seen, done. */
import { finishInbox, openInbox, readInbox } from "../calls/inbox.ts";
import { tellScreens } from "../ear.ts";
import { inboxCounts, inboxOf, markFinished, markRead } from "../inbox.ts";
import { answer } from "./answer.ts";

const itemsOnAPage = 100;

export const inboxAnswers = [
  answer(openInbox, async ({ desk, member, query }) => {
    const { sql } = desk.database;
    const [items, counts] = await Promise.all([
      inboxOf(sql, member.id, { done: query.show === "done", before: query.before, limit: itemsOnAPage }),
      inboxCounts(sql, member.id),
    ]);
    return { items, ...counts };
  }),
  answer(readInbox, async ({ work, body }) => {
    await work(async (inside) => {
      await markRead(inside, body.items);
      await tellScreens(inside.sql, ["inbox"]);
    });
    return {};
  }),
  answer(finishInbox, async ({ work, body }) => {
    await work(async (inside) => {
      await markFinished(inside, body.items, body.done);
      await tellScreens(inside.sql, ["inbox"]);
    });
    return {};
  }),
];
