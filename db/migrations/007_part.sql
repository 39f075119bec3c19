-- Where the money of an allocation goes: its parts, and the area of each. A project or position in several areas has one part
-- per area; a facility is one part, in every area in which it lies (located: known by its point, not by a statement).
create view allocation_part as
  select key as item, area_key::text as part, area_key, false as located from allocation where area_key is not null
  union all
  select allocation.key, project_area.area_key, project_area.area_key, false
  from allocation join project_area using (project_key)
  union all
  select allocation.key, position_area.area_key, position_area.area_key, false
  from allocation join position_area using (position_key)
  union all
  select target.item, target.facility_key, facility_area.area_key, facility_area.basis <> 'STATED'
  from (
    select key as item, facility_key from allocation where facility_key is not null
    union all
    select allocation.key, project_facility.facility_key
    from allocation join project_facility using (project_key)
    where not exists (select from project_area where project_area.project_key = allocation.project_key)
  ) target
  join facility_area on facility_area.facility_key = target.facility_key
  where facility_area.basis = 'STATED'
    or not exists (select from facility_stated_area stated where stated.facility_key = target.facility_key);

create view position_part as
  select position_key as item, area_key::text as part, area_key, false as located from position_area;
