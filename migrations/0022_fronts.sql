-- Arranged fronts: what stands where, by whose hand, since when. Nothing newer than Postgres 15.

create table front (
  id int generated always as identity primary key,
  edition text not null references edition (code),
  -- 'home', 'section:12', 'special:election-2027'.
  place text not null check (place ~ '^(home|section:[1-9][0-9]*|special:[^/?#\s]+)$'),
  -- Of a special front; the others are named by the paper.
  name text not null default '',
  about text not null default '',
  -- What is being arranged, and how many changes have made it so.
  draft jsonb not null,
  changes int not null default 0,
  -- The revision readers see; null while the front fills itself by rule.
  live int,
  -- When the first pin of the live revision ends.
  pin_ends_at timestamptz,
  made_at timestamptz not null,
  unique (edition, place)
);
create index front_pin on front (pin_ends_at) where pin_ends_at is not null;
comment on table front is 'An arranged page of one edition: home, a section, a special. Writer: news/fronts.ts';

create table front_change (
  front int not null references front (id) on delete cascade,
  number int not null,
  at timestamptz not null,
  by text not null,
  act jsonb not null,
  -- The act that takes it back.
  undo jsonb not null,
  -- The change that took this one back; a change that takes back names itself in none.
  undone_by int,
  takes_back int,
  primary key (front, number)
);
comment on table front_change is 'Each change to a front''s draft, in order. Writer: news/fronts.ts';

create table front_revision (
  front int not null references front (id) on delete cascade,
  number int not null,
  at timestamptz not null,
  by text not null,
  why text not null check (why in ('published', 'scheduled', 'pin ended')),
  note text not null default '',
  arrangement jsonb not null,
  primary key (front, number)
);
comment on table front_revision is 'Each arrangement readers saw; never changed. Writer: news/fronts.ts';
create function refuse_front_change() returns trigger language plpgsql as $$
begin
  raise exception 'A front''s revision is never changed';
end $$;
create trigger front_revision_stays before update on front_revision for each row execute function refuse_front_change();
alter table front add foreign key (id, live) references front_revision (front, number);

create table front_schedule (
  id bigint generated always as identity primary key,
  front int not null references front (id) on delete cascade,
  at timestamptz not null,
  by text not null,
  made_at timestamptz not null,
  note text not null default '',
  -- What goes live, as it was when it was scheduled.
  arrangement jsonb not null,
  state text not null default 'due' check (state in ('due', 'done', 'cancelled')),
  done_at timestamptz
);
create index front_schedule_due on front_schedule (at) where state = 'due';
create unique index front_schedule_one on front_schedule (front, at) where state = 'due';
comment on table front_schedule is 'A front that goes live by itself. Writer: news/front_schedules.ts';

create table read_count (
  -- Which server counted: each tells its own.
  server text not null,
  edition text not null references edition (code),
  story bigint not null references story (id) on delete cascade,
  reads int not null,
  at timestamptz not null,
  primary key (server, edition, story)
);
create index read_count_edition on read_count (edition, story);
comment on table read_count is 'How often a story was read in the last minutes; counts of pages, never of readers. Writer: news/most_read.ts';

create table front_receipt (
  entry bigint primary key,
  front int not null references front (id) on delete cascade,
  at timestamptz not null,
  by text not null,
  what text not null check (what in ('published', 'scheduled', 'pin ended', 'closed')),
  -- Pages that were out of date, those pressed before the answer, and after how long readers had them.
  out_of_date int not null,
  pressed text[] not null,
  live_after_ms real not null
);
create index front_receipt_front on front_receipt (front, entry desc);
comment on table front_receipt is 'What it took until readers saw a front. Writer: newsroom/front_outgoing.ts';
