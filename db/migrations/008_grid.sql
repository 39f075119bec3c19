-- Grids of people: the census, the density grid of the city, or a synthetic one for development and tests.
create table grid (
  key readable_key primary key,
  name_de text not null check (name_de <> ''),
  name_en text not null check (name_en <> ''),
  -- the reference system in which the cells are squares
  srid integer not null check (srid > 0),
  -- metres: the edge of a cell
  cell_size double precision not null check (cell_size > 0 and cell_size < 'Infinity'),
  -- when people were counted; null = the source states no date
  observed_on date,
  source_key readable_key not null references source on update cascade,
  synthetic boolean not null,
  -- people of a cell in the extent that the file does not list: 0 = it lists every inhabited cell, null = unknown
  unlisted_people numeric check (unlisted_people = 0),
  -- where the file lists its cells; beyond it, or where it is null, nothing is known
  extent geometry(MultiPolygon, 25832) check (not ST_IsEmpty(extent))
);

create table cell (
  id bigint generated always as identity primary key,
  grid_key readable_key not null references grid on update cascade on delete cascade,
  -- the midpoint in the reference system of the grid
  x integer not null,
  y integer not null,
  -- null = suppressed by the source, or unknown
  people numeric check (people >= 0 and people < 'Infinity'),
  -- false: the file does not list the cell, it is derived, so that areas are covered as a whole (server/grid/cell.derive.ts)
  listed boolean not null default true,
  centre geometry(Point, 25832) not null check (not ST_IsEmpty(centre)),
  unique (grid_key, x, y)
);
create index cell_centre on cell using gist (centre);
create index cell_unlisted on cell (grid_key) where not listed;

-- Which share of a cell's surface lies in which area, in whole millionths: derived. For areas of one kind, which do not
-- overlap, the shares of a cell add up to exactly 1 where they cover it.
create table cell_area (
  cell_id bigint not null references cell on delete cascade,
  area_key readable_key not null references area on update cascade on delete cascade,
  share double precision not null check (share > 0 and share <= 1),
  primary key (area_key, cell_id)
);
create index cell_area_cell on cell_area (cell_id);
