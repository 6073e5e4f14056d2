-- The newsroom: roles of the staff, whose stories are whose, and the audit of every act.
-- Nothing newer than Postgres 15.

alter table staff
  add column role text not null default 'owner'
    check (role in ('owner', 'editor', 'reporter', 'photo desk', 'translator', 'contributor')),
  add column locale text not null default 'en',
  -- Somebody who left: cannot sign in; what they did stays theirs.
  add column left_at timestamptz;
-- Whoever signed in before there were roles was an owner; whoever comes now is told their role.
alter table staff alter column role drop default;
alter table staff alter column role set default 'contributor';

create table story_staff (
  story bigint not null references story (id) on delete cascade,
  staff text not null references staff (id) on delete cascade,
  since timestamptz not null,
  primary key (story, staff)
);
create index story_staff_staff on story_staff (staff, story);
comment on table story_staff is 'Whose story it is: who began it and whom it was given to. Writer: newsroom/own.ts';

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  -- No reference: the line outlives whoever it names.
  who text,
  name text not null,
  role text not null,
  act text not null,
  story bigint,
  edition text,
  outcome text not null check (outcome in ('done', 'refused', 'failed')),
  address text not null,
  browser text not null,
  facts jsonb not null
);
create index audit_at on audit (at desc, id desc);
create index audit_who on audit (who, id desc);
create index audit_story on audit (story, id desc) where story is not null;
comment on table audit is 'Who did or tried what, when and from where. Writer: newsroom/audit.ts, insert only';
create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is append-only';
end $$;
create trigger audit_is_append_only before update or delete on audit for each row execute function audit_is_append_only();
create trigger audit_is_not_emptied before truncate on audit for each statement execute function audit_is_append_only();
