-- Search at a quarter of a million stories. The words of a story carry two marks of their own, its month and its
-- section, so that the index alone can answer "the newest that match" from the newest month backwards: no query, however
-- common its words, makes it bring more than is shown. Words are kept uncompressed: they are read far more than written.

alter table search_entry alter words set storage external;

-- The newest entries of an edition that match `asked`, newest first, `most` of them. Goes back by rings of 1, 3 and 12
-- months, then takes the rest: what has not been said often enough in sixteen months is rare. Sequential scans are off
-- because the planner does not know what reading words costs. `narrowed` are marks of sections, null for all; asking for
-- nothing but words that the language ignores finds nothing.
create function search_matching(of_edition text, asked tsquery, narrowed tsquery, most int)
returns table (story bigint, sort_at timestamptz)
language plpgsql stable set enable_seqscan = off as $$
declare
  newest timestamp := (select date_trunc('month', max(l.sort_at) at time zone 'UTC') from live l where l.edition = of_edition);
  ring int := 1;
  past int := 0;
  found int := 0;
  got int;
begin
  if numnode(asked) = 0 then return; end if;
  if narrowed is not null then asked := asked && narrowed; end if;
  loop
    if ring <= 12 then
      return query select e.story, e.sort_at from search_entry e
        where e.words @@ (asked && array_to_string(array(
          select quote_literal('@' || of_edition || to_char(newest - make_interval(months => back), '@YYYY-MM'))
          from generate_series(past, past + ring - 1) back), ' | ')::tsquery)
        order by e.sort_at desc, e.story desc limit most - found;
    else
      return query select e.story, e.sort_at from search_entry e
        where e.words @@ asked and e.edition = of_edition and e.sort_at < (newest - make_interval(months => past - 1)) at time zone 'UTC'
        order by e.sort_at desc, e.story desc limit most - found;
    end if;
    get diagnostics got = row_count;
    found := found + got;
    exit when found >= most or ring > 12;
    past := past + ring;
    ring := case ring when 1 then 3 else ring * 4 end;
  end loop;
end $$;
