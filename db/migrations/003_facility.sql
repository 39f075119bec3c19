-- Organisations and facilities. A facility without a point is unknown in place, or mobile.
create table organisation (
  key readable_key primary key,
  name text not null check (name <> ''),
  website text check (website ~ '^https?://'),
  note_de text,
  note_en text
);

-- Types are data: key, labels, and the name of a lucide icon.
create table facility_type (
  key readable_key primary key,
  label_de text not null,
  label_en text not null,
  icon text not null check (icon ~ '^[a-z0-9-]+$')
);

create table facility (
  key readable_key primary key,
  type_key readable_key not null references facility_type on update cascade,
  name text not null check (name <> ''),
  -- tells facilities of the same name apart
  short_name text,
  address text,
  mobile boolean not null default false,
  location geometry(Point, 25832) check (not ST_IsEmpty(location)),
  -- metres; 0 = exact as published, null = not stated
  location_accuracy numeric(8, 1) check (location_accuracy >= 0),
  capacity integer check (capacity >= 0),
  languages text[],
  wheelchair_access boolean,
  website text check (website ~ '^https?://'),
  opening_hours text,
  note_de text,
  note_en text,
  check (location_accuracy is null or location is not null),
  check (not mobile or location is null)
);
create index facility_location on facility using gist (location);
create index facility_type_key on facility (type_key, key);

create table facility_carrier (
  facility_key readable_key not null references facility on update cascade on delete cascade,
  organisation_key readable_key not null references organisation on update cascade,
  primary key (facility_key, organisation_key)
);
create index facility_carrier_organisation on facility_carrier (organisation_key);

-- Areas that a source names for a facility. They come before what the point says.
create table facility_stated_area (
  facility_key readable_key not null references facility on update cascade on delete cascade,
  area_key readable_key not null references area on update cascade,
  primary key (facility_key, area_key)
);

-- In which areas a facility lies: derived (server/facility/facility.derive.ts).
-- STATED by a source; LOCATED by its point; ESTIMATED where point or boundary are too coarse to be sure.
create table facility_area (
  facility_key readable_key not null references facility on update cascade on delete cascade,
  area_key readable_key not null references area on update cascade on delete cascade,
  basis text not null check (basis in ('STATED', 'LOCATED', 'ESTIMATED')),
  primary key (area_key, facility_key)
);
create index facility_area_facility on facility_area (facility_key);
