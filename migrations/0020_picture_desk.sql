-- The picture desk: the record of a picture, its rights and when they end, collections, where it is used, what it was before.
-- Nothing newer than Postgres 15.

-- Names of the colours an archive is looked through by.
create function picture_hue(color text) returns text language plpgsql immutable parallel safe as $$
declare
  r float8 := ('x' || lpad(substr(color, 2, 2), 8, '0'))::bit(32)::int / 255.0;
  g float8 := ('x' || lpad(substr(color, 4, 2), 8, '0'))::bit(32)::int / 255.0;
  b float8 := ('x' || lpad(substr(color, 6, 2), 8, '0'))::bit(32)::int / 255.0;
  high float8 := greatest(r, g, b);
  low float8 := least(r, g, b);
  far float8 := high - low;
  angle float8;
begin
  if high < 0.16 then return 'black'; end if;
  if far < 0.1 or far / high < 0.16 then
    return case when high > 0.86 then 'white' else 'grey' end;
  end if;
  angle := case when high = r then 60 * (g - b) / far when high = g then 60 * (b - r) / far + 120 else 60 * (r - g) / far + 240 end;
  if angle < 0 then angle := angle + 360; end if;
  return case
    when angle < 15 or angle >= 345 then 'red'
    when angle < 45 then case when high < 0.6 then 'brown' else 'orange' end
    when angle < 70 then 'yellow'
    when angle < 165 then 'green'
    when angle < 200 then 'cyan'
    when angle < 260 then 'blue'
    when angle < 345 then case when angle < 295 then 'purple' else 'pink' end
  end;
end $$;

alter table picture
  -- As it came, without folders; empty where nobody said.
  add column name text not null default '',
  add column creator text not null default '',
  add column source text not null default '',
  -- Who holds the rights, and what may be done, in the words of the file or of who bought it.
  add column rights text not null default '',
  add column terms text not null default '',
  add column statement text not null default '' check (statement = '' or statement ~ '^https?://'),
  add column licence text not null default '',
  -- From this moment on it may not be shown.
  add column rights_end_at timestamptz,
  -- Where it may be used.
  add column uses text[] not null default '{web,social,print,archive}' check (uses <@ array['web', 'social', 'print', 'archive']),
  add column paid_by text not null default '',
  add column cost numeric(12, 2) check (cost >= 0),
  add column currency text not null default '' check (currency ~ '^([A-Z]{3})?$'),
  add column place text not null default '',
  add column taken_at timestamptz,
  add column people text[] not null default '{}',
  add column keywords text[] not null default '{}',
  -- A term of IPTC's digital source types (`trainedAlgorithmicMedia`); empty where nothing is known.
  add column digital_source text not null default '' check (digital_source ~ '^[A-Za-z]{0,60}$'),
  -- {"16:9": [left, top, width, height]}: parts of the whole, 0..1.
  add column crops jsonb not null default '{}',
  -- Difference hash of 64 bits: pictures that look alike differ in few of them. Null until it was looked at.
  add column likeness bigint,
  -- What its Content Credentials say: {verdict, signer, generator, ...}; null where it has none.
  add column credentials jsonb,
  add column taken_in_by text not null default '',
  add column changed_at timestamptz,
  -- Not shown any more: its rights have ended.
  add column withdrawn_at timestamptz,
  -- Grows with every change of the record: a change that names an older one is refused.
  add column edit int not null default 1,
  add column hue text not null generated always as (picture_hue(color)) stored,
  add column orientation text not null generated always as (
    case when width * 10 > height * 11 then 'landscape' when height * 10 > width * 11 then 'portrait' else 'square' end) stored;
update picture set changed_at = taken_in_at;
alter table picture alter column changed_at set not null;
alter table picture alter column changed_at set default now();
comment on table picture is 'An image file, what it is and what may be done with it. Writers: news/pictures.ts, news/picture_records.ts, news/picture_rights.ts';
create index picture_newest on picture (taken_in_at desc, id desc);
create index picture_taken on picture (taken_at desc, id desc) where taken_at is not null;
create index picture_rights_end on picture (rights_end_at, id) where rights_end_at is not null;
create index picture_uncredited on picture_text (picture) where credit = '';

create table picture_entry (
  picture bigint primary key references picture (id) on delete cascade,
  words tsvector not null
);
create index picture_entry_words on picture_entry using gin (words);
comment on table picture_entry is 'Pictures by their words, in every edition. Writer: news/picture_searching.ts';

create table picture_former (
  digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
  picture bigint not null references picture (id) on delete cascade,
  media_type text not null,
  width int not null,
  height int not null,
  until timestamptz not null,
  by text not null,
  reason text not null default ''
);
create index picture_former_picture on picture_former (picture, until desc);
comment on table picture_former is 'A file that a picture was, before it was replaced. Writer: news/picture_replacing.ts';

create table collection (
  id bigint generated always as identity primary key,
  name text not null unique check (name <> ''),
  note text not null default '',
  made_at timestamptz not null,
  made_by text not null
);
comment on table collection is 'A named set of pictures. Writer: news/collections.ts';
create table collection_picture (
  collection bigint not null references collection (id) on delete cascade,
  picture bigint not null references picture (id) on delete cascade,
  added_at timestamptz not null,
  primary key (collection, picture)
);
create index collection_picture_picture on collection_picture (picture);
comment on table collection_picture is 'What is in a collection. Writer: news/collections.ts';

-- When the rights of a picture end, and a week before: done by a clock, once each.
create table rights_end (
  id bigint generated always as identity primary key,
  picture bigint not null references picture (id) on delete cascade,
  what text not null check (what in ('warn', 'withdraw')),
  at timestamptz not null,
  state text not null default 'due' check (state in ('due', 'done', 'failed', 'cancelled')),
  tries int not null default 0,
  next_try_at timestamptz not null,
  trouble text not null default '',
  done_at timestamptz,
  -- Of a withdrawal that is done: the journal's entry, the stories it was live in, their receipts.
  entry bigint,
  stories jsonb not null default '[]',
  receipts bigint[] not null default '{}'
);
create unique index rights_end_one on rights_end (picture, what) where state = 'due';
create index rights_end_due on rights_end (next_try_at, id) where state = 'due';
create index rights_end_picture on rights_end (picture, id desc);
comment on table rights_end is 'What is due because rights end, and what was done. Writer: news/picture_rights.ts';

-- Where pictures are: kept by the database itself, whoever writes a version or makes one live.
create table picture_use (
  picture bigint not null,
  story bigint not null,
  edition text not null,
  -- In what readers see, or in what is worked on.
  live boolean not null,
  part text not null check (part in ('lead', 'text')),
  primary key (picture, story, edition, live, part),
  foreign key (story, edition) references version (story, edition) on delete cascade
);
create index picture_use_story on picture_use (story, edition, live);
comment on table picture_use is 'Which stories show a picture. Writer: triggers of version and live';

create function pictures_in(copy jsonb) returns setof bigint language sql immutable parallel safe as $$
  select distinct n.key::bigint from (
    select b ->> 'picture' as key from jsonb_array_elements(copy) b where b ->> 'type' = 'picture'
    union all
    select g from jsonb_array_elements(copy) b, jsonb_array_elements_text(b -> 'pictures') g where b ->> 'type' = 'gallery'
  ) n where n.key ~ '^[1-9]\d{0,14}$'
$$;

create function note_picture_use(of_story bigint, of_edition text, is_live boolean, lead bigint, copy jsonb) returns void language plpgsql as $$
begin
  delete from picture_use where story = of_story and edition = of_edition and live = is_live;
  if lead is not null then
    insert into picture_use (picture, story, edition, live, part) values (lead, of_story, of_edition, is_live, 'lead');
  end if;
  if copy @> '[{"type": "picture"}]' or copy @> '[{"type": "gallery"}]' then
    insert into picture_use (picture, story, edition, live, part)
    select p, of_story, of_edition, is_live, 'text' from pictures_in(copy) p;
  end if;
end $$;

create function version_picture_use() returns trigger language plpgsql as $$
begin
  perform note_picture_use(new.story, new.edition, false, new.lead_picture, new.copy);
  return null;
end $$;
create trigger version_picture_use_begun after insert on version for each row execute function version_picture_use();
create trigger version_picture_use_changed after update of copy, lead_picture on version for each row
  when (old.copy is distinct from new.copy or old.lead_picture is distinct from new.lead_picture)
  execute function version_picture_use();

create function live_picture_use() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    delete from picture_use where story = old.story and edition = old.edition and live;
  else
    perform note_picture_use(r.story, r.edition, true, r.lead_picture, r.copy) from revision r
    where r.story = new.story and r.edition = new.edition and r.number = new.revision;
  end if;
  return null;
end $$;
create trigger live_picture_use after insert or update or delete on live for each row execute function live_picture_use();

insert into picture_use (picture, story, edition, live, part)
select lead_picture, story, edition, false, 'lead' from version where lead_picture is not null
union all select p, story, edition, false, 'text' from version, pictures_in(copy) p
union all select r.lead_picture, r.story, r.edition, true, 'lead' from live l join revision r
  on r.story = l.story and r.edition = l.edition and r.number = l.revision where r.lead_picture is not null
union all select p, r.story, r.edition, true, 'text' from live l join revision r
  on r.story = l.story and r.edition = l.edition and r.number = l.revision, pictures_in(r.copy) p;

-- Large files arrive in parts, and go on after a break of the line or of the server.
create table upload (
  id text primary key check (id ~ '^[0-9a-f-]{36}$'),
  staff text not null references staff (id) on delete cascade,
  -- Whose picture it will be; null for the archive.
  story bigint references story (id) on delete cascade,
  -- The picture whose file it shall become, where it replaces one.
  replaces bigint references picture (id) on delete cascade,
  name text not null,
  bytes bigint not null check (bytes > 0),
  made_at timestamptz not null,
  -- Unfinished by then, it is thrown away.
  expires_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'taken', 'refused')),
  picture bigint references picture (id) on delete set null,
  -- It was there already.
  known boolean not null default false,
  code text not null default '',
  sentence text not null default ''
);
create index upload_staff on upload (staff, made_at desc);
create index upload_expires on upload (expires_at);
comment on table upload is 'A file that is being sent in parts, and what became of it. Writer: newsroom/uploads.ts';

-- A picture that leaves every page because its rights ended has a receipt at each story it was in.
alter table receipt drop constraint receipt_what_check;
alter table receipt add constraint receipt_what_check check (what in ('publish', 'update', 'correct', 'withdraw', 'picture'));
