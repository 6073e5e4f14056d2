/** Calls with the name and the group they have in the document: those of the modules they are kept in. Pure. */
import type { z } from "zod";
import * as account from "../calls/account.ts";
import * as audit from "../calls/audit.ts";
import type { Call } from "../calls/call.ts";
import * as collections from "../calls/collections.ts";
import * as desk from "../calls/desk.ts";
import * as events from "../calls/events.ts";
import * as fronts from "../calls/fronts.ts";
import * as houseStyle from "../calls/house_style.ts";
import * as inbox from "../calls/inbox.ts";
import * as people from "../calls/people.ts";
import * as pictureDesk from "../calls/picture_desk.ts";
import * as pictureRights from "../calls/picture_rights.ts";
import * as pictures from "../calls/pictures.ts";
import * as plans from "../calls/plans.ts";
import * as previews from "../calls/previews.ts";
import * as revisions from "../calls/revisions.ts";
import * as schedules from "../calls/schedules.ts";
import * as session from "../calls/session.ts";
import * as stories from "../calls/stories.ts";
import * as text from "../calls/text.ts";
import * as threads from "../calls/threads.ts";
import * as tokens from "../calls/tokens.ts";
import * as uploads from "../calls/uploads.ts";
import * as views from "../calls/views.ts";
import * as webhooks from "../calls/webhooks.ts";
import * as workflow from "../calls/workflow.ts";

/** An operation as the document tells of it. */
export interface Described
  extends Pick<Call<unknown, unknown, unknown, unknown>, "method" | "path" | "summary" | "takes" | "sends"> {
  /** The operation's id. */
  readonly name: string;
  readonly tag: string;
  readonly verb: string;
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  readonly body: z.ZodType;
  readonly answer: z.ZodType;
}

const groups = {
  ...{ stories, text, workflow, schedules, plans, pictures, revisions, previews, threads, views, desk, inbox },
  ...{ fronts, pictureDesk, pictureRights, collections, uploads },
  ...{ people, audit, houseStyle, account, tokens, webhooks, events, session },
} as const;

const known = new Map<unknown, { readonly name: string; readonly tag: string }>(
  Object.entries(groups).flatMap(([tag, calls]) => Object.entries(calls).map(([name, of]) => [of, { name, tag }])),
);

/** The calls with names; one of a module that is not listed here is named by its method and path. */
export const describedCalls = (calls: readonly Call<unknown, unknown, unknown, unknown>[]): Described[] =>
  calls.map((call) => ({ ...call, ...(known.get(call) ?? namedByPath(call)) }));

function namedByPath({ method, path }: Pick<Call<unknown, unknown, unknown, unknown>, "method" | "path">) {
  const parts = path.split("/").filter((part) => part !== "");
  const words = [method, ...parts].flatMap((part) => part.split(/[^A-Za-z]+/)).filter((word) => word !== "");
  const name = words.map((word, at) => (at === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join("");
  return { name, tag: parts[0]! };
}
