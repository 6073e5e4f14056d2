/**
 * Letting somebody in again who lost password and second factor, by whoever has the machine: the command line.
 * Writes `staff_link` and a line of the audit. Promises: the link and its line are there together or not at all.
 */
import { Refusal } from "../../base/errors.ts";
import { inWork, theHouse } from "../../base/work.ts";
import { noteAct } from "../audit.ts";
import type { Desk } from "../desk.ts";
import { makeReset } from "./links.ts";
import { memberAt } from "./members.ts";

/** The act as the audit has it. */
export const rescueAct = "keep people: COMMAND staff reset";

/** A token that sets a new password for who works here under `email`, and ends their second factor. Refused (404) for nobody. */
export async function rescueToken({ database, now }: Pick<Desk, "database" | "now">, email: string): Promise<string> {
  const member = await memberAt(database.sql, email);
  if (member === undefined)
    throw new Refusal(
      "nobody",
      404,
      `Nobody works here under ${email}; “broadsheet staff list” shows who does, and under which address.`,
    );
  const at = now();
  return inWork(database, { who: theHouse, at }, async (work) => {
    const token = await makeReset(work, member.id, "rescue");
    await noteAct(work.sql, {
      ...{ at, who: undefined, name: "", role: "", act: rescueAct, story: undefined, edition: undefined },
      ...{ outcome: "done", address: "", browser: "", facts: { staff: member.id, email: member.email } },
    });
    return token;
  });
}
