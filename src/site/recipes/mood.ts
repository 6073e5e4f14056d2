/** The page after a mood was left without script: read afresh, for the reader who asks alone. */
import type { Mood } from "../../news/mood.ts";
import { moodCounts } from "../../news/moods.ts";
import { storyPath } from "../../news/place.ts";
import { liveVersionsOf } from "../../news/stories.ts";
import type { Made, Sources } from "../../press/recipe.ts";
import { localeOf } from "../locale.ts";
import { moodPage } from "../pages/mood.ts";
import { htmlPage } from "./made.ts";
import { frameOf, type Paper } from "./paper.ts";

/** The story's moods and the reader's own; undefined when the story is not live in the edition. */
export async function pressMood(
  { hard }: Sources,
  paper: Paper,
  story: number,
  mine: Mood | undefined,
): Promise<Made | undefined> {
  const { code, root } = paper.edition;
  const [versions, counts] = await Promise.all([liveVersionsOf(hard, story), moodCounts(hard, story)]);
  const own = versions.find((each) => each.edition === code);
  if (own === undefined) return undefined;
  const others = new Map(
    paper.publication.editions
      .filter((edition) => versions.some((each) => each.edition === edition.code && each !== own))
      .map((edition) => [edition.code, `${edition.root}moods/${story}`]),
  );
  const title = localeOf(code, paper.publication.timeZone).t("moods");
  const frame = frameOf(paper, { path: `${root}moods/${story}`, title, others, noIndex: true });
  return htmlPage(
    moodPage(frame, {
      story: { key: String(story), headline: own.headline, path: storyPath(root, own.slug) },
      mine,
      counts,
    }),
  );
}
