-- People: invitations and resets by link, a second factor, passkeys, what holds back who guesses; the audit's filters.
-- Nothing newer than Postgres 15.

alter table staff add column two_factor boolean not null default false;

create table staff_second_factor (
  id text primary key,
  staff text not null references staff (id) on delete cascade,
  -- Both encrypted with the newsroom's key.
  secret text not null,
  recovery_codes text not null,
  -- False until a first code was given.
  verified boolean not null default false,
  failed int not null default 0,
  locked_until timestamptz
);
create index staff_second_factor_staff on staff_second_factor (staff);
create index staff_second_factor_secret on staff_second_factor (secret);
comment on table staff_second_factor is 'The authenticator app of somebody, and their recovery codes. Writer: newsroom/staff/second_factor.ts, through better-auth';

create table staff_passkey (
  id text primary key,
  staff text not null references staff (id) on delete cascade,
  name text,
  public_key text not null,
  credential text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz
);
create index staff_passkey_staff on staff_passkey (staff);
comment on table staff_passkey is 'A passkey somebody signs in with. Writer: newsroom/staff/passkeys.ts, through better-auth';

create table staff_link (
  -- SHA-256 of the token in the link.
  digest bytea primary key,
  kind text not null check (kind in ('invite', 'reset')),
  -- Whom an invitation is for; a reset knows its staff.
  email text,
  role text check (role in ('owner', 'editor', 'reporter', 'photo desk', 'translator', 'contributor')),
  locale text,
  invited_by text,
  staff text references staff (id) on delete cascade,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  check (case kind when 'invite' then email is not null and role is not null else staff is not null end)
);
create unique index staff_link_email on staff_link (email) where kind = 'invite';
create unique index staff_link_staff on staff_link (staff) where kind = 'reset';
comment on table staff_link is 'A one-time link that was sent: to come and work here, or to set a new password. Writer: newsroom/staff/links.ts';

-- better-auth counts tries by address alone; ours are by account too.
drop table staff_attempt;
create table staff_try (
  -- `address:…`, `account:…` (a digest of what was typed), `code:…`.
  key text primary key,
  count int not null,
  last_at timestamptz not null,
  -- Nobody may try again before.
  until timestamptz not null
);
create index staff_try_last on staff_try (last_at);
comment on table staff_try is 'Tries to get in that failed lately. Writer: newsroom/staff/tries.ts';

create index staff_session_expiry on staff_session (expires_at);

create index audit_act on audit (act, id desc);
create index audit_outcome on audit (outcome, id desc) where outcome <> 'done';

comment on table staff is 'Somebody who works in the newsroom. Writer: newsroom/staff/people.ts';
comment on table staff_session is 'A browser somebody is signed in with. Writer: newsroom/staff/sessions.ts, and better-auth';
comment on table staff_account is 'The password of somebody, salted and scrypted. Writer: newsroom/staff/passwords.ts, and better-auth';
comment on table staff_verification is 'What somebody has still to prove. Writer: newsroom/staff/sign_in.ts, through better-auth';
comment on table staff_key is 'Signs the sessions of the newsroom; made at its first opening. Writer: newsroom/staff/sign_in_key.ts';
comment on table staff_welcome is 'The one-time link for the first owner, while there is none. Writer: newsroom/staff/welcome.ts';
