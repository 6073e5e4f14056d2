/** Comments on a text: their list, beginning one, answering, resolving. */
import { addRemark, beginThread, listThreads, settleThread } from "../calls/threads.ts";
import * as threads from "../threads.ts";
import { answer } from "./answer.ts";

export const threadAnswers = [
  answer(listThreads, async ({ desk, params }) => ({
    threads: await threads.threadsOf(desk.database.sql, params),
  })),
  answer(beginThread, async ({ work, params, body, note }) => {
    note({ thread: body.id });
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
