/** All figures of a column, in plain SQL and in the order in which the graph is asked for them. */
const decimals = `sum(amount)::text, round(floor(sum(amount) * 100 / nullif(count(amount), 0) + 0.5) / 100, 2)::text`
const known = (column: string) =>
  `count(${column})::integer, count(*) filter (where ${column} is null), count(*) filter (where ${column} = 0)`
const numbers = (column: string) =>
  `sum(${column})::float8, avg(${column})::float8, percentile_cont(0.5) within group (order by ${column}), min(${column})::float8, max(${column})::float8`

const all = '{ sum mean median min max known unknown zero }'
/** By hand from the tree: in which districts facilities lie. */
const inDistricts = `select distinct facility_key, case kind when 'DISTRICT' then key else parent_key end as district
  from facility_area join area on key = area_key where kind in ('DISTRICT', 'QUARTER')`

/** A list, what to ask of its groups, and the same by hand: one row for each group, in its order. */
export const aggregateCases: [list: string, aggregate: string, statement: string][] = [
  [
    'facilities',
    `aggregate { count capacity ${all} locationAccuracy ${all} }`,
    `select count(*), ${numbers('capacity')}, ${known('capacity')}, ${numbers('location_accuracy')}, ${known('location_accuracy')} from facility`,
  ],
  [
    'facilities',
    `aggregate(groupBy: type) { keys { type { key label } } count capacity ${all} }`,
    `select facility_type.key, label_de, count(*), ${numbers('capacity')}, ${known('capacity')} from facility
      join facility_type on facility_type.key = type_key group by 1, 2 order by 1`,
  ],
  [
    'facilities',
    `aggregate(groupBy: district) { keys { district { key } } count capacity { sum unknown } }`,
    `select district, count(*), sum(capacity)::float8, count(*) - count(capacity) from facility
      left join (${inDistricts}) lies on facility_key = facility.key group by 1 order by 1 nulls last`,
  ],
  [
    'facilities',
    `aggregate(groupBy: [wheelchairAccess, mobile]) { keys { wheelchairAccess mobile } count }`,
    `select wheelchair_access, mobile, count(*) from facility group by 1, 2 order by 1 nulls last, 2`,
  ],
  [
    'facilities',
    `aggregate(groupBy: startYear) { keys { startYear } count capacity { median } }`,
    `select date_part('year', lower(period)), count(*), percentile_cont(0.5) within group (order by capacity) from facility group by 1 order by 1 nulls last`,
  ],
  [
    'facilities',
    `aggregate(groupBy: [capacityKnown, type, languagesKnown]) { keys { capacityKnown type { key } languagesKnown } count capacity { zero sum } }`,
    `select capacity is not null, type_key, languages is not null, count(*), count(*) filter (where capacity = 0), sum(capacity)::float8
      from facility group by 1, 2, 3 order by 1, 2, 3`,
  ],
  [
    'facilities',
    `aggregate(groupBy: carriers) { keys { carriers { key } } count }`,
    `select organisation_key, count(*) from facility left join facility_carrier on facility_key = key group by 1 order by 1 nulls last`,
  ],
  [
    'facilities(asOf: "2025-06-01", types: ["type-4", "type-8"], where: { capacity: { moreThan: 50 } }, first: 3)',
    `aggregate(groupBy: type) { keys { type { key } } count capacity { mean } }`,
    `select type_key, count(*), avg(capacity)::float8 from facility where (period is null or period @> date '2025-06-01')
      and type_key in ('type-4', 'type-8') and capacity > 50 group by 1 order by 1`,
  ],
  [
    'facilities(where: { key: { equals: "none" } })',
    `aggregate { count capacity { sum state known unknown hasUnknown } }`,
    `select 0, null, 'NOTHING_RECORDED', 0, 0, false`,
  ],
  [
    'facilities(where: { capacity: { isKnown: false } })',
    `aggregate { capacity { sum state known hasUnknown } }`,
    `select null, 'UNKNOWN', 0, true`,
  ],
  [
    'facilities(where: { capacity: { equals: 0 } })',
    `aggregate { capacity { sum state hasUnknown } }`,
    `select 0, 'ZERO', false`,
  ],
  [
    'grants',
    `aggregate(groupBy: programme) { keys { programme { key name } } count amount { sum mean median min max known unknown zero } }`,
    `select programme_key, programme.name, count(*), ${decimals}, (round(percentile_cont(0.5) within group (order by amount)::numeric, 2))::text,
      min(amount)::text, max(amount)::text, ${known('amount')} from "grant" join programme on programme.key = programme_key group by 1, 2 order by 1`,
  ],
  [
    'allocations',
    `aggregate(groupBy: basis) { keys { basis } count amount { sum mean } }`,
    `select basis, count(*), ${decimals} from allocation group by basis
      order by array_position('{DOCUMENTED,APPROXIMATE,ESTIMATED}', basis::text) nulls last`,
  ],
  [
    'allocations',
    `aggregate(groupBy: [grantProgramme, projectKnown]) { keys { grantProgramme { key } projectKnown } count amount { sum hasUnknown } }`,
    `select programme_key, project_key is not null, count(*), sum(allocation.amount)::text, count(*) > count(allocation.amount)
      from allocation join "grant" on "grant".key = grant_key group by 1, 2 order by 1, 2`,
  ],
  [
    'positions',
    `aggregate(groupBy: status) { keys { status } headcount ${all} fullTimeEquivalents ${all} }`,
    `select status, ${numbers('headcount')}, ${known('headcount')}, ${numbers('full_time_equivalents')}, ${known('full_time_equivalents')}
      from position group by 1 order by status desc`,
  ],
  [
    'projects',
    `aggregate(groupBy: [status, startYear]) { keys { status startYear } count }`,
    `select status, date_part('year', lower(period)), count(*) from project group by 1, 2
      order by array_position('{PLANNED,ONGOING,COMPLETED}', status) nulls last, 2 nulls last`,
  ],
  [
    'projects(where: { status: { equals: PLANNED } })',
    `aggregate(groupBy: quarter) { keys { quarter { key } } count }`,
    `select area_key, count(*) from project left join project_area on project_key = key where status = 'PLANNED' group by 1 order by 1 nulls last`,
  ],
  [
    'areas',
    `aggregate(groupBy: [kind, boundaryQuality]) { keys { kind boundaryQuality } count boundaryAccuracy { min max zero } }`,
    `select kind, boundary_quality, count(*), min(boundary_accuracy)::float8, max(boundary_accuracy)::float8, count(*) filter (where boundary_accuracy = 0)
      from area group by 1, 2 order by array_position('{CITY,DISTRICT,QUARTER,PROGRAMME_AREA,MANAGEMENT_AREA}', kind),
        array_position('{OFFICIAL,TRACED,SCHEMATIC,DERIVED}', boundary_quality) nulls last`,
  ],
  [
    'areas(kind: QUARTER)',
    `aggregate(groupBy: district) { keys { district { key } } count }`,
    `select parent_key, count(*) from area where kind = 'QUARTER' group by 1 order by 1`,
  ],
  [
    'sources',
    `aggregate(groupBy: [dateYear, licenceKnown]) { keys { dateYear licenceKnown } count }`,
    `select date_part('year', published_on), licence is not null, count(*) from source group by 1, 2 order by 1 nulls last, 2`,
  ],
  [
    'completeLists',
    `aggregate(groupBy: [subject, area]) { keys { subject area { key } } count }`,
    `select subject, area_key, count(*) from complete_list group by 1, 2 order by 2`,
  ],
  [
    'programmes',
    `aggregate(groupBy: funder) { keys { funder { key } } count }`,
    `select funder_key, count(*) from programme group by 1 order by 1 nulls last`,
  ],
  [
    'organisations',
    `aggregate(groupBy: websiteKnown) { keys { websiteKnown } count }`,
    `select website is not null, count(*) from organisation group by 1 order by 1`,
  ],
  ['grids', `aggregate { count cellSize { sum mean median } }`, `select 2, 100.1, 50.05, 50.05`],
  [
    'indicators',
    `aggregate(groupBy: composition) { keys { composition } decimals { sum state } }`,
    `select composition, sum(decimals)::float8, 'ZERO' from indicator group by 1`,
  ],
]
