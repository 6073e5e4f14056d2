/** Moving versions along, publishing, updating, correcting and withdrawing them, and the receipts of it. */
import type { z } from "zod";
import { Refusal } from "../../base/errors.ts";
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
import { makeMove, tellLive } from "../moved.ts";
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
  beside: readonly VersionRef[] = [],
): Promise<{ state: State; receipt: Receipt }> {
  const refs = [params, ...beside];
  await flushRooms(desk, refs);
  if (what !== "withdraw") for (const ref of refs) await refuseObstacles(desk, ref, at);
  const entry = await work(async (inside) => {
    for (const ref of refs) {
      const state = await stateOf(inside, ref);
      if (!canMove(state, what)) throw cannotMove(state, what);
    }
    return act(inside);
  });
  const ids = await sendOut(desk, { refs, what, entry, at, by: member.id });
  const receipt = await receiptOf(desk.database.sql, ids, params.edition);
  return { state: what === "withdraw" ? "withdrawn" : "live", receipt };
}

/** The version asked about, and those of other editions, each with its note; each edition once. */
function notesOf({ params, body }: Asked<VersionRef, unknown, z.infer<typeof correctVersion.body>>): readonly Note[] {
  const notes = [{ ...params, text: body.text }, ...body.others.map((each) => ({ ...each, story: params.story }))];
  if (new Set(notes.map(({ edition }) => edition)).size < notes.length)
    throw new Refusal("twice", 422, "One correction for each edition: say both things in one.");
  return notes;
}

interface Note extends VersionRef {
  readonly text: string;
}

/** Publishes the versions and puts a note on each; answers the last journal entry. */
async function correctAll(inside: Work, notes: readonly Note[], reason: string): Promise<number> {
  let entry = 0;
  for (const { text, ...ref } of notes) {
    await publishByHand(inside, ref, reason || text);
    entry = await correct(inside, ref, text);
  }
  return entry;
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
      await tellLive(inside, [asked.params]);
      return entry;
    }),
  ),
  answer(updateVersion, (asked) =>
    goOut(asked, "update", (inside) => publishByHand(inside, asked.params, asked.body.note)),
  ),
  answer(correctVersion, (asked) => {
    const notes = notesOf(asked);
    return goOut(asked, "correct", (inside) => correctAll(inside, notes, asked.body.note), notes.slice(1));
  }),
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
