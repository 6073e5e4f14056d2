-- Who may into the newsroom: its staff, their passwords and sessions. The tables are better-auth's under our names;
-- newsroom/sign_in_settings.ts says which of its fields is which column.
-- Nothing newer than Postgres 15.

create table staff (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table staff is 'Somebody who works in the newsroom. Writer: newsroom/sign_in.ts, through better-auth';

create table staff_session (
  id text primary key,
  staff text not null references staff (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  address text,
  browser text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null
);
create index staff_session_staff on staff_session (staff);
comment on table staff_session is 'A browser somebody is signed in with. Writer: newsroom/sign_in.ts, through better-auth';

create table staff_account (
  id text primary key,
  staff text not null references staff (id) on delete cascade,
  -- `credential` for a password; other ways to sign in come later.
  provider text not null,
  account text not null,
  -- Salted scrypt.
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null
);
create index staff_account_staff on staff_account (staff);
comment on table staff_account is 'A way in which somebody signs in. Writer: newsroom/sign_in.ts, through better-auth';

create table staff_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index staff_verification_identifier on staff_verification (identifier);
comment on table staff_verification is 'What somebody has still to prove. Writer: newsroom/sign_in.ts, through better-auth';

create table staff_attempt (
  id text primary key,
  key text not null unique,
  count int not null,
  -- Milliseconds since 1970.
  last_at bigint not null
);
comment on table staff_attempt is 'How often an address tried to sign in lately. Writer: newsroom/sign_in.ts, through better-auth';

create table staff_key (
  one boolean primary key default true check (one),
  secret bytea not null
);
comment on table staff_key is 'Signs the sessions of the newsroom; made at its first opening. Writer: newsroom/sign_in_key.ts';

create table staff_welcome (
  -- SHA-256 of the token in the link.
  digest bytea primary key,
  expires_at timestamptz not null
);
comment on table staff_welcome is 'The one-time link for the first owner, while there is none. Writer: newsroom/welcome.ts';
