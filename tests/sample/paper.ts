/** The sample paper as the tests read it: through the same reader as the founding. */
import { fileURLToPath } from "node:url";
import { copyFromMarkdown } from "../../src/news/markdown.ts";
import { type FolderSection, type FolderStory, readPaper, readStories } from "../../src/wire/paper_folder.ts";

/** The folder of the sample, with a slash at its end. */
export const folder = new URL("../../sample/", import.meta.url);

export const paper = await readPaper(fileURLToPath(folder));
export const stories = await readStories(fileURLToPath(folder));

/** Every section of the tree with its depth, the outermost being 1. */
export const sections = under(paper.sections, 1);

function under(
  nodes: readonly FolderSection[],
  depth: number,
): { readonly section: FolderSection; readonly depth: number }[] {
  return nodes.flatMap((section) => [{ section, depth }, ...under(section.children, depth + 1)]);
}

/** Every version of every story: its edition, head and text. */
export const versions = stories.flatMap((story) =>
  Object.entries(story.editions).map(([edition, head]) => ({
    story,
    edition,
    head,
    name: `${story.key} ${edition}`,
    text: story.texts[edition]!,
    read: copyFromMarkdown(story.texts[edition]!),
  })),
);

/** Every text in the words of `edition` that is not a story's own: names, captions, claims, standing pages. */
export function wordsAround(edition: string): { readonly where: string; readonly text: string }[] {
  const found: { where: string; text: string }[] = [];
  const walk = (where: string, value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, each] of Object.entries(value)) {
      if (key === "slug" || key === "texts") continue;
      if (key === edition && typeof each === "string") found.push({ where, text: each });
      else walk(`${where} ${key}`, each);
    }
  };
  walk("paper", paper);
  for (const story of stories) walk(story.key, story);
  for (const { name, head } of versions.filter((each) => each.edition === edition))
    found.push({ where: name, text: head.headline }, { where: name, text: head.standfirst });
  return found;
}

/** The editions a story is told in. */
export const editionsOf = (story: FolderStory): string[] => Object.keys(story.editions);
