/** A story's page before it is out: the very recipe of readers over what is still a draft. */
import { publicationHere } from "../../news/publications.ts";
import type { Story } from "../../news/stories.ts";
import type { Made, Sources } from "../../press/recipe.ts";
import { storyPage } from "../pages/story.ts";
import type { Site } from "../site.ts";
import { htmlPage } from "./made.ts";
import { notFounded, paperAt } from "./paper.ts";
import { readPreview, storyFrame } from "./story.ts";

/** The page readers would get of `story`, which may be a draft. */
export async function pressPreview(sources: Sources, site: Site, story: Story): Promise<Made> {
  const publication = await publicationHere(sources.hard);
  const edition = publication?.editions.find((each) => each.code === story.edition);
  if (edition === undefined) throw notFounded();
  const paper = await paperAt(sources, site, edition.root);
  return htmlPage(storyPage(storyFrame(paper, story), await readPreview(sources, paper, story)), { keep: false });
}
