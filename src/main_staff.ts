/** `broadsheet staff`: who works here, and a way in again for who is locked out. Works with and without a server. */
import type { Talk } from "./cli/talk.ts";
import { type House, openHouse } from "./house.ts";
import { everybody } from "./newsroom/staff/members.ts";
import { rescueToken } from "./newsroom/staff/rescue.ts";
import { environment, originOf, settingsFrom } from "./settings.ts";

/** `broadsheet staff list`. */
export const listStaff = (talk: Talk): Promise<number> =>
  inHouse(async ({ database }) => {
    const people = await everybody(database.sql);
    for (const { id, name, email, role, secondFactor, passkeys, leftAt } of people) {
      const ways = [secondFactor ? "second factor" : "", passkeys > 0 ? `${passkeys} passkeys` : ""].filter(Boolean);
      const state = leftAt === null ? ways.join(", ") : `left ${leftAt.toISOString().slice(0, 10)}`;
      talk.say(`${role.padEnd(11)}  ${email}  ${name}${state === "" ? "" : `  (${state})`}`);
      talk.tell({ id, name, email, role, secondFactor, passkeys, left: leftAt?.toISOString() ?? null });
    }
    if (people.length === 0) talk.say("Nobody works here yet; “broadsheet serve” prints a link for the first owner.");
  });

/** `broadsheet staff reset EMAIL`. */
export const resetStaff = (talk: Talk, email: string): Promise<number> =>
  inHouse(async (house) => {
    const link = `${originOf(house.settings)}/newsroom/reset?token=${await rescueToken(house, email)}`;
    talk.say(
      `${link}\nIt sets a new password and ends the second factor, once, within an hour, while the server runs.`,
    );
    talk.tell({ link });
  });

async function inHouse(act: (house: House) => Promise<void>): Promise<number> {
  const house = await openHouse(settingsFrom(environment()));
  try {
    await act(house);
    return 0;
  } finally {
    await house.close();
  }
}
