-- The paper: publication, editions, sections, people, topics, pictures, stories, what is live, the record of it.
-- One writer per table: the module named in each comment; everybody may read.
-- Nothing newer than Postgres 15.

create table publication (
  one boolean primary key default true check (one),
  home_edition text not null,
  time_zone text not null,
  founded_at timestamptz not null,
  -- Signs reader tokens and the like; made at founding, never shown.
  secret bytea not null
);
comment on table publication is 'The one paper in this database. Writer: news/publications.ts';

create table edition (
  code text primary key check (code ~ '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  name text not null,
  paper_name text not null check (paper_name <> ''),
  tagline text not null default '',
  root text not null unique check (root ~ '^/([a-z0-9-]+/)?$'),
  position int not null,
  -- {about, ethics, corrections}: copy of the standing pages.
  texts jsonb not null default '{}'
);
comment on table edition is 'The paper in one language, with its own URL space. Writer: news/publications.ts';
alter table publication add foreign key (home_edition) references edition (code) deferrable initially deferred;

create table section (
  id int generated always as identity primary key,
  parent int references section (id),
  position int not null default 0,
  check (parent <> id)
);
comment on table section is 'A node of the tree that makes the breadcrumb. Writer: news/sections.ts';
create index section_parent on section (parent);

create table section_name (
  section int not null references section (id) on delete cascade,
  edition text not null references edition (code),
  name text not null check (name <> ''),
  slug text not null check (slug ~ '^[^/?#\s]+$'),
  -- Slugs from the root down, joined by "/": unique, so a URL names one section.
  path text not null,
  description text not null default '',
  primary key (section, edition),
  unique (edition, path)
);
comment on table section_name is 'A section in one edition. Writer: news/sections.ts';

create table person (id int generated always as identity primary key);
comment on table person is 'Somebody with a byline or a credit. Writer: news/people.ts';
create table person_name (
  person int not null references person (id) on delete cascade,
  edition text not null references edition (code),
  name text not null check (name <> ''),
  slug text not null check (slug ~ '^[^/?#\s]+$'),
  role text not null default '',
  about text not null default '',
  primary key (person, edition),
  unique (edition, slug)
);
create index person_name_name on person_name (edition, name);
comment on table person_name is 'A person in one edition. Writer: news/people.ts';

create table topic (id int generated always as identity primary key);
comment on table topic is 'What stories are about, across sections. Writer: news/topics.ts';
create table topic_name (
  topic int not null references topic (id) on delete cascade,
  edition text not null references edition (code),
  name text not null check (name <> ''),
  slug text not null check (slug ~ '^[^/?#\s]+$'),
  about text not null default '',
  primary key (topic, edition),
  unique (edition, slug)
);
create index topic_name_name on topic_name (edition, name);
comment on table topic_name is 'A topic in one edition. Writer: news/topics.ts';

create table picture (
  id bigint generated always as identity primary key,
  -- SHA-256 of the original file, hex: the name it is served by.
  digest text not null unique check (digest ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  -- Upright, in pixels.
  width int not null check (width > 0),
  height int not null check (height > 0),
  bytes bigint not null,
  -- Where to look first, 0..1 from the left and the top.
  focal_x real not null default 0.5 check (focal_x between 0 and 1),
  focal_y real not null default 0.5 check (focal_y between 0 and 1),
  -- The dominant colour, shown before the picture is there.
  color text not null default '#cccccc' check (color ~ '^#[0-9a-f]{6}$'),
  taken_in_at timestamptz not null
);
comment on table picture is 'An image file and what it is. Writer: news/pictures.ts';
create table picture_text (
  picture bigint not null references picture (id) on delete cascade,
  edition text not null references edition (code),
  credit text not null default '',
  caption text not null default '',
  alt text not null default '',
  primary key (picture, edition)
);
comment on table picture_text is 'What is written about a picture in one edition. Writer: news/pictures.ts';

create table story (
  id bigint generated always as identity primary key,
  section int not null references section (id),
  created_at timestamptz not null
);
comment on table story is 'One piece of news, language-neutral. Writer: news/versions.ts';

create table version (
  story bigint not null references story (id) on delete cascade,
  edition text not null references edition (code),
  state text not null check (state in ('idea', 'drafting', 'in review', 'ready', 'scheduled', 'live', 'withdrawn')),
  slug text not null check (slug ~ '^[^/?#\s]+$'),
  headline text not null default '',
  standfirst text not null default '',
  copy jsonb not null default '[]',
  lead_picture bigint references picture (id),
  -- What a source said of a lead picture that it did not give.
  lead_credit text not null default '',
  bylines int[] not null default '{}',
  topics int[] not null default '{}',
  -- As readers see them; null when no source gave one.
  published_at timestamptz,
  updated_at timestamptz,
  revision int not null default 0,
  changed_at timestamptz not null,
  -- Grows with every save: a save that names an older one is refused.
  edit int not null default 1,
  primary key (story, edition)
);
create index version_changed on version (edition, changed_at desc, story);
create index version_slug on version (edition, slug);
comment on table version is 'A story in one edition as the newsroom works on it; readers never see this table. Writers: news/versions.ts, news/publishing.ts';

create table revision (
  story bigint not null,
  edition text not null,
  number int not null check (number > 0),
  section int not null references section (id),
  slug text not null,
  headline text not null check (headline <> ''),
  standfirst text not null,
  copy jsonb not null,
  lead_picture bigint references picture (id),
  lead_credit text not null,
  bylines int[] not null,
  topics int[] not null,
  published_at timestamptz,
  updated_at timestamptz,
  made_at timestamptz not null,
  made_by text not null,
  reason text not null default '',
  primary key (story, edition, number),
  foreign key (story, edition) references version (story, edition) on delete cascade
);
comment on table revision is 'A frozen, numbered state of a version. Writer: news/publishing.ts, insert only';
create function revision_is_frozen() returns trigger language plpgsql as $$
begin
  raise exception 'revision %/% of story % is frozen', old.edition, old.number, old.story;
end $$;
create trigger revision_is_frozen before update on revision for each row execute function revision_is_frozen();

create table live (
  story bigint not null,
  edition text not null,
  revision int not null,
  section int not null references section (id),
  slug text not null,
  -- The order readers meet stories in: publication time, or when it came in where no source gave one.
  sort_at timestamptz not null,
  primary key (story, edition),
  unique (edition, slug),
  foreign key (story, edition, revision) references revision (story, edition, number)
);
create index live_section on live (edition, section, sort_at desc, story desc);
create index live_latest on live (edition, sort_at desc, story desc);
comment on table live is 'What readers can see: one row a story and edition that is live. Writer: news/publishing.ts';

create table live_topic (
  edition text not null,
  topic int not null references topic (id),
  sort_at timestamptz not null,
  story bigint not null,
  primary key (edition, topic, sort_at, story),
  foreign key (story, edition) references live (story, edition) on delete cascade
);
create index live_topic_story on live_topic (story, edition);
comment on table live_topic is 'Live stories by topic. Writer: news/publishing.ts';

create table live_person (
  edition text not null,
  person int not null references person (id),
  sort_at timestamptz not null,
  story bigint not null,
  primary key (edition, person, sort_at, story),
  foreign key (story, edition) references live (story, edition) on delete cascade
);
create index live_person_story on live_person (story, edition);
comment on table live_person is 'Live stories by byline. Writer: news/publishing.ts';

create table redirect (
  -- Path, with the query where the old URL needed one (`/?p=12`).
  path text primary key check (path ~ '^/'),
  story bigint not null,
  edition text not null,
  foreign key (story, edition) references version (story, edition) on delete cascade
);
create index redirect_story on redirect (story, edition);
comment on table redirect is 'Every URL that ever was public and is not any more. Writer: news/redirects.ts';

create table search_entry (
  story bigint not null,
  edition text not null,
  sort_at timestamptz not null,
  words tsvector not null,
  primary key (story, edition),
  foreign key (story, edition) references live (story, edition) on delete cascade
);
create index search_entry_words on search_entry using gin (words);
comment on table search_entry is 'Live stories by their words. Writer: news/searching.ts';

create table story_term (
  edition text not null,
  term text not null,
  story bigint not null,
  weight real not null,
  sort_at timestamptz not null,
  primary key (edition, term, sort_at, story),
  foreign key (story, edition) references live (story, edition) on delete cascade
);
create index story_term_story on story_term (story, edition);
comment on table story_term is 'The telling words of a live story, for likeness. Writer: news/relating.ts';

create table related (
  story bigint not null,
  edition text not null,
  place int not null,
  other bigint not null,
  score real not null,
  primary key (story, edition, place),
  foreign key (story, edition) references live (story, edition) on delete cascade
);
comment on table related is 'Related stories as computed at publishing, best first. Writer: news/relating.ts';

create table claim (
  key text primary key check (key ~ '^[a-z0-9-]{1,80}$'),
  standing text not null check (standing in ('unverified', 'disputed', 'confirmed', 'denied', 'retracted')),
  since timestamptz not null
);
comment on table claim is 'A statement somebody made. Writer: news/claims.ts';
create table claim_text (
  claim text not null references claim (key) on delete cascade,
  edition text not null references edition (code),
  text text not null check (text <> ''),
  primary key (claim, edition)
);
comment on table claim_text is 'A claim in the words of one edition. Writer: news/claims.ts';
create table attribution (
  id bigint generated always as identity primary key,
  claim text not null references claim (key) on delete cascade,
  position int not null,
  kind text not null check (kind in ('named', 'unnamed', 'document', 'outlet')),
  stance text not null check (stance in ('asserts', 'denies', 'declines')),
  -- How many sources it stands for; null where it is one with a name.
  sources int check (sources > 0),
  said_at timestamptz,
  unique (claim, position)
);
comment on table attribution is 'Who says so, how and when. Writer: news/claims.ts';
create table attribution_text (
  attribution bigint not null references attribution (id) on delete cascade,
  edition text not null references edition (code),
  who text not null check (who <> ''),
  note text not null default '',
  primary key (attribution, edition)
);
comment on table attribution_text is 'An attribution in the words of one edition. Writer: news/claims.ts';

create table mood_vote (
  story bigint not null references story (id) on delete cascade,
  -- A keyed hash of the reader''s token and the story: no two stories can be joined by it.
  reader bytea not null,
  mood smallint not null check (mood between 0 and 7),
  at timestamptz not null,
  primary key (story, reader)
);
create index mood_vote_at on mood_vote (at);
comment on table mood_vote is 'One reader''s mood about one story. Writer: news/moods.ts';

create table wire_item (
  -- Which wire (`wxr`, `page`…) and which item of it.
  wire text not null,
  source text not null,
  story bigint not null,
  edition text not null,
  -- Of what the item said when it was last taken: the same again changes nothing.
  digest text not null,
  -- The version's edit when it was last taken: another one means that somebody worked on it since.
  edit int not null,
  primary key (wire, source),
  foreign key (story, edition) references version (story, edition) on delete cascade
);
create index wire_item_story on wire_item (story, edition);
comment on table wire_item is 'What came in, and which version it became. Writer: news/intake.ts';

create table journal (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  who text not null,
  kind text not null,
  story bigint,
  edition text,
  keys text[] not null,
  facts jsonb not null
);
create index journal_kind on journal (kind, id);
create index journal_story on journal (story, id) where story is not null;
comment on table journal is 'What happened, in order. Writer: base/journal.ts, insert only';
create function journal_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only';
end $$;
create trigger journal_is_append_only before update or delete on journal for each row execute function journal_is_append_only();

create table key_change (
  key text primary key,
  entry bigint not null
);
comment on table key_change is 'For each key the journal entry that touched it last. Writer: base/journal.ts';

create table page (
  path text primary key,
  recipe text not null,
  -- Of the code and look that made it: a page made by another is made anew.
  made_by text not null,
  status int not null,
  headers jsonb not null,
  etag text not null,
  brotli bytea not null,
  -- Everything in the journal up to this entry is in the page.
  as_of bigint not null,
  hard_keys text[] not null,
  soft_keys text[] not null,
  pressed_at timestamptz not null
);
alter table page alter brotli set storage external;
comment on table page is 'Stored answers to URLs. Writer: press/pages.ts';
