-- What PostGraphile cannot know from the tables: the links that are more than a foreign key, and boundaries as GeoJSON. Functions whose
-- first argument is a row become fields of its type; PostgreSQL puts them into the statement that calls them.
create function area_facilities (area area) returns setof facility stable language sql as $$
  select facility.* from (
    select distinct facility_key from area_containment join facility_area on area_key = contained_key where container_key = area.key
  ) link join facility on facility.key = link.facility_key order by facility.key
$$;

create function facility_carriers (facility facility) returns setof organisation stable language sql as $$
  select organisation.* from facility_carrier join organisation on organisation.key = organisation_key
  where facility_carrier.facility_key = facility.key order by organisation.key
$$;

create function facility_projects (facility facility) returns setof project stable language sql as $$
  select project.* from project_facility join project on project.key = project_key
  where project_facility.facility_key = facility.key order by project.key
$$;

create function area_outline (area area) returns json stable language sql as $$
  select ST_AsGeoJSON(ST_ForcePolygonCCW(ST_Transform(area.boundary, 4326)), 7, 0)::json
$$;

comment on function facility_carriers is '@behavior -connection +list';
