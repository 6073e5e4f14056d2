-- Receipts say on which servers a change is to be seen; pictures are served while a live story shows them.
-- Nothing newer than Postgres 15.

create table server (
  name text primary key,
  -- By the clock of the database, as servers have their own.
  since timestamptz not null,
  seen_at timestamptz not null,
  -- The journal entry that readers of this server are known to be met with.
  caught_up bigint not null
);
comment on table server is 'Servers of this paper and how far each has followed the journal. Writer: newsroom/servers.ts';

alter table failing_page add column server text not null default '';
alter table failing_page drop constraint failing_page_pkey;
alter table failing_page add primary key (path, server);

create table live_picture (
  picture bigint not null references picture (id) on delete cascade,
  story bigint not null,
  edition text not null,
  primary key (picture, story, edition),
  foreign key (story, edition) references live (story, edition) on delete cascade
);
create index live_picture_story on live_picture (story, edition);
comment on table live_picture is 'Pictures that live stories show. Writer: news/publishing.ts';

insert into live_picture (picture, story, edition)
select p.id, l.story, l.edition from live l
join revision r on r.story = l.story and r.edition = l.edition and r.number = l.revision
cross join lateral (
  select r.lead_picture::text as key
  union select jsonb_path_query(r.copy, '$[*] ? (@.type == "picture").picture') #>> '{}'
  union select jsonb_path_query(r.copy, '$[*] ? (@.type == "gallery").pictures[*]') #>> '{}'
) shown
join picture p on p.id = case when shown.key ~ '^\d{1,15}$' then shown.key::bigint end;
