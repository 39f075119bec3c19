-- How far a boundary may be off is a number, as for points: what is derived, dashed or remarked follows from it.
-- A fourth quality: redrawn after a published map.
alter table area drop constraint area_boundary_quality_check;
alter table area add constraint area_boundary_quality_check
  check (boundary_quality in ('OFFICIAL', 'TRACED', 'SCHEMATIC', 'DERIVED'));
-- metres; 0 = exact as published, of a derived boundary the largest of its members; null = the boundary is unknown, or it is not
-- stated, which only official ones may be
alter table area add column boundary_accuracy numeric(8, 1) check (boundary_accuracy >= 0);
update area set boundary_accuracy = case when boundary_schematic then 400 else 0 end where boundary is not null;
alter table area add check (boundary_accuracy is null or boundary is not null);
alter table area add check (boundary_quality <> 'OFFICIAL' or coalesce(boundary_accuracy, 0) = 0);
alter table area add check (boundary_quality not in ('TRACED', 'SCHEMATIC') or coalesce(boundary_accuracy, 0) > 0);
-- Its checks go with it.
alter table area drop column boundary_schematic;

-- When a facility is there; null = not stated. One that moved is two rows.
alter table facility add column period daterange check (not isempty(period));
create index facility_period on facility using gist (period);

-- What another source says about the same quantity, or the same source in another place. The observation that it contradicts
-- answers for the area; this one is shown beside it.
alter table observation add column contradicts_key text references observation on update cascade on delete cascade
  check (contradicts_key <> key);
alter table observation drop constraint observation_area_key_indicator_key_observed_on_key;
create unique index observation_answer on observation (area_key, indicator_key, observed_on) nulls not distinct
  where contradicts_key is null;
create index observation_contradicts on observation (contradicts_key) where contradicts_key is not null;
