/** Planning: desks, plans, who does what, embargoes, the legal flag, the board and the calendar. */
import { Refusal } from "../../base/errors.ts";
import { plainReading } from "../../base/reading.ts";
import { embargoesOf, liftEmbargo, setEmbargo } from "../../news/embargoes.ts";
import { closeDesk, desksOf, openDesk, planOf, renameDesk, setLegal, setPlans } from "../../news/planning.ts";
import type { VersionRef } from "../../news/version.ts";
import { noVersion, versionOf } from "../../news/versions.ts";
import { assignAll, assignedTo } from "../assigning.ts";
import { boardOf } from "../board_lines.ts";
import { calendarOf } from "../calendar_lines.ts";
import {
  assign,
  clearLegal,
  closeDesk as closeCall,
  flagLegal,
  liftEmbargo as liftCall,
  listColleagues,
  listDesks,
  openBoard,
  openCalendar,
  openDesk as openCall,
  openPlan,
  type Plan,
  renameDesk as renameCall,
  setEmbargo as setEmbargoCall,
  setPlan,
} from "../calls/plans.ts";
import type { Desk } from "../desk.ts";
import { naming } from "../names.ts";
import type { Role } from "../permission.ts";
import { revokeAll } from "../preview_links.ts";
import { answer } from "./answer.ts";

const longestSpanMs = 45 * 86_400_000;

async function planShown({ database: { sql } }: Desk, ref: VersionRef, at: Date): Promise<Plan> {
  const reading = plainReading(sql);
  const [version, plan, assigned, [embargo]] = await Promise.all([
    versionOf(reading, ref),
    planOf(reading, ref),
    assignedTo(sql, ref),
    embargoesOf(reading, [ref.story], at),
  ]);
  if (version === undefined) throw noVersion();
  const named = await naming(sql, [plan.legalBy, embargo?.by ?? null]);
  return {
    desk: plan.desk,
    dueAt: plan.dueAt?.toISOString() ?? null,
    notes: plan.notes,
    assigned,
    embargo: embargo
      ? {
          until: embargo.until.toISOString(),
          reason: embargo.reason,
          by: named(embargo.by),
          at: embargo.at.toISOString(),
        }
      : null,
    legal: plan.legal
      ? {
          raised: plan.legal === "raised",
          note: plan.legalNote,
          by: named(plan.legalBy),
          at: plan.legalAt!.toISOString(),
        }
      : null,
  };
}

export const planAnswers = [
  answer(listDesks, async ({ desk }) => ({ desks: await desksOf(plainReading(desk.database.sql)) })),
  answer(openCall, async ({ work, body }) => ({
    id: await work((inside) => openDesk(inside, body.name)),
    name: body.name,
    open: 0,
  })),
  answer(renameCall, async ({ work, params, body }) => {
    await work((inside) => renameDesk(inside, params.desk, body.name));
    return {};
  }),
  answer(closeCall, async ({ work, params }) => {
    await work((inside) => closeDesk(inside, params.desk));
    return {};
  }),

  answer(listColleagues, async ({ desk }) => ({
    colleagues: await desk.database.sql<{ id: string; name: string; role: Role }[]>`
      select id, name, role from staff where left_at is null order by name, id`,
  })),

  answer(openPlan, ({ desk, params, at }) => planShown(desk, params, at)),
  answer(setPlan, async ({ desk, work, params, body, at }) => {
    const dueAt = body.dueAt == null ? body.dueAt : new Date(body.dueAt);
    await work((inside) => setPlans(inside, [params], { ...body, dueAt }));
    return planShown(desk, params, at);
  }),
  answer(assign, async ({ desk, work, params, body, at }) => {
    await work((inside) => assignAll(inside, params, body.staff, body.note));
    return planShown(desk, params, at);
  }),

  answer(setEmbargoCall, async ({ work, params, body }) => {
    await work(async (inside) => {
      await setEmbargo(inside, params.story, new Date(body.until), body.reason);
      await revokeAll(inside, params.story);
    });
    return {};
  }),
  answer(liftCall, async ({ work, params, body }) => {
    await work((inside) => liftEmbargo(inside, params.story, body.reason));
    return {};
  }),

  answer(flagLegal, async ({ desk, work, params, body, at }) => {
    await work((inside) => setLegal(inside, params, "raised", body.note));
    return planShown(desk, params, at);
  }),
  answer(clearLegal, async ({ desk, work, params, body, at }) => {
    await work((inside) => setLegal(inside, params, "cleared", body.note));
    return planShown(desk, params, at);
  }),

  answer(openBoard, async ({ desk, query, at }) => ({
    columns: await boardOf(desk.database.sql, at, query.edition, query.by),
  })),
  answer(openCalendar, async ({ desk, query, at }) => {
    const [from, to] = [new Date(query.from), new Date(query.to)];
    if (!(from < to) || to.getTime() - from.getTime() > longestSpanMs)
      throw new Refusal("bad-span", 422, "Ask for a span of at most 45 days that ends after it begins.");
    return { entries: await calendarOf(desk.database.sql, at, { edition: query.edition, from, to }) };
  }),
];
