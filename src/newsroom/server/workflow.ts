/** Moving versions along, publishing, updating, correcting and withdrawing them, and the receipts of it. */
import { plainReading } from "../../base/reading.ts";
import type { Work } from "../../base/work.ts";
import { correct, correctionsOf } from "../../news/correcting.ts";
import { stateOf } from "../../news/moving.ts";
import { publish, withdraw } from "../../news/publishing.ts";
import { cancelDue } from "../../news/scheduling.ts";
import { canMove, cannotMove } from "../../news/state.ts";
import type { State, VersionRef } from "../../news/version.ts";
import {
  beginDrafting,
  correctVersion,
  handIn,
  listCorrections,
  listReceipts,
  markReady,
  openChecklist,
  publishVersion,
  type Receipt,
  sendBack,
  setAside,
  takeBack,
  updateVersion,
  withdrawVersion,
} from "../calls/workflow.ts";
import { checkVersion, refuseObstacles } from "../checking.ts";
import { tell } from "../inbox.ts";
import { makeMove, writersOf } from "../moved.ts";
import { naming } from "../names.ts";
import { flushRooms, receiptOf, sendOut } from "../outgoing.ts";
import { receiptsOf } from "../receipts.ts";
import { type Asked, answer } from "./answer.ts";

const receiptsOnAPage = 50;

type AskedOfVersion = Pick<Asked<VersionRef, unknown, unknown>, "desk" | "member" | "params" | "work" | "at">;

/** One of the simple moves. */
const moving =
  (name: "begin drafting" | "set aside" | "take back") =>
  async ({ desk, work, params }: AskedOfVersion): Promise<{ state: State }> => {
    await flushRooms(desk, [params]);
    return { state: await work((inside) => makeMove(inside, params, { name })) };
  };

/** Has readers see what `act` does, and answers with the receipt. */
async function goOut(
  { desk, member, params, work, at }: AskedOfVersion,
  what: Exclude<Receipt["what"], "picture">,
  act: (inside: Work) => Promise<number>,
): Promise<{ state: State; receipt: Receipt }> {
  await flushRooms(desk, [params]);
  if (what !== "withdraw") await refuseObstacles(desk, params, at);
  const entry = await work(async (inside) => {
    const state = await stateOf(inside, params);
    if (!canMove(state, what)) throw cannotMove(state, what);
    return act(inside);
  });
  const [id] = await sendOut(desk, { refs: [params], what, entry, at, by: member.id });
  const receipt = await receiptOf(desk.database.sql, id!);
  return { state: what === "withdraw" ? "withdrawn" : "live", receipt };
}

/** Publishes by hand: what was scheduled for later is done with. */
async function publishByHand(inside: Work, ref: VersionRef, reason: string): Promise<number> {
  const entry = await publish(inside, [ref], { reason });
  await cancelDue(inside, [ref], "publish", "Published by hand before its time.");
  return entry;
}

export const workflowAnswers = [
  answer(beginDrafting, moving("begin drafting")),
  answer(setAside, moving("set aside")),
  answer(takeBack, moving("take back")),

  answer(handIn, async ({ desk, work, params, body }) => {
    await flushRooms(desk, [params]);
    return { state: await work((inside) => makeMove(inside, params, { name: "hand in", ...body })) };
  }),
  answer(sendBack, async ({ work, params, body }) => ({
    state: await work((inside) => makeMove(inside, params, { name: "send back", note: body.note })),
  })),
  answer(markReady, async ({ desk, work, params, body }) => {
    await flushRooms(desk, [params]);
    return { state: await work((inside) => makeMove(inside, params, { name: "mark ready", note: body.note })) };
  }),

  answer(openChecklist, async ({ desk, params, at }) => {
    await flushRooms(desk, [params]);
    return checkVersion(desk, params, at, { links: true });
  }),

  answer(publishVersion, (asked) =>
    goOut(asked, "publish", async (inside) => {
      const entry = await publishByHand(inside, asked.params, asked.body.note);
      await tell(inside, { kind: "published", to: await writersOf(inside, asked.params), ...asked.params });
      return entry;
    }),
  ),
  answer(updateVersion, (asked) =>
    goOut(asked, "update", (inside) => publishByHand(inside, asked.params, asked.body.note)),
  ),
  answer(correctVersion, (asked) =>
    goOut(asked, "correct", async (inside) => {
      await publishByHand(inside, asked.params, asked.body.note || asked.body.text);
      return correct(inside, asked.params, asked.body.text);
    }),
  ),
  answer(withdrawVersion, (asked) =>
    goOut(asked, "withdraw", async (inside) => {
      const entry = await withdraw(inside, [asked.params], asked.body.reason);
      for (const what of ["publish", "withdraw"] as const)
        await cancelDue(inside, [asked.params], what, "Withdrawn by hand.");
      return entry;
    }),
  ),

  answer(listReceipts, async ({ desk, query }) => ({
    receipts: await receiptsOf(desk.database.sql, { limit: receiptsOnAPage, ...query }),
  })),
  answer(listCorrections, async ({ desk, params }) => {
    const { sql } = desk.database;
    const found = await correctionsOf(plainReading(sql), params);
    const named = await naming(
      sql,
      found.map(({ by }) => by),
    );
    return { corrections: found.map(({ at, text, by }) => ({ at: at.toISOString(), text, by: named(by) })) };
  }),
];
