-- Projects and positions. Periods are half-open date ranges; null = not stated.
create table project (
  key readable_key primary key,
  title_de text not null check (title_de <> ''),
  title_en text not null check (title_en <> ''),
  description_de text,
  description_en text,
  status text check (status in ('PLANNED', 'ONGOING', 'COMPLETED')),
  period daterange check (not isempty(period)),
  target_groups_de text[] not null default '{}',
  target_groups_en text[] not null default '{}',
  check (cardinality(target_groups_de) = cardinality(target_groups_en))
);
create index project_period on project using gist (period);

create table project_area (
  project_key readable_key not null references project on update cascade on delete cascade,
  area_key readable_key not null references area on update cascade,
  primary key (area_key, project_key)
);
create index project_area_project on project_area (project_key);

create table project_facility (
  project_key readable_key not null references project on update cascade on delete cascade,
  facility_key readable_key not null references facility on update cascade,
  primary key (facility_key, project_key)
);
create index project_facility_project on project_facility (project_key);

create table project_organisation (
  project_key readable_key not null references project on update cascade on delete cascade,
  organisation_key readable_key not null references organisation on update cascade,
  primary key (organisation_key, project_key)
);
create index project_organisation_project on project_organisation (project_key);

-- Posts of the quarter management, never persons. headcount: people, or null where only the posts are stated.
create table position (
  key readable_key primary key,
  title_de text not null check (title_de <> ''),
  title_en text not null check (title_en <> ''),
  description_de text,
  description_en text,
  status text not null check (status in ('PLANNED', 'FILLED')),
  headcount integer check (headcount > 0),
  full_time_equivalents numeric(8, 3) check (full_time_equivalents > 0),
  period daterange check (not isempty(period))
);
create index position_period on position using gist (period);

create table position_area (
  position_key readable_key not null references position on update cascade on delete cascade,
  area_key readable_key not null references area on update cascade,
  primary key (area_key, position_key)
);
create index position_area_position on position_area (position_key);

create table position_host (
  position_key readable_key not null references position on update cascade on delete cascade,
  facility_key readable_key not null references facility on update cascade,
  primary key (facility_key, position_key)
);
create index position_host_position on position_host (position_key);
