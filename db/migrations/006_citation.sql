-- Which source says what about which row. property: the column that the source speaks for; '' = the row as a whole.
create table citation (
  id bigint generated always as identity primary key,
  source_key readable_key not null references source on update cascade,
  property text not null default '',
  note_de text,
  note_en text,
  area_key readable_key references area on update cascade on delete cascade,
  organisation_key readable_key references organisation on update cascade on delete cascade,
  facility_key readable_key references facility on update cascade on delete cascade,
  project_key readable_key references project on update cascade on delete cascade,
  position_key readable_key references position on update cascade on delete cascade,
  programme_key readable_key references programme on update cascade on delete cascade,
  grant_key readable_key references "grant" on update cascade on delete cascade,
  allocation_key readable_key references allocation on update cascade on delete cascade,
  observation_key text references observation on update cascade on delete cascade,
  check (num_nonnulls(area_key, organisation_key, facility_key, project_key, position_key, programme_key,
    grant_key, allocation_key, observation_key) = 1),
  unique nulls not distinct (source_key, property, area_key, organisation_key, facility_key, project_key, position_key,
    programme_key, grant_key, allocation_key, observation_key)
);
create index citation_area on citation (area_key) where area_key is not null;
create index citation_organisation on citation (organisation_key) where organisation_key is not null;
create index citation_facility on citation (facility_key) where facility_key is not null;
create index citation_project on citation (project_key) where project_key is not null;
create index citation_position on citation (position_key) where position_key is not null;
create index citation_programme on citation (programme_key) where programme_key is not null;
create index citation_grant on citation (grant_key) where grant_key is not null;
create index citation_allocation on citation (allocation_key) where allocation_key is not null;
create index citation_observation on citation (observation_key) where observation_key is not null;

-- One row per load or import: the state of the data as a number that only grows.
create table revision (
  number bigint generated always as identity primary key,
  made_at timestamptz not null default now(),
  description text not null
);
