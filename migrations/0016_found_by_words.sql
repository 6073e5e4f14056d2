-- Found by words in the newsroom, and what is in an inbox about a story. Nothing newer than Postgres 15.

-- Words of a headline, each character of writing without spaces being one: looked for by an index, so that a word that
-- is in no headline, or in few, costs as little as one that is in many.
create function headline_words(headline text) returns tsvector language sql immutable strict parallel safe as $$
  select to_tsvector('simple', regexp_replace(
    regexp_replace(left(headline, 1000), '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f\uff00-\uff0f\uff1a-\uff20]+', ' ', 'g'),
    '([\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])', ' \1 ', 'g'))
$$;
alter table version add column headline_words tsvector generated always as (headline_words(headline)) stored;
create index version_words on version using gin (headline_words);

create index inbox_story on inbox (story, edition) where done_at is null;
