/** A story's page before it is out: the very recipe of readers over what is still a draft. */
import type { Story } from "../../news/stories.ts";
import type { Made, Sources } from "../../press/recipe.ts";
import { storyPage } from "../pages/story.ts";
import type { Site } from "../site.ts";
import { htmlPage } from "./made.ts";
import { notFounded, paperIn } from "./paper.ts";
import { readPreview, storyFrame } from "./story.ts";

/** The page readers would get of `story`, which may be a draft. */
export async function pressPreview(sources: Sources, site: Site, story: Story): Promise<Made> {
  const paper = await paperIn(sources, site, story.edition);
  if (paper === undefined) throw notFounded();
  return htmlPage(storyPage(storyFrame(paper, story), await readPreview(sources, paper, story)), { keep: false });
}
