-- Keys of observations are compared byte by byte, as all keys are: lists are in that order, and their pages begin behind a key.
drop trigger citable_rename on observation;
alter table observation alter column key type text collate "C";
alter table observation alter column contradicts_key type text collate "C";
create trigger citable_rename after update of key on observation
  for each row when (new.key <> old.key) execute function note_citable('observation');

-- What sources state for an area, and for an indicator, in pages.
create index observation_area on observation (area_key, key);
drop index observation_indicator;
create index observation_indicator on observation (indicator_key, key);

-- What sources are cited for, as a list: in the order of what is spoken of. A tab stands before every character of a key.
alter table citation add column statement_key text collate "C" not null
  generated always as (noun || E'\t' || key || E'\t' || property || E'\t' || source_key) stored;
create unique index citation_statement on citation (statement_key);
create view statement as
  select statement_key as key, source_key, noun, key as row_key, nullif(property, '') as property, note_de, note_en from citation;

-- How areas that share ground relate to one another, in both directions, as containment and overlaps say. inner_key: which of the
-- two is the shared ground, because it lies in the other; of two that are the same ground the one whose outline is better known.
create view area_relation as
  with within as (
    select container_key, contained_key, exists (
      select from area_containment back
      where back.container_key = area_containment.contained_key and back.contained_key = area_containment.container_key
    ) as mutual
    from area_containment where container_key <> contained_key
  )
  select (area_key || E'\t' || other_key) collate "C" as key, area_key, other_key, relation, inner_key
  from (
    select container_key as area_key, contained_key as other_key, case when mutual then 'EQUALS' else 'CONTAINS' end as relation,
      case when mutual then (
        select key from area where key in (container_key, contained_key)
        order by boundary is null, coalesce(boundary_accuracy, 0), key limit 1
      ) else contained_key end as inner_key
    from within
    union all
    select contained_key, container_key, 'WITHIN', contained_key from within where not mutual
    union all
    select area_key, other_key, 'OVERLAPS', null from area_overlap
  ) related;
