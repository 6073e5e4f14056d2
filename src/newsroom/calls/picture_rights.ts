/** Calls of rights: which pictures' rights end soon or have ended, and what was done. Pure. */
import { z } from "zod";
import { call, moment } from "./call.ts";
import { pictureLine, pictureUse } from "./picture_desk.ts";
import { receipt } from "./workflow.ts";

export const rightsLine = z.object({
  picture: pictureLine,
  endAt: moment,
  /** Stories readers see it in, or saw it in when it was withdrawn. */
  uses: z.array(pictureUse),
  /** `soon`: within a week. `withdrawn`: gone from every page. `failed`: tried in vain, and tried again. */
  state: z.enum(["soon", "withdrawn", "failed"]),
  trouble: z.string(),
  withdrawnAt: moment.nullable(),
  /** What it took until no reader saw it any more, a receipt for each story. */
  receipts: z.array(receipt),
});
export type RightsLine = z.infer<typeof rightsLine>;

export const listRights = call({
  method: "get",
  path: "/picture-rights",
  verb: "see pictures",
  summary: "Pictures whose rights end within a week, soonest first, and those withdrawn in the last thirty days.",
  answer: z.object({ soon: z.array(rightsLine), ended: z.array(rightsLine) }),
});
