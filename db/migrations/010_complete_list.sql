-- Which lists are complete: a source states that it names all facilities (of some types), projects, posts or money of an area in
-- a period. Only where such a statement covers area and day, no row means zero.
create table complete_list (
  key readable_key primary key,
  area_key readable_key not null references area on update cascade,
  subject text not null check (subject in ('FACILITIES', 'PROJECTS', 'POSITIONS', 'FUNDING')),
  -- not null: without its period a statement says of no day that nothing else was there. Open ends are (,)
  period daterange not null check (not isempty(period)),
  note_de text,
  note_en text
);
create index complete_list_area on complete_list (area_key);

-- Of facilities of which types; none = of all types.
create table complete_list_type (
  complete_list_key readable_key not null references complete_list on update cascade on delete cascade,
  type_key readable_key not null references facility_type on update cascade,
  primary key (complete_list_key, type_key)
);
create index complete_list_type_type on complete_list_type (type_key);

alter table citation add column complete_list_key readable_key references complete_list on update cascade on delete cascade;
create index citation_complete_list on citation (complete_list_key) where complete_list_key is not null;
alter table citation drop constraint citation_check;
alter table citation drop constraint citation_source_key_property_area_key_organisation_key_faci_key;
alter table citation add constraint citation_check check (num_nonnulls(area_key, organisation_key, facility_key, project_key,
  position_key, programme_key, grant_key, allocation_key, observation_key, complete_list_key) = 1);
alter table citation add constraint citation_once unique nulls not distinct (source_key, property, area_key, organisation_key,
  facility_key, project_key, position_key, programme_key, grant_key, allocation_key, observation_key, complete_list_key);

-- Which areas overlap in part: they share members or ground, and neither lies in the other. Derived (server/area/overlap.derive.ts),
-- each pair in both directions.
create table area_overlap (
  area_key readable_key not null references area on update cascade on delete cascade,
  other_key readable_key not null references area on update cascade on delete cascade,
  primary key (area_key, other_key),
  check (area_key <> other_key)
);
create index area_overlap_other on area_overlap (other_key);

-- The parts of an allocation also say how their place is known. kinds: those of the areas that a source states for a facility;
-- pointed: its point decides for the other kinds. A facility without any area is a part without one.
drop view allocation_part;
create view allocation_part as
  select key as item, area_key::text as part, area_key, false as located, false as pointed, '{}'::text[] as kinds
  from allocation where area_key is not null
  union all
  select allocation.key, project_area.area_key, project_area.area_key, false, false, '{}'
  from allocation join project_area using (project_key)
  union all
  select allocation.key, position_area.area_key, position_area.area_key, false, false, '{}'
  from allocation join position_area using (position_key)
  union all
  select target.item, target.facility_key, facility_area.area_key, coalesce(facility_area.basis <> 'STATED', false),
    facility.location is not null,
    array(select area.kind from facility_stated_area stated join area on area.key = stated.area_key
      where stated.facility_key = target.facility_key)
  from (
    select key as item, facility_key from allocation where facility_key is not null
    union all
    select allocation.key, project_facility.facility_key
    from allocation join project_facility using (project_key)
    where not exists (select from project_area where project_area.project_key = allocation.project_key)
  ) target
  join facility on facility.key = target.facility_key
  left join facility_area on facility_area.facility_key = target.facility_key;

drop view position_part;
create view position_part as
  select position_key as item, area_key::text as part, area_key, false as located, false as pointed, '{}'::text[] as kinds
  from position_area;
