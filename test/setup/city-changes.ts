import fc from 'fast-check'

const quarter = fc.nat(15).map((n) => `quarter-${n}`)
const district = fc.constantFrom('district-00', 'district-10', 'district-01', 'district-11')
const composed = fc.nat(4).map((n) => `composed-${n}`)
const anyArea = fc.oneof(quarter, district, composed, fc.constantFrom('city', 'free-0', 'free-1'))
const facility = fc.nat(8).map((n) => `facility-${n}`)
const metres = fc.integer({ min: -700, max: 700 })
const point = fc
  .tuple(fc.integer({ min: -500, max: 4500 }), fc.integer({ min: -500, max: 4500 }))
  .map(([x, y]) => `ST_SetSRID(ST_MakePoint(${370_000 + x}, ${5_680_000 + y}), 25832)`)

/** Statements in the invented city of figure-city.ts, and its grid, from which something else follows than before. */
export const cityChange: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(fc.oneof(quarter, district, fc.constant('free-0')), metres, metres).map(
    ([key, x, y]) => `update area set boundary = ST_Translate(boundary, ${x}, ${y}) where key = '${key}'
      and boundary_quality = 'OFFICIAL'`,
  ),
  quarter.map(
    (key) => `update area set boundary = null, boundary_quality = null, boundary_accuracy = null where key = '${key}'`,
  ),
  fc.tuple(anyArea, point).map(
    ([
      key,
      at,
    ]) => `update area set boundary = ST_Multi(ST_Buffer(${at}, 600)), boundary_quality = 'OFFICIAL', boundary_accuracy = 0
      where key = '${key}'`,
  ),
  fc.tuple(quarter, fc.constantFrom(50, 400)).map(
    ([key, accuracy]) => `update area set boundary_quality = 'SCHEMATIC', boundary_accuracy = ${accuracy}
        where key = '${key}' and boundary is not null`,
  ),
  fc.tuple(quarter, district).map(([key, parent]) => `update area set parent_key = '${parent}' where key = '${key}'`),
  fc
    .tuple(composed, fc.boolean())
    .map(([key, complete]) => `update area set members_complete = ${complete} where key = '${key}'`),
  fc
    .tuple(composed, quarter)
    .map(([key, member]) => `insert into area_member values ('${key}', '${member}') on conflict do nothing`),
  fc
    .tuple(composed, quarter)
    .map(([key, member]) => `delete from area_member where area_key = '${key}' and member_key = '${member}'`),
  composed.map((key) => `update area set kind = 'PROGRAMME_AREA' where key = '${key}'`),
  fc.constantFrom('free-0', 'free-1').map((key) => `update area set key = '${key}-x' where key = '${key}'`),
  fc.tuple(facility, point, fc.constantFrom('0', '400', 'null')).map(
    ([key, at, accuracy]) => `update facility set location = ${at}, location_accuracy = ${accuracy}, mobile = false
        where key = '${key}'`,
  ),
  fc.tuple(facility, anyArea).map(
    ([key, area]) => `insert into facility_stated_area select '${key}', key from area where key = '${area}'
        on conflict do nothing`,
  ),
  facility.map((key) => `delete from facility_stated_area where facility_key = '${key}'`),
  fc.nat(900).map((n) => `delete from cell where id % 901 = ${n}`),
  fc.constant(`update grid set unlisted_people = case when unlisted_people is null then 0 end`),
)

/** A grid of the city, of cells with an edge of 250 m in another reference system; one cell in seven is not listed. */
export const cityGrid = `
  insert into source (key, title, kind_de, kind_en) values ('grid', 'Grid', 'x', 'x');
  insert into grid (key, name_de, name_en, srid, cell_size, source_key, synthetic, unlisted_people, extent)
    values ('grid', 'x', 'x', 25833, 250, 'grid', true, 0, ST_Multi(ST_MakeEnvelope(369000, 5679000, 373500, 5685000, 25832)));
  insert into cell (grid_key, x, y, people, centre)
    select 'grid', x, y, (x + y) % 30, ST_Transform(ST_SetSRID(ST_MakePoint(x, y), 25833), 25832)
    from (select ST_Transform(ST_SetSRID(ST_MakePoint(372000, 5682000), 25832), 25833) as middle) city,
      generate_series(-10, 9) i, generate_series(-10, 9) j,
      lateral (select ((floor(ST_X(middle) / 250) + i) * 250 + 125)::integer as x, ((floor(ST_Y(middle) / 250) + j) * 250 + 125)::integer as y) cell
    where (i * 20 + j) % 7 <> 0`

/** What is derived, as one text. */
export const everythingDerived = `
  select string_agg(line, E'\\n' order by line) as derived from (
    select 'boundary ' || key || ' ' || coalesce(boundary_quality, '') || ' ' || coalesce(boundary_accuracy::text, '') || ' '
      || coalesce(ST_AsText(ST_Normalize(boundary)), '') as line from area
    union all select 'within ' || container_key || ' ' || contained_key from area_containment
    union all select 'overlap ' || area_key || ' ' || other_key from area_overlap
    union all select 'ground ' || one_key || ' ' || other_key from area_shared_ground
    union all select 'facility ' || facility_key || ' ' || area_key || ' ' || basis from facility_area
    union all select 'cell ' || x || ' ' || y || ' ' || area_key || ' ' || share from cell_area join cell on cell.id = cell_id
    union all select 'unlisted ' || x || ' ' || y || ' ' || coalesce(people::text, '') from cell where not listed
  ) derived`
