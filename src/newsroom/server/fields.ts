/** What stands beside the text of a version: section, address, bylines, topics, pictures and their words. */

import { Refusal } from "../../base/errors.ts";
import { takeTurn } from "../../base/journal.ts";
import { plainReading } from "../../base/reading.ts";
import type { Work } from "../../base/work.ts";
import { personNamed } from "../../news/people.ts";
import { changeWords } from "../../news/picture_records.ts";
import { picturesShown } from "../../news/pictures.ts";
import { sectionsOf } from "../../news/sections.ts";
import { topicNamed } from "../../news/topics.ts";
import type { Version, VersionRef } from "../../news/version.ts";
import { noVersion, saveDrafts, versionOf } from "../../news/versions.ts";
import { describePictureIn, picturesIn } from "../calls/pictures.ts";
import { setFields, setLeadPicture, takePictureIn } from "../calls/stories.ts";
import { taken, withSentFile } from "../taking.ts";
import { answer } from "./answer.ts";

export const fieldAnswers = [
  answer(setFields, ({ work, params, body }) =>
    work(async (inside) => {
      const version = await held(inside, params);
      const { section = version.section, slug = version.slug } = body;
      if (!(await sectionsOf(plainReading(inside.sql))).has(section)) throw noSection();
      const { edition } = params;
      const bylines = body.bylines && (await each(body.bylines, (name) => personNamed(inside, { edition, name })));
      const topics = body.topics && (await each(body.topics, (name) => topicNamed(inside, { edition, name })));
      const { bylines: byBefore, topics: onBefore } = version;
      await saveDrafts(inside, [
        { ...version, section, slug, bylines: bylines ?? byBefore, topics: topics ?? onBefore },
      ]);
      return {};
    }),
  ),

  answer(setLeadPicture, ({ work, params, body }) =>
    work(async (inside) => {
      const version = await held(inside, params);
      const { picture, ...words } = body;
      if (picture !== null) {
        // What the file said of itself stays where nobody says more.
        const { credit, caption, alt } = words;
        const said = { credit: credit || undefined, caption: caption || undefined, alt: alt || undefined };
        await changeWords(inside, picture, params.edition, said);
      }
      await saveDrafts(inside, [{ ...version, leadPicture: picture ?? undefined, leadCredit: "" }]);
      return {};
    }),
  ),

  answer(takePictureIn, ({ desk, request, work }) =>
    withSentFile(desk, request, "", async (brought) => {
      const { picture, digest, width, height } = await work((inside) => taken(inside, brought, ""));
      return { picture, digest, width, height };
    }),
  ),

  answer(picturesIn, async ({ desk, params, query }) => {
    const ids = query.ids.split(",").map(Number);
    const shown = await picturesShown(plainReading(desk.database.sql), params.edition, ids);
    return { pictures: [...shown.values()] };
  }),

  answer(describePictureIn, async ({ work, params, body }) => {
    await work((inside) => changeWords(inside, params.picture, params.edition, body));
    return {};
  }),
];

/** The version, which nobody else saves until the work is done. */
async function held(work: Work, ref: VersionRef): Promise<Version> {
  await takeTurn(work);
  const version = await versionOf(plainReading(work.sql), ref);
  if (version === undefined) throw noVersion();
  return version;
}

async function each(names: readonly string[], idOf: (name: string) => Promise<number>): Promise<number[]> {
  const ids: number[] = [];
  for (const name of new Set(names.map((said) => said.trim()).filter((said) => said !== "")))
    ids.push(await idOf(name));
  return ids;
}

const noSection = () => new Refusal("no-such-section", 422, "There is no such section; choose another.");
