/** Drafts in the shape of live stories: for a preview, which is made by the recipe of readers. Read only. */
import type { Reading } from "../base/reading.ts";
import type { Person } from "./people.ts";
import { picturesShown } from "./pictures.ts";
import { type Revision, revisionOf } from "./revisions.ts";
import { picturesOf, type Story } from "./stories.ts";
import type { Topic } from "./topics.ts";
import type { Version, VersionRef } from "./version.ts";
import { versionOf } from "./versions.ts";

interface Around {
  readonly byline: readonly Person[];
  readonly topics: readonly Topic[];
  readonly corrections: readonly { readonly at: string; readonly text: string }[];
  readonly editions: Story["editions"];
}

/** The version as readers would see it if it went live at `now`, or one of its revisions. */
export async function draftedStory(
  reading: Reading,
  ref: VersionRef,
  { now, revision }: { readonly now: Date; readonly revision?: string | undefined },
): Promise<Story | undefined> {
  const version = await versionOf(reading, ref);
  if (version === undefined) return undefined;
  const old = revision === undefined ? undefined : await revisionOf(reading, ref, revision);
  if (revision !== undefined && old === undefined) return undefined;
  return storyOf(reading, old === undefined ? version : asItWas(version, old), now);
}

const asItWas = (version: Version, { headline, standfirst, copy, slug, section, leadPicture }: Revision): Version => ({
  ...version,
  ...{ headline, standfirst, copy, slug, section, leadPicture },
});

async function storyOf(reading: Reading, version: Version, now: Date): Promise<Story> {
  const { story, edition, copy, leadPicture, publishedAt } = version;
  const [around, pictures] = await Promise.all([
    aroundOf(reading, version),
    picturesShown(reading, edition, picturesOf({ leadPicture: leadPicture ?? null, copy })),
  ]);
  return {
    ...{ story, edition, copy, leadPicture, pictures },
    revision: version.revision,
    slug: version.slug,
    section: version.section,
    sortAt: publishedAt ?? now,
    headline: version.headline,
    standfirst: version.standfirst,
    leadCredit: version.leadCredit ?? "",
    publishedAt: publishedAt ?? now,
    updatedAt: version.revision > 0 ? now : undefined,
    byline: around.byline,
    topics: around.topics,
    corrections: around.corrections.map(({ at, text }) => ({ at: new Date(at), text })),
    editions: [...around.editions.filter((each) => each.edition !== edition), { edition, slug: version.slug }],
  };
}

async function aroundOf({ sql }: Reading, { story, edition, bylines, topics }: Version): Promise<Around> {
  const [row] = await sql<Around[]>`
    select
      array(select json_build_object('id', n.person, 'name', n.name, 'slug', n.slug, 'role', n.role, 'about', n.about)
        from unnest(${bylines as number[]}::int[]) with ordinality b(id, place)
        join person_name n on n.person = b.id and n.edition = ${edition} order by place) as byline,
      array(select json_build_object('id', n.topic, 'name', n.name, 'slug', n.slug, 'about', n.about)
        from unnest(${topics as number[]}::int[]) with ordinality b(id, place)
        join topic_name n on n.topic = b.id and n.edition = ${edition} order by place) as topics,
      array(select json_build_object('at', c.at, 'text', c.text) from correction c
        where c.story = ${story} and c.edition = ${edition} order by c.at, c.id) as corrections,
      array(select json_build_object('edition', o.edition, 'slug', o.slug) from live o where o.story = ${story}) as editions`;
  return row!;
}
