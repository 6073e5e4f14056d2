/**
 * A process that reads image files, one after the other: forked by image_reader.ts, killed by it when it takes too long.
 * Watches its own memory, and ends when who forked it ends.
 */
import { readFile } from "node:fs/promises";
import { constants, setPriority } from "node:os";
import { Refusal, sentenceOf } from "./errors.ts";
import { measurePicture } from "./image.ts";
import { credentialsIn } from "./image_credentials.ts";
import { type ReadAnswer, type ReadRequest, tooHard } from "./image_reader.ts";
import { toldIn } from "./image_told.ts";

const mostResidentBytes = Number(process.argv[2]);
const watchEveryMs = 20;

setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
// A key pressed at the terminal is meant for who forked it, and reaches this process as well.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => undefined);
process.on("disconnect", () => process.exit());
process.on("message", (request: ReadRequest) => {
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() > mostResidentBytes)
      give(refused(tooHard("it needs too much memory")), () => process.exit(1));
  }, watchEveryMs);
  read(request)
    .then(give, (error: unknown) => give(error instanceof Refusal ? refused(error) : { trouble: sentenceOf(error) }))
    .finally(() => clearInterval(watch));
});

async function read({ path, name, anchors }: ReadRequest): Promise<ReadAnswer> {
  const bytes = await readFile(path);
  const image = await measurePicture(bytes, name);
  const [told, credentials] = [await toldIn(bytes), await credentialsIn(bytes, image.mediaType, anchors)];
  return { image: { ...image, told, credentials }, residentBytes: process.memoryUsage.rss() };
}

const refused = ({ code, status, message }: Refusal): ReadAnswer => ({ refusal: { code, status, sentence: message } });

const give = (answer: ReadAnswer, then: () => void = () => undefined): void =>
  void process.send!(answer, undefined, undefined, then);
