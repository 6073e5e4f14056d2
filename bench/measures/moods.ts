/** Durable votes a second: each answered only when it is on disk. */
import { randomBytes } from "node:crypto";
import { plainReading } from "../../src/base/reading.ts";
import { latestStories } from "../../src/news/lists.ts";
import { moods as allMoods } from "../../src/news/mood.ts";
import { moodCounts } from "../../src/news/moods.ts";
import type { Figure } from "../figure.ts";
import type { Served, Stand } from "../stand.ts";

const votes = 20_000;
const atOnce = 200;

/** Votes by readers of their own, a hundred stories, `atOnce` under way at a time. */
export async function measureMoods({ house }: Stand, { moods }: Served): Promise<Figure[]> {
  const reading = plainReading(house.database.sql);
  const stories = await latestStories(reading, "en", { limit: 100 });
  let left = votes;
  const started = performance.now();
  const voter = async () => {
    while (left-- > 0)
      await moods.leave({
        story: stories[left % stories.length] ?? stories[0]!,
        reader: randomBytes(16),
        mood: allMoods[left & 7] ?? "happy",
      });
  };
  await Promise.all(Array.from({ length: atOnce }, voter));
  const perSecond = votes / ((performance.now() - started) / 1000);
  let counted = 0;
  for (const story of stories)
    counted += Object.values(await moodCounts(reading, story)).reduce((sum, each) => sum + each, 0);
  if (counted !== votes) throw new Error(`${votes} votes were answered and ${counted} counted`);
  return [
    {
      what: `durable mood votes, ${atOnce} at once`,
      value: perSecond,
      unit: "votes/s",
      budget: "≥ 2,000",
      kept: perSecond >= 2000,
    },
  ];
}
