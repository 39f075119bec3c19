-- Areas: a tree (parent) and composed areas (members). Geometry in EPSG:25832, metres.
create table area (
  key readable_key primary key,
  kind text not null check (kind in ('CITY', 'DISTRICT', 'QUARTER', 'PROGRAMME_AREA', 'MANAGEMENT_AREA')),
  code text,
  name text not null check (name <> ''),
  parent_key readable_key references area on update cascade check (parent_key <> key),
  -- false: the area covers only a part of its members, so nothing can be summed up from them
  members_complete boolean not null default true,
  boundary geometry(MultiPolygon, 25832) check (ST_IsValid(boundary) and not ST_IsEmpty(boundary)),
  boundary_quality text check (boundary_quality in ('OFFICIAL', 'SCHEMATIC', 'DERIVED')),
  -- drawn by hand, or derived from something drawn by hand
  boundary_schematic boolean not null default false,
  boundary_validity daterange check (not isempty(boundary_validity)),
  label_point geometry(Point, 25832) check (not ST_IsEmpty(label_point)),
  note_de text,
  note_en text,
  unique (kind, code),
  check ((boundary is null) = (boundary_quality is null)),
  check (boundary_quality <> 'SCHEMATIC' or boundary_schematic),
  check (boundary_quality <> 'OFFICIAL' or not boundary_schematic)
);
create index area_boundary on area using gist (boundary);
create index area_parent on area (parent_key);
create index area_kind on area (kind, key);

create table area_member (
  area_key readable_key not null references area on update cascade on delete cascade,
  member_key readable_key not null references area on update cascade check (member_key <> area_key),
  primary key (area_key, member_key)
);
create index area_member_member on area_member (member_key);

-- Which area lies wholly in which: derived from tree and members (server/area/area.derive.ts). Every area contains itself.
create table area_containment (
  container_key readable_key not null references area on update cascade on delete cascade,
  contained_key readable_key not null references area on update cascade on delete cascade,
  primary key (container_key, contained_key)
);
create index area_containment_contained on area_containment (contained_key);
