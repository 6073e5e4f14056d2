/** Founding a paper: the sample, a folder, or a name and some sections. */
import { join } from "node:path";
import { Refusal } from "./base/errors.ts";
import { plainReading } from "./base/reading.ts";
import { inWork, theHouse } from "./base/work.ts";
import type { InitOptions } from "./cli/program.ts";
import type { Talk } from "./cli/talk.ts";
import { checkout, type House, openHouse } from "./house.ts";
import { restoreFrom } from "./main_restore.ts";
import { found, publicationHere } from "./news/publications.ts";
import { sectionAt } from "./news/sections.ts";
import { environment, settingsFrom } from "./settings.ts";
import { markerIn } from "./wire/export_marker.ts";
import { foundFolder, nameOfLanguage, readFolder } from "./wire/found_folder.ts";

/** Founds the paper that lies in `folder`; half of it is never there. */
export async function foundFrom(house: House, folder: string): Promise<void> {
  const kept = await readFolder(folder, house.pictures);
  await inWork(house.database, { who: theHouse, at: house.now() }, (work) => foundFolder(work, kept));
}

/** Founds the sample paper that comes with Broadsheet. */
export const foundSample = (house: House): Promise<void> => foundFrom(house, join(checkout, "sample"));

/** `broadsheet init`. */
export async function init(talk: Talk, options: InitOptions): Promise<number> {
  if (!options.sample && options.from === undefined && options.name === undefined) {
    throw new Refusal(
      "no-name",
      422,
      "Say what the paper is called: broadsheet init --name “The Evening Post” (or --sample, or --from a folder).",
    );
  }
  const house = await openHouse(settingsFrom(environment()));
  try {
    if (options.sample) await foundSample(house);
    else if (options.from !== undefined && (await markerIn(options.from)) === undefined)
      await foundFrom(house, options.from);
    else if (options.from !== undefined) {
      const restored = await restoreFrom(house, talk, options.from);
      if (restored !== 0) return restored;
    } else await foundNamed(house, options.name!, options);
    const publication = (await publicationHere(plainReading(house.database.sql)))!;
    const { paperName, code } = publication.editions.find((each) => each.code === publication.homeEdition)!;
    talk.say(
      `Founded ${paperName} (${publication.editions.map((each) => each.code).join(", ")}; home ${code}; ${publication.timeZone}) in ${house.settings.DATA_DIR}.`,
    );
    talk.tell({
      founded: paperName,
      home: code,
      editions: publication.editions.map((each) => each.code),
      timeZone: publication.timeZone,
    });
    return 0;
  } finally {
    await house.close();
  }
}

async function foundNamed(
  house: House,
  name: string,
  { home, edition, timeZone, section }: InitOptions,
): Promise<void> {
  const codes = [{ code: canonical(home), paperName: name }, ...edition.map((each) => furtherEdition(each, name))];
  await inWork(house.database, { who: theHouse, at: house.now() }, async (work) => {
    await found(work, {
      homeEdition: codes[0]!.code,
      timeZone,
      editions: codes.map(({ code, paperName }) => ({
        code,
        name: nameOfLanguage(code),
        paperName,
        tagline: "",
        texts: {},
      })),
    });
    for (const path of section)
      await sectionAt(
        work,
        codes[0]!.code,
        path
          .split("/")
          .map((part) => part.trim())
          .filter((part) => part !== ""),
      );
  });
}

function furtherEdition(text: string, name: string): { code: string; paperName: string } {
  const [tag, ...rest] = text.split("=");
  return { code: canonical(tag!), paperName: rest.join("=") || name };
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0]!;
  } catch {
    throw new Refusal("language", 422, `“${tag}” is not a language tag; use one like en, zh-Hans or ar.`);
  }
}
