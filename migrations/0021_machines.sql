-- The door for machines: tokens, answers kept for who asks again, webhooks and what was sent to them.
-- Nothing newer than Postgres 15.

create table api_token (
  id bigint generated always as identity primary key,
  -- SHA-256 of the token: who reads the database has none.
  digest bytea not null unique,
  -- Its first letters, to tell it from others.
  begins text not null,
  name text not null check (name <> ''),
  -- It may never do more than whoever made it.
  staff text not null references staff (id) on delete cascade,
  scopes text[] not null check (cardinality(scopes) > 0),
  made_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz,
  -- The network it was used from, not the machine.
  last_network text
);
create index api_token_staff on api_token (staff, id desc);
comment on table api_token is 'What a machine shows to act for somebody. Writer: newsroom/machines/tokens.ts';

create table once (
  -- Who asked, and the Idempotency-Key they gave.
  who text not null,
  key text not null,
  -- Method, path and body as they were, SHA-256.
  asked bytea not null,
  begun_at timestamptz not null,
  -- True with the commit of what was asked.
  done boolean not null default false,
  status int,
  type text,
  body text,
  etag text,
  primary key (who, key)
);
create index once_begun on once (begun_at);
comment on table once is 'Answers kept for a day for who asks the same again. Writer: newsroom/machines/once.ts';

create table webhook (
  id bigint generated always as identity primary key,
  name text not null check (name <> ''),
  url text not null,
  events text[] not null check (cardinality(events) > 0),
  secret bytea not null,
  -- Signs beside the new one until then.
  old_secret bytea,
  old_secret_until timestamptz,
  made_by text not null,
  made_at timestamptz not null,
  -- It is told what happened after this entry of the journal.
  after_entry bigint not null,
  -- Null while it is told without trouble.
  failing_since timestamptz,
  ended_at timestamptz,
  ended_why text not null default ''
);
comment on table webhook is 'An address that is told what happens. Writer: newsroom/machines/webhooks.ts';

create table webhook_follower (
  one boolean primary key default true check (one),
  entry bigint not null
);
insert into webhook_follower (entry) select coalesce(max(id), 0) from journal;
comment on table webhook_follower is 'Up to which entry of the journal deliveries were made. Writer: newsroom/machines/deliveries.ts';

create table delivery (
  id bigint generated always as identity primary key,
  -- Said to the receiver, who drops doubles by it.
  message text not null unique,
  webhook bigint not null references webhook (id) on delete cascade,
  entry bigint not null,
  event text not null,
  story bigint,
  edition text,
  body text not null,
  made_at timestamptz not null,
  state text not null default 'due' check (state in ('due', 'done', 'failed')),
  tries int not null default 0,
  next_try_at timestamptz not null,
  tried_at timestamptz,
  status int,
  took_ms int,
  -- The head of what was answered, or why nothing was.
  answer text not null default ''
);
create index delivery_due on delivery (next_try_at, id) where state = 'due';
create index delivery_story on delivery (webhook, story, id) where state = 'due';
create index delivery_webhook on delivery (webhook, id desc);
comment on table delivery is 'What is to be told to a webhook, and what became of it. Writer: newsroom/machines/deliveries.ts';
