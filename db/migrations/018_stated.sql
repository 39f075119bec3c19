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
