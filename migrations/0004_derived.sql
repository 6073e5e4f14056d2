-- What is derived from a live story (`news/deriving.ts`) is written in rows by the dozen while an import runs, by one
-- writer that holds the live row. A foreign key would look for that row once for each of them; one trigger takes them
-- away with it as well.

alter table story_term drop constraint story_term_story_edition_fkey;
alter table related drop constraint related_story_edition_fkey;

create function derived_goes_with_live() returns trigger language plpgsql as $$
begin
  delete from story_term where story = old.story and edition = old.edition;
  delete from related where story = old.story and edition = old.edition;
  return null;
end $$;
create trigger derived_goes_with_live after delete on live for each row execute function derived_goes_with_live();
