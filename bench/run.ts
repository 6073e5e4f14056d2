/**
 * `npm run bench [-- 1000 20000 250000]`: every budget that is a time, measured on archives of these sizes, each figure
 * beside its reference of the same run. Prints Markdown; REAL_DIR names a folder of real text to shuffle.
 */
import { cpus, totalmem } from "node:os";
import { type Figure, tableOf } from "./figure.ts";
import { measureCold, measureLists } from "./measures/cold.ts";
import { measureFront } from "./measures/front.ts";
import { measureMoods } from "./measures/moods.ts";
import { measureNewsroom } from "./measures/newsroom.ts";
import { measurePublish } from "./measures/publish.ts";
import { measureSchedules } from "./measures/schedules.ts";
import { measureSearch } from "./measures/search.ts";
import { measureStart } from "./measures/start.ts";
import { measureTyping } from "./measures/typing.ts";
import { measureWarm } from "./measures/warm.ts";
import { clearStand, fillStand, type Stand, serveStand } from "./stand.ts";

const measures = [
  measureCold,
  measureWarm,
  measurePublish,
  measureFront,
  measureMoods,
  measureNewsroom,
  measureSchedules,
  measureTyping,
];
const sizes = process.argv.slice(2).map(Number);

for (const stories of sizes.length > 0 ? sizes : [1000, 20_000]) {
  const stand = await fillStand(stories, (done) => process.stderr.write(`\r${done} of ${stories} stories`));
  process.stderr.write("\n");
  try {
    const figures = await measureAll(stand);
    console.log(`\n### ${stories.toLocaleString("en")} stories\n\n${tableOf(figures)}\n`);
  } finally {
    await clearStand(stand);
  }
}
console.log(
  `Measured ${new Date().toISOString().slice(0, 10)} on ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 1024 ** 3)} GB, Node ${process.versions.node}.`,
);

async function measureAll(stand: Stand): Promise<Figure[]> {
  const { filled } = stand;
  const figures: Figure[] = [
    {
      what: "import, without pictures",
      value: filled.perSecond,
      unit: "stories/s",
      budget: "≥ 500",
      kept: filled.perSecond >= 500,
    },
    {
      what: "memory of the import, peak",
      value: filled.peakRssBytes / 1e6,
      unit: "MB",
      budget: "≤ 512 MB",
      kept: filled.peakRssBytes <= 512e6,
    },
    ...(await measureStart(stand)),
  ];
  const served = await serveStand(stand);
  try {
    for (const measure of measures) {
      process.stderr.write(`${measure.name}\n`);
      figures.push(...(await measure(stand, served)));
    }
  } finally {
    await served.close();
  }
  return [...figures, ...(await measureLists(stand)), ...(await measureSearch(stand))];
}
