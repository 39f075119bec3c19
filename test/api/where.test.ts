import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { createGraph } from '../../server/graph/graph.ts'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph(useDatabase())
// Of some rows a text is known in one language only.
beforeAll(() =>
  rowsOf(graph.database.current, `update source set note_en = null where note_de is not null and key < 'm'`),
)
const schema = await createGraph()
const queries = schema.getQueryType()!.getFields()
/** Root lists, by name, with the type of their filter. */
const lists = Object.entries(queries).flatMap(([name, { args }]) => {
  const where = args.find((argument) => argument.name === 'where')
  // What asks about one area is tested by itself.
  return where && !args.some(isRequiredArgument)
    ? [{ name, type: getNamedType(where.type) as GraphQLInputObjectType }]
    : []
})

async function keysWhere(list: string, where: unknown): Promise<string[]> {
  const { type } = lists.find(({ name }) => name === list)!
  const query = `query ($where: ${type.name}) { list: ${list}(where: $where, first: 1000) { totalCount nodes { key } } }`
  const { data, errors } = await graph.ask(query, { where })
  expect(errors, JSON.stringify(where)).toBeUndefined()
  const keys = data.list.nodes.map(({ key }: { key: string }) => key)
  expect(data.list.totalCount).toBe(keys.length)
  return keys
}

/** Values for inputs that are no conditions. */
const samples: Record<string, unknown> = {
  PeriodInput: { start: '2016-01-01', end: '2018-01-01' },
  GroundInput: { area: 'hoehe' },
  PointInput: { longitude: 7.15, latitude: 51.26 },
  NearInput: { to: { facility: 'alte-feuerwache' }, metres: 1000 },
}

/** Some value for an input, and one level of conditions for a filter. */
function sampleOf(type: GraphQLInputType, depth = 0): unknown {
  const named = getNamedType(type)
  const one = isEnumType(named)
    ? named.getValues()[0]!.name
    : isInputObjectType(named)
      ? (samples[named.name] ?? sampleOfFilter(named, depth))
      : { Date: '2017-01-01', Decimal: '1000.00', Boolean: true, Float: 10, Int: 10, String: 'a' }[named.name]
  return isListType(type) || String(type).startsWith('[') ? [one] : one
}

function sampleOfFilter(type: GraphQLInputObjectType, depth: number): Record<string, unknown> {
  const fields = Object.values(type.getFields())
  const plain = fields.filter(({ type: each }) => !isInputObjectType(getNamedType(each)))
  const chosen =
    plain.length > 0
      ? plain
      : depth > 3
        ? []
        : fields.filter(({ name }) => name === 'key' || name === 'some').slice(0, 1)
  return Object.fromEntries(chosen.map(({ name, type: each }) => [name, sampleOf(each, depth + 1)]))
}

test('all nouns can be asked', () => {
  expect(lists.map(({ name }) => name).toSorted()).toEqual([
    'allocations',
    'areas',
    'completeLists',
    'facilities',
    'grants',
    'grids',
    'indicators',
    'observations',
    'organisations',
    'positions',
    'programmes',
    'projects',
    'sources',
  ])
})

describe.each(lists)('every condition on $name is answered', ({ name, type }) => {
  test.each(Object.values(type.getFields()).map((field) => [field.name, field.type] as const))(
    '%s',
    async (field, of) => {
      await keysWhere(name, { [field]: sampleOf(of) })
    },
  )
})

/** Columns of which some are not known, each with a condition. */
const partly = [
  ['facilities', { capacity: { moreThan: 40 } }, { capacity: { isKnown: false } }],
  ['facilities', { wheelchairAccess: { equals: true } }, { wheelchairAccess: { isKnown: false } }],
  ['grants', { amount: { atLeast: '100000.00' } }, { amount: { isKnown: false } }],
  ['areas', { boundaryAccuracy: { lessThan: 50 } }, { boundaryAccuracy: { isKnown: false } }],
  ['areas', { code: { startsWith: '2' } }, { code: { isKnown: false } }],
  ['facilities', { languages: { has: 'de' } }, { languages: { isKnown: false } }],
  ['positions', { fullTimeEquivalents: { in: [0.5, 1] } }, { fullTimeEquivalents: { isKnown: false } }],
  // Of many only one language is known.
  ['sources', { note: { contains: 'der' } }, { note: { isKnown: false } }],
  ['areas', { note: { contains: 'der' } }, { note: { isKnown: false } }],
  ['areas', { parent: { boundaryAccuracy: { lessThan: 50 } } }, { parent: { boundaryAccuracy: { isKnown: false } } }],
  ['programmes', { funder: { key: { equals: 'europaeische-union' } } }, { funder: { key: { isKnown: false } } }],
  ['allocations', { grant: { amount: { atLeast: '100000' } } }, { grant: { amount: { isKnown: false } } }],
] as const

test.each(partly)('of %s a condition, its opposite and what is not known are all: %o', async (list, where, unknown) => {
  const parts = [await keysWhere(list, where), await keysWhere(list, { not: where }), await keysWhere(list, unknown)]
  const all = await keysWhere(list, {})
  expect(parts.flat().toSorted()).toEqual(all.toSorted())
  expect(new Set(parts.flat()).size).toBe(all.length)
})

/** Conditions, and the same by hand. */
const oracles = [
  [
    'areas',
    { kind: { equals: 'QUARTER' }, name: { contains: 'NORD' } },
    `select key from area where kind = 'QUARTER' and name ilike '%nord%'`,
  ],
  [
    'areas',
    { or: [{ key: { equals: 'hoehe' } }, { key: { in: ['nordstadt', 'none'] } }] },
    `select key from area where key in ('hoehe', 'nordstadt')`,
  ],
  ['areas', { parent: { key: { equals: 'district-0' } } }, `select key from area where parent_key = 'district-0'`],
  [
    'areas',
    { not: { parent: { key: { equals: 'district-0' } } } },
    `select key from area where parent_key <> 'district-0'`,
  ],
  [
    'areas',
    { facilities: { some: { type: { key: { equals: 'youth-centre' } } } } },
    `select distinct container_key as key from area_containment join facility_area on area_key = contained_key
      join facility on facility.key = facility_key where type_key = 'youth-centre'`,
  ],
  [
    'areas',
    { kind: { equals: 'QUARTER' }, facilities: { none: {} } },
    `select key from area where kind = 'QUARTER' and key not in (
      select container_key from area_containment join facility_area on area_key = contained_key)`,
  ],
  [
    'areas',
    { children: { every: { boundaryQuality: { equals: 'TRACED' } }, some: {} } },
    `select distinct parent_key as key from area where parent_key is not null and not exists (
      select from area other where other.parent_key = area.parent_key and boundary_quality is distinct from 'TRACED')`,
  ],
  [
    'projects',
    { inForceOn: '2017-01-01', title: { contains: 'sprach' } },
    `select key from project where (period is null or period @> date '2017-01-01') and (title_de ilike '%sprach%' or title_en ilike '%sprach%')`,
  ],
  [
    'organisations',
    { programmes: { some: { grants: { some: { amount: { atLeast: '100000' } } } } } },
    `select distinct funder_key as key from programme join "grant" on programme_key = programme.key
      where amount >= 100000 and funder_key is not null`,
  ],
  [
    'positions',
    { fullTimeEquivalents: { in: [0.5, 1] } },
    'select key from position where full_time_equivalents in (0.5, 1)',
  ],
  [
    'areas',
    { not: { facilities: { some: { capacity: { moreThan: 40 } } } } },
    `select key from area where not exists (
      select from area_containment join facility_area on area_key = contained_key join facility on facility.key = facility_key
      where container_key = area.key and (capacity > 40) is not false)`,
  ],
  [
    'areas',
    { facilities: { none: { capacity: { moreThan: 40 } }, some: {} } },
    `select key from area where not exists (
      select from area_containment join facility_area on area_key = contained_key join facility on facility.key = facility_key
      where container_key = area.key and (capacity > 40) is not false)
      and exists (select from area_containment join facility_area on area_key = contained_key where container_key = area.key)`,
  ],
  [
    'areas',
    { not: { children: { every: { boundaryAccuracy: { atMost: 20 } } } } },
    `select distinct parent_key as key from area where parent_key is not null and boundary_accuracy > 20`,
  ],
  ['areas', { parent: { children: { none: {} } } }, 'select key from area where false'],
  [
    'areas',
    { parent: { facilities: { some: { areas: { some: { code: { equals: '31' } } } } } } },
    `select key from area where parent_key in (
      select container_key from area_containment join facility_area on area_key = contained_key
      where facility_key in (select facility_key from facility_area join area on key = area_key where code = '31'))`,
  ],
  ['areas', { code: { in: [] } }, 'select key from area where false'],
  ['areas', { not: { code: { in: [] } } }, 'select key from area where code is not null'],
  ['facilities', { name: { contains: '%' } }, `select key from facility where strpos(name, '%') > 0`],
  [
    'allocations',
    { project: { areas: { some: { key: { equals: 'hoehe' } } } } },
    `select allocation.key from allocation join project_area using (project_key) where project_area.area_key = 'hoehe'`,
  ],
] as const

test.each(oracles)('%s where %o are what plain SQL finds', async (list, where, statement) => {
  const expected = await rowsOf<{ key: string }>(
    graph.database.current,
    `select key from (${statement}) found order by key collate "C"`,
  )
  expect(await keysWhere(list, where)).toEqual(expected.map(({ key }) => key))
})

test('lists below a row are asked in the same way', async () => {
  const { data, errors } = await graph.ask(
    `{ areas(kind: DISTRICT) { nodes { key facilities(where: { type: { key: { equals: "youth-centre" } } }) { totalCount nodes { key } } } } }`,
  )
  expect(errors).toBeUndefined()
  const expected = await rowsOf<{ area: string; key: string }>(
    graph.database.current,
    `select area, key from (select distinct container_key as area, facility.key from area_containment join facility_area on area_key = contained_key
      join facility on facility.key = facility_key where type_key = 'youth-centre') link order by key collate "C"`,
  )
  for (const { key, facilities } of data.areas.nodes)
    expect(facilities.nodes.map((each: { key: string }) => each.key)).toEqual(
      expected.filter(({ area }) => area === key).map((each) => each.key),
    )
})

test.each([
  [
    '{ areas(where: { colour: { equals: "red" } }) { totalCount } }',
    /Field "colour" is not defined by type "AreaWhere"/,
  ],
  ['{ areas(where: { name: null }) { totalCount } }', /where\.name is null; leave it out, or ask with isKnown/],
  [
    '{ grants(where: { amount: { equals: "abc" } }) { totalCount } }',
    /"abc" is not a decimal number; write it as a text/,
  ],
  ['{ grants(where: { amount: { equals: "NaN" } }) { totalCount } }', /"NaN" is not a decimal number/],
  [
    '{ areas(where: { parent: { parent: { parent: { parent: { key: { equals: "x" } } } } } }) { totalCount } }',
    /where\.parent\.parent\.parent\.parent leads through 4 links; a filter may lead through 3/,
  ],
  ['{ areas(where: { name: { equals: null } }) { totalCount } }', /where\.name\.equals is null/],
  [
    '{ areas(where: { boundaryAccuracy: { lessThan: "many" } }) { totalCount } }',
    /Float cannot represent non numeric value/,
  ],
  [
    `{ areas(where: { or: [${'{ key: { equals: "x" } },'.repeat(60)}] }) { totalCount } }`,
    /where has \d+ conditions; at most 50/,
  ],
  [
    `{ areas(where: { or: [${'{ facilities: { some: {} } },'.repeat(60)}] }) { totalCount } }`,
    /where has \d+ conditions; at most 50/,
  ],
  [`{ areas(where: { and: [${'{},'.repeat(60)}] }) { totalCount } }`, /where has \d+ conditions; at most 50/],
  [
    `{ areas(where: { or: [${'{ children: { some: { children: { none: {} } } } },'.repeat(30)}] }) { totalCount } }`,
    /where has 90 conditions; at most 50/,
  ],
])('%s is refused by name', async (query, message) => {
  const { errors } = await graph.ask(query)
  expect(errors?.map((error: { message: string }) => error.message).join()).toMatch(message)
})

test('every list of rows has a filter', () => {
  const without = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(
          ({ type: of, args }) =>
            String(of).replace('!', '').endsWith('Connection') && !args.some(({ name }) => name === 'where'),
        )
        .map((field) => `${type.name}.${field.name}`),
    )
  expect(without).toEqual(['Dataset.revisions'])
})
