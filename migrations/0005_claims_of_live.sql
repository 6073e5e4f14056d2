-- Which claims the text that readers see is anchored to: a list shows where the worst of them stands, and must not read
-- whole texts for it.

alter table live add column claims text[] not null default '{}';

update live l set claims = array(
  select distinct jsonb_path_query(r.copy, '$.**.marks[*] ? (@.type == "claim").claim') #>> '{}'
)
from revision r
where r.story = l.story and r.edition = l.edition and r.number = l.revision and r.copy::text like '%"claim"%';
