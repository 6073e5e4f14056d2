/** `broadsheet doctor`: checks the house and says of everything wrong how to mend it. */
import { access, constants, statfs } from "node:fs/promises";
import { join } from "node:path";
import { plainReading } from "./base/reading.ts";
import type { Talk } from "./cli/talk.ts";
import { type House, openHouse } from "./house.ts";
import { underived } from "./news/deriving.ts";
import { liveCounts } from "./news/lists.ts";
import { originalsMissing } from "./news/pictures.ts";
import { publicationHere } from "./news/publications.ts";
import { makerOf } from "./paper_press.ts";
import { examinePages, storeSize } from "./press/examine.ts";
import { environment, originOf, settingsFrom } from "./settings.ts";
import { makeLook } from "./site/look.ts";
import { recipeFor } from "./site/recipes.ts";

interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly found: string;
  /** What to do, when it is not ok. */
  readonly mend?: string;
}

const pagesExamined = 300;
const leastFreeBytes = 1024 ** 3;

/** Runs every check; the exit code is 1 when one is not ok. */
export async function examine(talk: Talk): Promise<number> {
  const house = await openHouse(settingsFrom(environment()));
  let ok = true;
  try {
    for (const check of [checkDatabase, checkFolder, checkPaper, checkPictures, checkSearch, checkPages]) {
      const finding = await check(house);
      ok &&= finding.ok;
      talk.say(
        `${finding.ok ? "ok   " : "WRONG"} ${finding.check}: ${finding.found}${finding.mend === undefined ? "" : `\n      ${finding.mend}`}`,
      );
      talk.tell(finding);
    }
  } finally {
    await house.close();
  }
  talk.say(ok ? "All is well." : "Something is wrong; see above for how to mend it.");
  return ok ? 0 : 1;
}

async function checkDatabase({ database }: House): Promise<Finding> {
  const [row] = await database.sql<{ version: string; fsync: string; commit: string; bytes: number }[]>`
    select current_setting('server_version') as version, current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
      pg_database_size(current_database()) as bytes`;
  const ok = row!.fsync === "on" && row!.commit !== "off";
  const found = `Postgres ${row!.version}, ${database.place}, ${megabytes(row!.bytes)}, fsync ${row!.fsync}`;
  return {
    check: "database",
    ok,
    found,
    ...(ok
      ? {}
      : {
          mend: "Set fsync and synchronous_commit to on in the server's settings: a power cut would lose what was acknowledged.",
        }),
  };
}

async function checkFolder({ settings }: House): Promise<Finding> {
  const { bavail, bsize } = await statfs(settings.DATA_DIR);
  const free = bavail * bsize;
  await access(settings.DATA_DIR, constants.W_OK);
  const ok = free > leastFreeBytes;
  return {
    check: "data folder",
    ok,
    found: `${settings.DATA_DIR}, ${megabytes(free)} free`,
    ...(ok ? {} : { mend: "Make room on this disk, or move the folder and set DATA_DIR." }),
  };
}

async function checkPaper({ database }: House): Promise<Finding> {
  const publication = await publicationHere(plainReading(database.sql));
  if (publication === undefined)
    return { check: "publication", ok: false, found: "none yet", mend: "Run “bin/broadsheet init”." };
  const counts = await liveCounts(plainReading(database.sql));
  const found = publication.editions
    .map(({ code, paperName }) => `${paperName} (${code}, ${counts.get(code) ?? 0} live)`)
    .join("; ");
  return { check: "publication", ok: true, found };
}

async function checkPictures({ database, pictures }: House): Promise<Finding> {
  const { count, missing } = await originalsMissing(plainReading(database.sql), join(pictures, "originals"));
  const ok = missing.length === 0;
  return {
    check: "pictures",
    ok,
    found: ok
      ? `${count} originals are there`
      : `${missing.length} of ${count} originals are missing: ${missing.slice(0, 3).join(", ")}`,
    ...(ok
      ? {}
      : {
          mend: `Put the files back into ${join(pictures, "originals")} from a backup, or import the stories again with --pictures.`,
        }),
  };
}

async function checkSearch({ database }: House): Promise<Finding> {
  const waiting = await underived(plainReading(database.sql), 1000);
  const ok = waiting.length === 0;
  return {
    check: "search",
    ok,
    found: ok
      ? "every live story is in it"
      : `${waiting.length === 1000 ? "1,000 or more" : waiting.length} live stories are not in it`,
    ...(ok ? {} : { mend: "An import was cut off: start the server, or run the import again; either puts them in." }),
  };
}

async function checkPages({ database, settings }: House): Promise<Finding> {
  const publication = await publicationHere(plainReading(database.sql));
  const roots = publication?.editions.map((each) => each.root) ?? ["/"];
  const site = { origin: originOf(settings), look: await makeLook() };
  const { examined, waiting, wrong } = await examinePages(
    database.sql,
    (path) => recipeFor(site, roots, path),
    makerOf(site),
    pagesExamined,
  );
  const { pages, bytes } = await storeSize(database.sql);
  const ok = wrong.length === 0;
  const found = `${pages} stored (${megabytes(bytes)}); of ${examined} examined ${wrong.length} are not what their sources say, ${waiting} wait to be pressed anew`;
  return {
    check: "pages",
    ok,
    found: ok ? found : `${found}: ${wrong.slice(0, 5).join(", ")}`,
    ...(ok
      ? {}
      : {
          mend: "Was PUBLIC_URL or PORT changed? Start the server with it once; else run “bin/broadsheet press --all” and tell us: this should not happen.",
        }),
  };
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 ** 2)} MB`;
