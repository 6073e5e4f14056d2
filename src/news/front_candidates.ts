/** What the rules of a front's containers offer for the places nobody filled by hand. Read only. */
import type { Reading } from "../base/reading.ts";
import type { Arrangement } from "./front.ts";
import { enoughFor } from "./front_filling.ts";
import { latestStories, storiesInSections, storiesOnTopic } from "./lists.ts";
import { mostMoving } from "./most_moving.ts";
import { mostRead } from "./most_read.ts";
import { type Sections, under } from "./section.ts";

/** Where to look: lists must be exact, what is read or moves readers most may lag. */
export interface CandidateReadings {
  readonly hard: Reading;
  readonly soft: Reading;
}

/** The stories each container's rule offers, best first, by the container's id. */
export async function candidatesFor(
  { hard, soft }: CandidateReadings,
  { edition, sections }: { readonly edition: string; readonly sections: Sections },
  arrangement: Arrangement,
): Promise<Map<string, readonly number[]>> {
  const limit = enoughFor(arrangement);
  // Also of a container full of cards put there by hand: a story that is not live leaves its place to the rule.
  const ruled = arrangement.containers.filter(({ fill }) => fill.by !== "hand");
  const inSections = ruled.flatMap((container) =>
    container.fill.by === "section" ? [{ container, section: container.fill.section }] : [],
  );
  const offers = ruled
    .filter(({ fill }) => fill.by !== "section")
    .map(async ({ id, fill }): Promise<[string, readonly number[]]> => {
      if (fill.by === "newest") return [id, await latestStories(hard, edition, { limit })];
      if (fill.by === "topic") return [id, await storiesOnTopic(hard, edition, fill.topic, { limit })];
      if (fill.by === "read") return [id, await mostRead(soft, edition, limit)];
      if (fill.by === "moved") return [id, await mostMoving(soft, edition, limit)];
      return [id, []];
    });
  const [lists, others] = await Promise.all([
    storiesInSections(
      hard,
      edition,
      inSections.map(({ section }) => ({ sections: sections.has(section) ? under(sections, section) : [], limit })),
    ),
    Promise.all(offers),
  ]);
  return new Map([...others, ...inSections.map(({ container }, at): [string, number[]] => [container.id, lists[at]!])]);
}
