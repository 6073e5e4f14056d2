-- Rooms: where a version is written by several at once, and every change that reached them.
-- Nothing newer than Postgres 15.

create table room (
  story bigint not null,
  edition text not null,
  -- Tells this room from one that stood here before: what was written there must not be mixed into this.
  born uuid not null,
  -- A Yjs document; the changes in room_update come on top.
  state bytea not null,
  -- The newest change that the version's text has.
  written bigint not null default 0,
  -- The version's edit, and the digest of its text, when room and version last said the same.
  edit int not null,
  digest text not null,
  primary key (story, edition),
  foreign key (story, edition) references version (story, edition) on delete cascade
);
alter table room alter state set storage external;
comment on table room is 'What is written in a version, as the writers'' document. Writer: newsroom/rooms/keeping.ts';

create table room_update (
  id bigint generated always as identity primary key,
  story bigint not null,
  edition text not null,
  update bytea not null,
  -- Who wrote it: an id of the staff, or the house.
  by text not null,
  at timestamptz not null,
  foreign key (story, edition) references room (story, edition) on delete cascade
);
create index room_update_room on room_update (story, edition, id);
comment on table room_update is 'Changes that reached a room, until they are gathered in it. Writers: newsroom/rooms/log.ts, newsroom/rooms/keeping.ts';
