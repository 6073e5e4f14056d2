/** Stories and their versions: one story, beginning one. The list is in `views.ts`. */
import { Refusal } from "../../base/errors.ts";
import { plainReading } from "../../base/reading.ts";
import { holdStory, namesIn, versionsOfStory } from "../../news/drafts.ts";
import { picturesShown } from "../../news/pictures.ts";
import { storyPath } from "../../news/place.ts";
import { noVersion, saveDrafts, versionOf } from "../../news/versions.ts";
import { beginStory, openStory } from "../calls/stories.ts";
import { tagOf } from "../machines/match.ts";
import { giveStory, owns } from "../own.ts";
import { answer } from "./answer.ts";
import { paperOf } from "./paper.ts";

export const storyAnswers = [
  answer(beginStory, ({ desk, work, member, body, note }) =>
    work(async (inside) => {
      const { edition, section, headline, story } = body;
      if (story !== undefined && !(await holdStory(inside, story))) throw noVersion();
      const before = story === undefined ? undefined : await versionOf(plainReading(inside.sql), { story, edition });
      if (before !== undefined)
        throw new Refusal("already-there", 409, "The story has a version in this edition already.");
      const paper = await paperOf(desk);
      if (!paper.editions.some((each) => each.code === edition))
        throw new Refusal("no-such-edition", 422, "The paper has no such edition.");
      const [made] = await saveDrafts(inside, [
        { story, edition, section, headline, standfirst: "", copy: [], bylines: [], topics: [] },
      ]);
      note({ story: made!.story, edition });
      await giveStory(inside, made!.story, member.id);
      return made!;
    }),
  ),

  answer(openStory, async ({ desk, member, params, tagged }) => {
    const reading = plainReading(desk.database.sql);
    // Before it is read: who writes on what is newer than its tag is refused for nothing, never the other way round.
    tagged(await tagOf(desk.database.sql, params));
    const version = await versionOf(reading, params);
    if (version === undefined) throw noVersion();
    const [names, siblings, paper, own] = await Promise.all([
      namesIn(reading, params.edition, version),
      versionsOfStory(reading, params.story),
      paperOf(desk),
      owns(desk.database.sql, member.id, params.story),
    ]);
    const sibling = siblings.find((each) => each.edition === params.edition)!;
    const root = paper.editions.find((each) => each.code === params.edition)!.root;
    const lead = version.leadPicture;
    const picture = lead === undefined ? undefined : (await picturesShown(reading, params.edition, [lead])).get(lead);
    const { copy: _, leadCredit: __, edit: ___, ...shown } = version;
    return {
      ...shown,
      bylines: version.bylines.map((id, at) => ({ id, name: names.bylines[at] ?? "" })),
      topics: version.topics.map((id, at) => ({ id, name: names.topics[at] ?? "" })),
      leadPicture: picture,
      publishedAt: version.publishedAt?.toISOString(),
      updatedAt: version.updatedAt?.toISOString(),
      changedAt: version.changedAt.toISOString(),
      unpublished: sibling.unpublished,
      livePath: sibling.liveSlug === undefined ? undefined : storyPath(root, sibling.liveSlug),
      own,
      editions: siblings.map(({ edition, headline, state }) => ({ edition, headline, state })),
    };
  }),
];
