-- 2,000 areas: a city of 40 x 45 quarters with an edge of 500 m, 45 districts (8 x 5 quarters), 150 management areas composed
-- of 4 x 3 quarters, 4 programme areas composed of 2 management areas. A wave bends all edges alike, so neighbours share them.
insert into area (key, kind, name, parent_key, boundary, boundary_quality)
select key, kind, name, parent_key,
  ST_Multi(ST_MakePolygon((
    select ST_MakeLine(ST_Translate(geom, 60 * sin(ST_Y(geom) / 210), 60 * sin(ST_X(geom) / 170)) order by path)
    from ST_DumpPoints(ST_ExteriorRing(ST_Segmentize(ST_MakeEnvelope(
      370000 + 500 * west, 5670000 + 500 * south, 370000 + 500 * (west + width), 5670000 + 500 * (south + height), 25832), 25)))))),
  'OFFICIAL'
from (
  select 1 as rank, 'stadt' as key, 'CITY' as kind, 'Stadt' as name, null as parent_key, 0 as west, 0 as south, 40 as width, 45 as height
  union all
  select 2, 'district-' || to_char(n, 'FM00'), 'DISTRICT', 'Bezirk ' || n, 'stadt', (n % 5) * 8, (n / 5) * 5, 8, 5 from generate_series(0, 44) n
  union all
  select 3, 'quarter-' || to_char(n, 'FM0000'), 'QUARTER', 'Quartier ' || n,
    'district-' || to_char(n / 40 / 5 * 5 + n % 40 / 8, 'FM00'), n % 40, n / 40, 1, 1
  from generate_series(0, 1799) n
) area order by rank;

insert into area (key, kind, name)
select 'management-' || to_char(n, 'FM000'), 'MANAGEMENT_AREA', 'Gebiet ' || n from generate_series(0, 149) n
union all
select 'programme-' || n, 'PROGRAMME_AREA', 'Programmgebiet ' || n from generate_series(0, 3) n;

insert into area_member (area_key, member_key)
select 'management-' || to_char(n / 40 / 3 * 10 + n % 40 / 4, 'FM000'), 'quarter-' || to_char(n, 'FM0000') from generate_series(0, 1799) n
union all
select 'programme-' || n / 2, 'management-' || to_char(n * 10, 'FM000') from generate_series(0, 7) n;

insert into organisation (key, name, website)
select 'organisation-' || to_char(n, 'FM000'), 'Träger ' || n, 'https://example.org/' || n from generate_series(0, 399) n;

insert into facility_type (key, label_de, label_en, icon)
select 'type-' || n, 'Art ' || n, 'Type ' || n, 'map-pin' from generate_series(0, 9) n;

-- 20,000 facilities, spread evenly by an additive recurrence; every twentieth is mobile and serves a district.
insert into facility (key, type_key, name, address, mobile, location, location_accuracy, capacity, website, opening_hours)
select 'facility-' || to_char(n, 'FM00000'), 'type-' || n % 10, 'Einrichtung ' || n,
  case when n % 3 > 0 then 'Straße ' || n % 700 || ' Nr. ' || n % 90 || ', 42103 Wuppertal' end,
  n % 20 = 0,
  case when n % 20 > 0 then ST_SetSRID(ST_MakePoint(370000 + 20000 * (n * 0.7548776662 % 1), 5670000 + 22500 * (n * 0.5698402910 % 1)), 25832) end,
  case when n % 20 > 0 then n % 4 * 50 end,
  case when n % 5 > 0 then n % 120 end,
  case when n % 2 = 0 then 'https://example.org/einrichtung/' || n end,
  case when n % 4 = 0 then 'Mo-Fr 08:00-16:00' end
from generate_series(0, 19999) n;

insert into facility_stated_area (facility_key, area_key)
select 'facility-' || to_char(n, 'FM00000'), 'district-' || to_char(n / 20 % 45, 'FM00') from generate_series(0, 19999, 20) n;

insert into facility_carrier (facility_key, organisation_key)
select 'facility-' || to_char(n, 'FM00000'), 'organisation-' || to_char(n * 7 % 400, 'FM000') from generate_series(0, 19999) n
union all
select 'facility-' || to_char(n, 'FM00000'), 'organisation-' || to_char((n * 7 + 1) % 400, 'FM000') from generate_series(0, 19999, 4) n;

-- 5,000 projects, each in a quarter or two, at six facilities, by two organisations.
insert into project (key, title_de, title_en, description_de, status, period)
select 'project-' || to_char(n, 'FM0000'), 'Projekt ' || n, 'Project ' || n, 'Was im Projekt ' || n || ' geschieht.',
  (array['PLANNED', 'ONGOING', 'COMPLETED', null])[n % 4 + 1],
  case when n % 10 > 0 then daterange(date '2014-01-01' + n % 1500, case when n % 3 > 0 then date '2019-01-01' + n % 2000 end) end
from generate_series(0, 4999) n;

insert into project_area (project_key, area_key)
select 'project-' || to_char(n / 2, 'FM0000'), 'quarter-' || to_char((n / 2 * 11 + n % 2) % 1800, 'FM0000')
from generate_series(0, 9999) n where n % 2 = 0 or n % 3 = 0;

insert into project_facility (project_key, facility_key)
select 'project-' || to_char(n / 6, 'FM0000'), 'facility-' || to_char(n * 7 % 20000, 'FM00000') from generate_series(0, 29999) n;

insert into project_organisation (project_key, organisation_key)
select 'project-' || to_char(n / 2, 'FM0000'), 'organisation-' || to_char(n * 3 % 400, 'FM000') from generate_series(0, 9999) n;

insert into position (key, title_de, title_en, status, headcount, full_time_equivalents, period)
select 'position-' || to_char(n, 'FM000'), 'Quartiersmanagement ' || n, 'Quarter management ' || n, (array['PLANNED', 'FILLED'])[n % 2 + 1],
  n % 3 + 1, case when n % 15 > 0 then (n % 6 + 1) * 0.5 end, daterange(date '2016-01-01' + n, null)
from generate_series(0, 199) n;

insert into position_area (position_key, area_key)
select 'position-' || to_char(n / 2, 'FM000'), 'management-' || to_char((n / 2 + n % 2 * 10) % 150, 'FM000')
from generate_series(0, 399) n where n % 2 = 0 or n % 3 = 0;

-- Money: 100 grants, each split into 20 allocations to projects and 2 to management areas; every 25th amount is unknown.
insert into programme (key, name, funder_key)
select 'programme-' || n, 'Programm ' || n, 'organisation-00' || n from generate_series(0, 4) n;

insert into "grant" (key, programme_key, title_de, title_en, amount, basis, period)
select 'grant-' || to_char(n, 'FM000'), 'programme-' || n % 5, 'Zuwendung ' || n, 'Grant ' || n, 1000000.01 + n, 'DOCUMENTED', daterange('2015-01-01', '2025-01-01')
from generate_series(0, 99) n;

insert into allocation (key, grant_key, label_de, label_en, amount, basis, project_key, area_key)
select 'allocation-' || to_char(n, 'FM0000'), 'grant-' || to_char(n / 22, 'FM000'), 'Anteil ' || n, 'Share ' || n,
  case when n % 25 > 0 then 1000.17 * (n % 70) end,
  case when n % 25 > 0 then (array['DOCUMENTED', 'APPROXIMATE'])[n % 2 + 1] end,
  case when n % 22 < 20 then 'project-' || to_char(n * 2 % 5000, 'FM0000') end,
  case when n % 22 >= 20 then 'management-' || to_char(n % 150, 'FM000') end
from generate_series(0, 2199) n;

-- People of the quarters in two years; every 50th quarter has no figure.
insert into indicator (key, label_de, label_en, unit, composition)
values ('population', 'Einwohnerinnen und Einwohner', 'Inhabitants', 'people', 'SUM'), ('surface', 'Fläche', 'Surface', 'km²', 'SUM');

insert into observation (key, indicator_key, area_key, observed_on, value, basis)
select 'population.quarter-' || to_char(n, 'FM0000') || '.' || year || '-12-31', 'population', 'quarter-' || to_char(n, 'FM0000'),
  make_date(year, 12, 31), 200 + n * 37 % 900 + year - 2010, 'DOCUMENTED'
from generate_series(0, 1799) n, (values (2013), (2021)) at (year) where n % 50 > 0;

insert into source (key, title, kind_de, kind_en)
select 'source-' || n, 'Quelle ' || n, 'Bericht', 'Report' from generate_series(0, 9) n;

insert into citation (source_key, noun, key) select 'source-' || row_number() over (order by key) % 10, 'observation', key from observation;

insert into citation (source_key, noun, key) select 'source-' || row_number() over (order by key) % 10, 'facility', key from facility;
