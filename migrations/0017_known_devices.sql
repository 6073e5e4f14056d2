-- A link from the command line for who is locked out, beside the one that goes by mail. Nothing newer than Postgres 15.

alter table staff_link drop constraint staff_link_kind_check;
alter table staff_link add constraint staff_link_kind_check check (kind in ('invite', 'reset', 'rescue'));
-- One of each for a person, so that whoever asks for mail in their name takes no rescue away.
drop index staff_link_staff;
create unique index staff_link_staff on staff_link (staff, kind) where staff is not null;

comment on table staff_link is 'A one-time link that was sent: to come and work here, to set a new password, to get in again by the command line. Writer: newsroom/staff/links.ts';
comment on column staff_try.key is '`address:…`, `account:…` (a digest of what was typed), `browser:…` (one that was in before, which no stranger uses up), `code:…`, `proof:…`, `mail:…`, `passkey:…`, `used:…`';
