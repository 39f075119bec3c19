import { beforeAll, describe, expect, test } from 'vitest'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { useGeneratedDatabase } from '../setup/generated.ts'
import { useGraph } from '../setup/graph.ts'
import { countStatements } from '../setup/statements.ts'

const shipped = useDatabase()
const generated = useGeneratedDatabase()
const databases = { shipped: useGraph(shipped), generated: useGraph(generated) }
const fieldByField = useGraph(generated, { WRITTEN_ANSWERS: 'off' })

/** In the shipped dataset no source states what has no figure, no day, or capitals in its key. */
beforeAll(async () => {
  await rowsOf(
    shipped.current,
    `insert into observation (key, area_key, indicator_key, observed_on, value, basis, contradicts_key)
     values ('population.quarter-21.2013-12-31', 'quarter-21', 'population', '2013-12-31', null, null, null),
       ('Z', 'quarter-20', 'population', null, 9600, 'APPROXIMATE', 'population.quarter-20.2013-12-31'),
       ('a', 'quarter-20', 'population', '2019-12-31', 0, 'DOCUMENTED', null)
     on conflict (key) do update set value = excluded.value, basis = excluded.basis`,
  )
  await rowsOf(
    shipped.current,
    `insert into citation (source_key, noun, key) values ('wz-27732861', 'observation', 'Z')`,
  )
})

const fields =
  'key value date basis area { key } indicator { key } contradicts { key } contradictedBy { key } sources { key }'

/** The same as plain SQL. */
const plain = (condition: string) => `
  select key, value::float8 as value, observed_on::text as date, basis, json_build_object('key', area_key) as area,
    json_build_object('key', indicator_key) as indicator,
    case when contradicts_key is not null then json_build_object('key', contradicts_key) end as contradicts,
    (select coalesce(json_agg(json_build_object('key', other.key) order by other.key collate "C"), '[]') from observation other
      where other.contradicts_key = observation.key) as "contradictedBy",
    (select coalesce(json_agg(json_build_object('key', source_key) order by id), '[]') from citation
      where noun = 'observation' and citation.key = observation.key) as sources
  from observation where ${condition} order by key collate "C"`

const questions = [
  ['', 'true'],
  ['indicator: "population"', `indicator_key = 'population'`],
  ['from: "2013-12-31"', `observed_on >= '2013-12-31'`],
  ['to: "2013-12-31"', `observed_on < '2013-12-31'`],
  ['from: "2013-12-31", to: "2014-01-01"', `observed_on = '2013-12-31'`],
  ['where: { value: { isKnown: false } }', 'value is null'],
  ['where: { date: { isKnown: false } }', 'observed_on is null'],
  ['where: { value: { atLeast: 500, lessThan: 800.5 } }', 'value >= 500 and value < 800.5'],
  ['where: { contradicts: { key: { isKnown: true } } }', 'contradicts_key is not null'],
  [
    'to: "2020-01-01", where: { area: { parent: { key: { equals: "district-0" } } }, not: { basis: { equals: APPROXIMATE } } }',
    `observed_on < '2020-01-01' and basis <> 'APPROXIMATE'
     and area_key in (select key from area where parent_key = 'district-0')`,
  ],
] as const

const quarters = { shipped: 'quarter-20', generated: 'quarter-0003' }

describe.each(['shipped', 'generated'] as const)('in the %s city', (name) => {
  const graph = databases[name]
  const asked = async (query: string, variables?: Record<string, unknown>) => {
    const { data, errors } = await graph.ask(query, variables)
    expect(errors).toBeUndefined()
    return data
  }

  const quarter = quarters[name]

  test.each([
    ...questions,
    [`area: "${quarter}"`, `area_key = '${quarter}'`] as const,
    [
      `indicator: "population", area: "${quarter}", from: "2013-12-31"`,
      `indicator_key = 'population' and area_key = '${quarter}' and observed_on >= '2013-12-31'`,
    ] as const,
  ])('what sources state, asked for (%s), is what plain SQL finds', async (given, condition) => {
    const rows = await rowsOf(graph.database.current, plain(condition))
    const found: unknown[] = []
    let page: any = { endCursor: null, hasNextPage: true }
    while (page.hasNextPage) {
      const argument = given ? `${given}, ` : ''
      const { list } = await asked(
        `query ($after: String) { list: observations(${argument}first: 997, after: $after) {
          totalCount nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`,
        { after: page.endCursor },
      )
      expect(list.totalCount).toBe(rows.length)
      found.push(...list.nodes)
      page = list.pageInfo
    }
    expect(found).toEqual(rows)
  })

  test.each([
    ['indicators(first: 10)', 'observations', 'indicator_key'],
    ['areas(kind: QUARTER, first: 100)', 'statedObservations', 'area_key'],
  ])('the way back from %s to %s has all of them, in their order', async (owners, field, column) => {
    const { owners: page } = await asked(
      `{ owners: ${owners} { nodes { key list: ${field}(first: 1000) { totalCount nodes { key } } } } }`,
    )
    expect(page.nodes.some((owner: any) => owner.list.totalCount > 1)).toBe(true)
    for (const { key, list } of page.nodes) {
      const rows = await rowsOf(
        graph.database.current,
        `select key from observation where ${column} = '${key}' order by key collate "C"`,
      )
      expect(list).toEqual({ totalCount: rows.length, nodes: rows.slice(0, 1000) })
    }
  })
})

const { shipped: graph } = databases

test('keys are in the order of their bytes, on both sides of a cursor', async () => {
  const page = (
    await graph.ask(
      `{ indicator(key: "population") { observations(first: 1) { nodes { key } pageInfo { endCursor } } } }`,
    )
  ).data.indicator.observations
  expect(page.nodes).toEqual([{ key: 'Z' }])
  const rest = await graph.ask(
    `query ($after: String) { indicator(key: "population") { observations(first: 1000, after: $after) { totalCount nodes { key } } } }`,
    { after: page.pageInfo.endCursor },
  )
  const { totalCount, nodes } = rest.data.indicator.observations
  expect(nodes[0]).toEqual({ key: 'a' })
  expect(nodes).toHaveLength(totalCount - 1)
})

test('one is found by its key and by its id, and its area is asked about it', async () => {
  const { data } = await graph.ask(
    `{ observation(key: "Z") { id value date } none: observation(key: "nothing") { key } }`,
  )
  expect(data).toMatchObject({ observation: { value: 9600, date: null }, none: null })
  const again = await graph.ask(
    `query ($id: ID!) { node(id: $id) { __typename ... on StatedObservation { key contradicts { key contradictedBy { key } } } } }`,
    { id: data.observation.id },
  )
  expect(again.data.node).toEqual({
    __typename: 'StatedObservation',
    key: 'Z',
    contradicts: { key: 'population.quarter-20.2013-12-31', contradictedBy: [{ key: 'Z' }] },
  })
  const areas = await graph.ask(
    `{ areas(where: { statedObservations: { some: { value: { equals: 0 }, indicator: { key: { equals: "population" } } } } }) { nodes { key } } }`,
  )
  expect(areas.data.areas.nodes).toEqual([{ key: 'quarter-20' }])
})

test.each([
  ['indicator: "people"', 'indicator', /indicator is "people", which is no indicator; known are .*population/],
  ['area: "nowhere"', 'area', /area is "nowhere", which is no area; give a key/],
  ['from: "2014-01-01", to: "2014-01-01"', 'to', /to is 2014-01-01, which is not after from \(2014-01-01\)/],
  ['from: "2014-01-01", to: "2013-01-01"', 'to', /should be the first day after the period/],
  ['where: { value: null }', 'where', /where.value is null/],
])('observations(%s) is refused by name', async (given, argument, message) => {
  const { data, errors } = await graph.ask(`{ observations(${given}) { totalCount } }`)
  expect(data).toEqual({ observations: null })
  expect(errors).toEqual([
    expect.objectContaining({
      message: expect.stringMatching(message),
      extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument }),
    }),
  ])
})

test('the number of statements does not grow with the number of rows', async () => {
  const ask = (first: number) => async () =>
    expect((await fieldByField.ask(`{ observations(first: ${first}) { nodes { ${fields} } } }`)).errors).toBeUndefined()
  const few = await countStatements(ask(2))
  expect(few).toBeGreaterThan(3)
  expect(await countStatements(ask(500))).toBeLessThanOrEqual(few + 2)
})
