/** Comments on a text: their list, beginning one, answering, resolving. */
import { Refusal } from "../../base/errors.ts";
import { addRemark, beginThread, listThreads, settleThread } from "../calls/threads.ts";
import * as threads from "../threads.ts";
import { answer } from "./answer.ts";

const wordsGone = () =>
  new Refusal("words-gone", 409, "The words you comment on are gone from the text; select others.");

export const threadAnswers = [
  answer(listThreads, async ({ desk, params }) => ({
    threads: await threads.threadsOf(desk.database.sql, params),
  })),
  answer(beginThread, async ({ desk, member, work, params, body, note }) => {
    note({ thread: body.id });
    if (body.range !== undefined) {
      const mark = { type: "comment", attrs: { thread: body.id } };
      if (!(await desk.rooms.markRange(params, body.range, mark, member))) throw wordsGone();
    }
    await work((inside) => threads.beginThread(inside, params, body));
    return {};
  }),
  answer(addRemark, async ({ work, params, body, note }) => {
    note({ thread: params.thread });
    await work((inside) => threads.addRemark(inside, params, body.text));
    return {};
  }),
  answer(settleThread, async ({ work, params, body, note }) => {
    note({ thread: params.thread, resolved: body.resolved });
    await work((inside) => threads.settleThread(inside, params, body.resolved));
    return {};
  }),
];
