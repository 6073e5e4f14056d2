/** Checking a version before it is published: what the checklist must know, gathered. Read only. */
import { Refusal } from "../base/errors.ts";
import { plainReading } from "../base/reading.ts";
import { type Checkable, checklist, outsideLinks } from "../news/checklist.ts";
import { embargoesOf } from "../news/embargoes.ts";
import { checkedPictures } from "../news/picture_rights.ts";
import { planOf } from "../news/planning.ts";
import { picturesOf } from "../news/stories.ts";
import type { Version, VersionRef } from "../news/version.ts";
import { noVersion, versionOf } from "../news/versions.ts";
import type { CheckItem } from "./calls/workflow.ts";
import type { Desk } from "./desk.ts";
import { type LinkCheck, openLinkCheck } from "./link_check.ts";
import { openRemarks } from "./remarks.ts";

const linksWaitMs = 3000;
const linkChecks = new WeakMap<Desk, LinkCheck>();

/** The checklist of a version as it is now; links are asked where `links` says so. */
export async function checkVersion(
  desk: Desk,
  ref: VersionRef,
  at: Date,
  { links = false } = {},
): Promise<{ items: CheckItem[]; checking: boolean }> {
  const version = await versionOf(plainReading(desk.database.sql), ref);
  if (version === undefined) throw noVersion();
  const [facts, { dead, checking }] = await Promise.all([
    factsOf(desk, version, at),
    links ? linkCheckOf(desk).dead(outsideLinks(version.copy), linksWaitMs) : { dead: [], checking: false },
  ]);
  return { items: checklist({ ...facts, deadLinks: dead }), checking };
}

/** Refuses with the sentences of all that stands in the way; an embargo that ends by `outAt` does not. */
export async function refuseObstacles(desk: Desk, ref: VersionRef, at: Date, outAt = at): Promise<void> {
  const { items } = await checkVersion(desk, ref, at);
  const found = items.filter(
    ({ severity, code, about }) =>
      severity === "obstacle" && !(code === "embargo" && about !== undefined && new Date(about) <= outAt),
  );
  if (found.length > 0) throw new Refusal("not-ready", 422, found.map(({ sentence }) => sentence).join(" "));
}

async function factsOf(desk: Desk, version: Version, at: Date): Promise<Omit<Checkable, "deadLinks">> {
  const { sql } = desk.database;
  const reading = plainReading(sql);
  const { leadPicture: lead, edition, copy } = version;
  const [section, pictures, plan, [embargo], remarks] = await Promise.all([
    sql`select 1 from section_name where section = ${version.section} and edition = ${edition}`,
    checkedPictures(reading, edition, picturesOf({ leadPicture: lead ?? null, copy }), at),
    planOf(reading, version),
    embargoesOf(reading, [version.story], at),
    openRemarks(sql, version),
  ]);
  const { headline, standfirst, leadCredit = "" } = version;
  return {
    ...{ headline, standfirst, copy, leadCredit, bylined: version.bylines.length > 0 },
    sectionNamed: section.length > 0,
    pictures: pictures.map((each) => ({ ...each, lead: each.id === lead })),
    legal: plan.legal ?? undefined,
    embargoUntil: embargo?.until,
    openSuggestions: remarks.suggestions,
    openComments: remarks.comments,
  };
}

function linkCheckOf(desk: Desk): LinkCheck {
  const known = linkChecks.get(desk) ?? openLinkCheck(desk.linkAnswers);
  linkChecks.set(desk, known);
  return known;
}
