-- The workflow: plans, embargoes, schedules, corrections, receipts, kept states, private previews, inboxes, views.
-- Nothing newer than Postgres 15.

-- Lists of the newsroom: each way of sorting and filtering has an index, at 250,000 versions as well.
-- Words of a headline are looked for byte by byte in what is stored small already.
alter table version add column headline_small text generated always as (lower(headline)) stored;
create index version_find on version (edition, changed_at desc, story) include (headline_small, state);
create index version_state on version (edition, state, changed_at desc, story);
create index version_published on version (edition, published_at desc, story) where published_at is not null;
create index version_headline on version (edition, left(headline_small, 100), story);
create index version_open on version (state, edition) where state not in ('live', 'withdrawn');
create index story_section on story (section, id desc);
drop index version_changed;
comment on table version is 'A story in one edition as the newsroom works on it; readers never see this table. Writers: news/versions.ts, news/publishing.ts, news/moving.ts';

create table withdrawal (
  story bigint not null,
  edition text not null,
  at timestamptz not null,
  -- Public.
  reason text not null,
  primary key (story, edition),
  foreign key (story, edition) references version (story, edition) on delete cascade
);
comment on table withdrawal is 'A story taken away from readers and not given back. Writer: news/publishing.ts';
insert into withdrawal (story, edition, at, reason)
select v.story, v.edition, v.changed_at, coalesce((select j.facts ->> 'reason' from journal j
  where j.story = v.story and j.edition = v.edition and j.kind = 'story.withdrawn' order by j.id desc limit 1), '')
from version v where v.state = 'withdrawn' and v.revision > 0;

create table correction (
  id bigint generated always as identity primary key,
  story bigint not null,
  edition text not null,
  at timestamptz not null,
  text text not null check (text <> ''),
  by text not null,
  foreign key (story, edition) references version (story, edition) on delete cascade
);
create index correction_story on correction (story, edition, at);
comment on table correction is 'A dated public note of what was wrong and what is right. Writer: news/correcting.ts';

create table embargo (
  story bigint primary key references story (id) on delete cascade,
  until timestamptz not null,
  reason text not null,
  at timestamptz not null,
  by text not null
);
create index embargo_until on embargo (until);
comment on table embargo is 'A story nothing of which may be seen outside before a time. Writer: news/embargoes.ts';

create table desk (
  id int generated always as identity primary key,
  name text not null unique check (name <> '')
);
comment on table desk is 'A named queue of the newsroom. Writer: news/planning.ts';

create table plan (
  story bigint not null,
  edition text not null,
  desk int references desk (id) on delete set null,
  due_at timestamptz,
  notes text not null default '',
  -- Null when the flag was never raised.
  legal text check (legal in ('raised', 'cleared')),
  legal_note text not null default '',
  legal_by text,
  legal_at timestamptz,
  primary key (story, edition),
  foreign key (story, edition) references version (story, edition) on delete cascade
);
create index plan_due on plan (edition, due_at, story) where due_at is not null;
create index plan_desk on plan (desk, edition, story) where desk is not null;
comment on table plan is 'What is planned with a version. Writer: news/planning.ts';

create table assignment (
  story bigint not null,
  edition text not null,
  staff text not null references staff (id) on delete cascade,
  at timestamptz not null,
  primary key (story, edition, staff),
  foreign key (story, edition) references version (story, edition) on delete cascade
);
create index assignment_staff on assignment (staff, story);
comment on table assignment is 'Who is to do it. Writer: newsroom/assigning.ts';

create table schedule (
  id bigint generated always as identity primary key,
  story bigint not null,
  edition text not null,
  what text not null check (what in ('publish', 'withdraw')),
  at timestamptz not null,
  -- Public, of a withdrawal.
  reason text not null default '',
  by text not null,
  made_at timestamptz not null,
  state text not null default 'due' check (state in ('due', 'done', 'failed', 'cancelled')),
  tries int not null default 0,
  -- The time itself, later after a try that failed.
  next_try_at timestamptz not null,
  trouble text not null default '',
  done_at timestamptz,
  foreign key (story, edition) references version (story, edition) on delete cascade
);
create index schedule_due on schedule (next_try_at, id) where state = 'due';
create unique index schedule_one on schedule (story, edition, what) where state = 'due';
create index schedule_state on schedule (state, at desc, id desc);
create index schedule_story on schedule (story, edition, id desc);
comment on table schedule is 'What goes out or comes off by itself. Writer: news/scheduling.ts';

create table receipt (
  id bigint generated always as identity primary key,
  entry bigint not null,
  story bigint not null,
  edition text not null,
  headline text not null,
  what text not null check (what in ('publish', 'update', 'correct', 'withdraw')),
  at timestamptz not null,
  by text not null,
  path text not null,
  out_of_date int not null,
  pressed text[] not null,
  -- [{name, liveAfterMs}]
  servers jsonb not null,
  failing text[] not null default '{}'
);
create index receipt_story on receipt (story, id desc);
comment on table receipt is 'What it took until readers saw a change. Writer: newsroom/receipts.ts';

create table failing_page (
  path text primary key,
  since timestamptz not null,
  entry bigint not null,
  story bigint,
  edition text,
  sentence text not null
);
comment on table failing_page is 'Pages that did not change in time. Writer: newsroom/page_watch.ts';

create table version_keep (
  id bigint generated always as identity primary key,
  story bigint not null,
  edition text not null,
  at timestamptz not null,
  by text not null,
  why text not null check (why in ('named', 'handed in', 'hourly', 'before restoring', 'restored')),
  name text not null default '',
  note text not null default '',
  section int not null,
  slug text not null,
  headline text not null,
  standfirst text not null,
  copy jsonb not null,
  lead_picture bigint,
  foreign key (story, edition) references version (story, edition) on delete cascade
);
create index version_keep_story on version_keep (story, edition, at desc, id desc);
comment on table version_keep is 'Working states of versions that were kept. Writer: news/keeping.ts';

create table preview_link (
  id bigint generated always as identity primary key,
  -- SHA-256 of the token: who reads the database has no link.
  digest bytea not null unique,
  story bigint not null,
  edition text not null,
  made_by text not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  revoked_at timestamptz,
  last_used_at timestamptz,
  uses int not null default 0,
  foreign key (story, edition) references version (story, edition) on delete cascade
);
create index preview_link_story on preview_link (story, edition, id desc);
comment on table preview_link is 'A private link to a draft. Writer: newsroom/preview_links.ts';

create table inbox (
  id bigint generated always as identity primary key,
  staff text not null references staff (id) on delete cascade,
  kind text not null check (kind in ('assigned', 'sent back', 'mentioned', 'review requested', 'published', 'failed')),
  story bigint not null,
  edition text not null,
  by text not null,
  note text not null default '',
  at timestamptz not null,
  read_at timestamptz,
  done_at timestamptz,
  foreign key (story, edition) references version (story, edition) on delete cascade
);
create index inbox_waiting on inbox (staff, id desc) where done_at is null;
create index inbox_done on inbox (staff, id desc) where done_at is not null;
comment on table inbox is 'What waits for somebody. Writer: newsroom/inbox.ts';

create table saved_view (
  id bigint generated always as identity primary key,
  staff text not null references staff (id) on delete cascade,
  name text not null check (name <> ''),
  filter jsonb not null,
  unique (staff, name)
);
comment on table saved_view is 'A filter somebody kept. Writer: newsroom/saved_views.ts';
