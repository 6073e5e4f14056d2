/** A paper with something of everything that can leave and return: the cast, and what a year at a desk adds to it. */
import { createHash } from "node:crypto";
import sharp from "sharp";
import type { Database } from "../../src/base/database.ts";
import { keepOriginal, measurePicture } from "../../src/base/image.ts";
import { plainReading } from "../../src/base/reading.ts";
import type { Work } from "../../src/base/work.ts";
import { recordClaim } from "../../src/news/claims.ts";
import type { Copy } from "../../src/news/copy.ts";
import { correct } from "../../src/news/correcting.ts";
import { setEmbargo } from "../../src/news/embargoes.ts";
import { rememberTaken } from "../../src/news/intake.ts";
import { keepState } from "../../src/news/keeping.ts";
import { openMoodBox, readerOf } from "../../src/news/moods.ts";
import { changeRecord } from "../../src/news/picture_records.ts";
import { describePicture, takeInPicture } from "../../src/news/pictures.ts";
import { closeDesk, openDesk, setLegal, setPlans } from "../../src/news/planning.ts";
import { publish, withdraw } from "../../src/news/publishing.ts";
import { leadOn } from "../../src/news/redirects.ts";
import { dueNow, markDone, markFailed, setSchedule } from "../../src/news/scheduling.ts";
import { saveDrafts, versionOf } from "../../src/news/versions.ts";
import { dropStyleWord, houseStyle, keepStyleWord, knowWord } from "../../src/newsroom/house_style.ts";
import { type Ending, freshFolder } from "../base.ts";
import { atDesk, type Cast, castDatabase, draftIn, paragraphs } from "../cast.ts";

export interface WholeHouse {
  readonly database: Database;
  readonly cast: Cast;
  readonly picturesFolder: string;
  /** Digest of the picture of the lit buoys. */
  readonly picture: string;
  /** An undated story that came in over a wire, with the picture in its copy. */
  readonly undated: number;
}

/** The Courier after some days of work. */
export async function wholeHouse(ending: Ending): Promise<WholeHouse> {
  const { database, cast } = await castDatabase(ending);
  const picturesFolder = await freshFolder(ending);
  const bytes = await sharp({ create: { width: 64, height: 40, channels: 3, background: "#204060" } })
    .png()
    .toBuffer();
  const file = await measurePicture(bytes);
  await keepOriginal(picturesFolder, file.digest, bytes);
  const undated = await atDesk(database, async (work) => {
    const picture = await takeInPicture(work, { ...file, focal: [0.3, 0.7] });
    await describePicture(work, picture, {
      edition: "en",
      credit: "Rui Sá",
      caption: "Lit buoys.",
      alt: "Two lights.",
    });
    await describePicture(work, picture, { edition: "zh-Hans", credit: "鲁伊·萨", caption: "灯浮标。", alt: "" });
    await changeRecord(work, picture, { creator: "Rui Sá", rightsEndAt: new Date("2027-06-01T00:00:00Z") });
    await recordClaims(work);
    await rewrite(work, cast, picture);
    await correct(work, { story: cast.stories.dredger, edition: "en" }, "The channel is two metres deep, not three.");
    return takeInUndated(work, cast, picture);
  });
  await atDesk(database, (work) => planAhead(work, cast));
  await atDesk(database, (work) => scheduleAll(work, cast));
  await atDesk(database, keepHouseStyle);
  await leaveMoods(database, cast);
  return { database, cast, picturesFolder, picture: file.digest, undated };
}

async function recordClaims(work: Work): Promise<void> {
  const saidAt = new Date("2026-11-20T08:00:00Z");
  await recordClaim(work, {
    key: "channel-depth",
    standing: "disputed",
    since: saidAt,
    texts: [
      { edition: "en", text: "The channel lost a metre." },
      { edition: "zh-Hans", text: "航道浅了一米。" },
    ],
    attributions: [
      { kind: "named", stance: "asserts", saidAt, texts: [{ edition: "en", who: "Duarte Pires", note: "By radio." }] },
      { kind: "unnamed", stance: "denies", sources: 3, texts: [{ edition: "en", who: "Three pilots", note: "" }] },
    ],
  });
  // Nobody has said it in a story yet.
  await recordClaim(work, {
    key: "soup-free",
    standing: "unverified",
    since: saidAt,
    texts: [{ edition: "en", text: "The soup is free." }],
    attributions: [],
  });
}

/** The library moves and is reworked; the dredger gets a picture, a claim, a new edit; the tides are withdrawn. */
async function rewrite(work: Work, { stories, sections }: Cast, picture: number): Promise<void> {
  const versionNow = async (story: number) => (await versionOf(plainReading(work.sql), { story, edition: "en" }))!;
  const library = { ...(await versionNow(stories.library)), slug: "library-on-sundays", section: sections.opinion };
  await saveDrafts(work, [library]);
  await publish(work, [{ story: stories.library, edition: "en" }], { reason: "Moved to another section." });
  const dredger = await versionNow(stories.dredger);
  const claimed: Copy = [
    { type: "paragraph", text: [{ text: "A metre is gone.", marks: [{ type: "claim", claim: "channel-depth" }] }] },
    ...dredger.copy,
    {
      type: "table",
      headRows: 1,
      caption: [{ text: "Depths" }],
      rows: [[[{ text: "Spring" }]], [[{ text: "4.1 m" }]]],
    },
  ];
  await saveDrafts(work, [{ ...dredger, copy: claimed, leadPicture: picture }]);
  await keepState(work, { story: stories.dredger, edition: "en" }, "named", {
    name: "With the depths",
    note: "Ask Rui.",
  });
  await publish(work, [{ story: stories.dredger, edition: "en" }]);
  await saveDrafts(work, [
    { ...(await versionNow(stories.dredger)), headline: "Dredger aground", leadPicture: undefined },
  ]);
  await withdraw(work, [{ story: stories.tides, edition: "en" }], "The tables were those of another year.");
}

/** Desks, plans and flags; the rates are under embargo; the library gets a Chinese draft. */
async function planAhead(work: Work, { stories, sections }: Cast): Promise<void> {
  const [rates, dredger] = [stories.rates, stories.dredger].map((story) => ({ story, edition: "en" }));
  await closeDesk(work, await openDesk(work, "Nights"));
  const town = await openDesk(work, "Town and council");
  await setPlans(work, [rates!], { desk: town, dueAt: new Date("2026-11-25T16:00:00Z"), notes: "Wait for the vote." });
  await setLegal(work, rates!, "raised", "Who leaked the letter?");
  await setLegal(work, dredger!, "raised", "The captain's name.");
  await setLegal(work, dredger!, "cleared", "He said yes.");
  await setEmbargo(work, stories.rates, new Date("2026-11-30T00:00:00Z"), "The council asked.");
  const text = {
    headline: "图书馆周日开放",
    standfirst: "",
    copy: paragraphs("图书馆周日开放。"),
    bylines: [],
    topics: [],
  };
  const [library] = await saveDrafts(work, [
    { story: stories.library, edition: "zh-Hans", section: sections.opinion, ...text },
  ]);
  await keepState(work, library!, "handed in");
}

/** One that is due for each kind, and one for each way in which they end. */
async function scheduleAll(work: Work, { stories }: Cast): Promise<void> {
  const set = (story: number, edition: string, what: "publish" | "withdraw", at: string, reason = "") =>
    setSchedule(work, { story, edition }, { what, at: new Date(at), reason });
  await set(stories.library, "zh-Hans", "publish", "2026-11-28T06:00:00Z");
  await set(stories.library, "zh-Hans", "publish", "2026-11-29T06:00:00Z");
  await set(stories.dredger, "en", "withdraw", "2026-12-31T23:00:00Z", "It was for this year.");
  await set(stories.crossing, "en", "publish", "2026-11-24T06:00:00Z");
  await set(stories.crossing, "zh-Hans", "publish", "2026-11-24T06:00:00Z");
  const at = new Date("2026-11-24T06:00:00Z");
  const [done, failed] = await dueNow(work.sql, at, 2);
  const then = { ...work, at };
  await markDone(then, [done!]);
  await markFailed(then, { ...failed!, tries: 99 }, "The press did not answer.");
}

/** The house's words, with one of those it was given taken off and one changed. */
async function keepHouseStyle(work: Work): Promise<void> {
  const { words } = await houseStyle(work.sql, "en");
  await dropStyleWord(work, "en", words[0]!.id);
  await keepStyleWord(work, "en", { ...words[1]!, advice: "Say when." });
  await keepStyleWord(work, "en", { word: "boat", instead: "launch", advice: "Of the pilots' boats." });
  await knowWord(work, "en", "Saltmarsh");
  await knowWord(work, "zh-Hans", "盐沼");
}

async function takeInUndated(work: Work, cast: Cast, picture: number): Promise<number> {
  const copy: Copy = [...paragraphs("Somebody wrote this once."), { type: "picture", picture: String(picture) }];
  const draft = draftIn(cast, { headline: "An old notice", leadCredit: "Photo: the harbour board", copy });
  const [ref] = await saveDrafts(work, [draft]);
  await publish(work, [ref!], { dated: false, reason: "Imported (wxr)" });
  await leadOn(work, [
    { ...ref!, path: "/2009/05/an-old-notice" },
    { ...ref!, path: "/?p=12" },
  ]);
  await rememberTaken(work, "wxr", [{ ...ref!, source: "guid-12", digest: "said-then" }]);
  return ref!.story;
}

async function leaveMoods(database: Database, { stories }: Cast): Promise<void> {
  const box = openMoodBox(database, () => new Date("2026-11-23T10:00:00Z"));
  const secret = createHash("sha256").update("of a test").digest();
  const moodOf = { ana: "touched", rui: "angry", lia: "angry" } as const;
  for (const [reader, mood] of Object.entries(moodOf))
    await box.leave({ story: stories.dredger, reader: readerOf(secret, reader, stories.dredger), mood });
  await box.tell();
}
