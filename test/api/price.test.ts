import { getIntrospectionQuery, parse } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { costliest } from '../../server/graph/cost.ts'
import { createGraph } from '../../server/graph/graph.ts'
import { priceOf } from '../../server/graph/price.ts'
import { longest, mostDefinitions, mostEqual } from '../../server/graph/shape.ts'
import { useDatabase } from '../setup/database.ts'
import { useGraph, type Answer } from '../setup/graph.ts'

const graph = useGraph(useDatabase())

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ')
const costOf = (answer: Answer & { extensions?: any }) => answer.extensions?.cost
const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code

const coverage = 'coverage(reach: {metres: 500}, areas: {kind: CITY}) { method }'
const sites =
  'siteSuggestions(objective: MOST_PEOPLE_COVERED, count: 1, reach: {metres: 500}, areas: {kind: CITY}, candidates: {spacing: 3000}, seconds: 1) { method }'

test('what is cheap is answered, with its price and what makes it up', async () => {
  const answer = await graph.ask('{ all: areas(first: 1000) { nodes { key name } } area(key: "hoehe") { key } }')
  const { length } = answer.data.all.nodes
  expect(answer.errors).toBeUndefined()
  expect(length).toBeLessThan(1000)
  expect(costOf(answer)).toEqual({
    price: 1 + length * 3 + 2,
    limit: costliest,
    parts: [
      { field: 'all', rows: length, price: 1 + length * 3 },
      { field: 'area', rows: 1, price: 2 },
    ],
  })
})

test('the price grows with every alias, every row, every id and every level', async () => {
  const price = async (query: string, variables?: object) => costOf(await graph.ask(query, variables as never)).price
  const one = await price('{ areas(first: 10) { nodes { funding { total } } } }')
  expect(await price('{ areas(first: 20) { nodes { funding { total } } } }')).toBeGreaterThan(1.9 * one)
  expect(
    await price(
      '{ a: areas(first: 10) { nodes { funding { total } } } b: areas(first: 10) { nodes { funding { total } } } }',
    ),
  ).toBe(2 * one)
  expect(await price('{ areas(first: 10) { nodes { key } } }')).toBeLessThan(one / 5)
  const ids = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }'
  expect(await price(ids, { ids: Array(900).fill('x') })).toBeGreaterThan(100 * (await price(ids, { ids: ['x'] })))
})

test('conditions and orders cost what the table has rows, once for all lists below rows', async () => {
  const schema = await createGraph()
  const counts = new Map([['Facility', 1_000_000], ['Area', 1000]]) // prettier-ignore
  const price = (query: string) => priceOf({ schema, query: parse(query) }, counts).price
  const plain = price('{ facilities(first: 10) { nodes { key } } }')
  const one = '{ capacity: { isKnown: true }'
  expect(price(`{ facilities(first: 10, where: ${one} }) { nodes { key } } }`)).toBe(plain + 1000)
  expect(price(`{ facilities(first: 10, where: ${one}, or: [${one} }, ${one} }] }) { nodes { key } } }`)).toBe(
    plain + 3000,
  )
  expect(price('{ facilities(first: 10, orderBy: [{ name: ASCENDING }]) { nodes { key } } }')).toBe(plain + 1000)
  expect(
    price(
      '{ facilities(first: 10, where: { organisations: { some: {} } }) { nodes { key } } }'.replace(
        'organisations',
        'carriers',
      ),
    ),
  ).toBe(plain + 2000)
  const ring = JSON.stringify([...Array(30_000).keys()].map((at) => [7 + at / 1e6, 51]))
  const ground = `{ type: "Polygon", coordinates: [${ring}] }`
  const priced = (args: string) =>
    priceOf(
      {
        schema,
        query: parse(`query ($geometry: GeoJSONGeometry!) { facilities(first: 10, ${args}) { nodes { key } } }`),
        variables: { geometry: { type: 'Polygon', coordinates: JSON.parse(`[${ring}]`) } },
      },
      counts,
    ).price
  expect(ground.length).toBeGreaterThan(1000)
  expect(priced('where: { within: { geometry: $geometry } }')).toBe(plain + 31_000)
  expect(priced('within: $geometry')).toBe(plain + 30_000)
  const below = (where: string) => `{ areas(first: 500) { nodes { facilities(first: 1 ${where}) { nodes { key } } } } }`
  expect(price(below(`, where: ${one} }`))).toBe(price(below('')) + 1000)
})

test('nobody gets more time than a search may take by asking for it', async () => {
  const schema = await createGraph()
  const secondsOf = (seconds: number) =>
    priceOf({ schema, query: parse(`{ ${sites.replace('seconds: 1', `seconds: ${seconds}`)} }`) }, new Map()).seconds
  expect([1, 60, 61, 1e6, 3e6, -20, 0].map(secondsOf)).toEqual([1, 60, 60, 60, 60, 0, 0])
  const answer = await graph.ask(`{ ${sites.replace('seconds: 1', 'seconds: -20')} }`)
  expect(answer.errors![0]!.message).toContain('seconds is -20; it should be from 0.1 to 60')
})

test('a query that costs too much is refused before it runs, and says what it would have cost', async () => {
  const ids = Array(1000).fill((await graph.ask('{ area(key: "hoehe") { id } }')).data.area.id)
  const query = (count: number) =>
    `query ($ids: [ID!]!) { ${times(count, (i) => `a${i}: nodes(ids: $ids) { id ... on Area { key name kind code } }`)} }`
  const refused = await graph.ask(query(200), { ids })
  expect(codeOf(refused)).toBe('QUERY_TOO_COSTLY')
  expect(refused.data).toBeUndefined()
  expect(costOf(refused).price).toBeGreaterThan(costliest)
  expect(costOf(refused).parts).toHaveLength(20)
  expect((await graph.ask(query(2), { ids })).data.a1).toHaveLength(1000)
})

test.each([
  ['coverage', coverage],
  ['coverageGround', 'coverageGround(areas: { kind: QUARTER }) { areaCount }'],
  ['siteSuggestions', sites],
])('%s is answered once in a request', async (name, field) => {
  expect((await graph.ask(`{ ${field} }`)).errors).toBeUndefined()
  for (const query of [
    `{ a: ${field} b: ${field} }`,
    `{ ${field} ...B } fragment B on Query { b: ${field} }`,
    `{ ${field} ... on Query { b: ${field} } }`,
  ]) {
    const answer = await graph.ask(query)
    expect(codeOf(answer)).toBe('QUERY_TOO_COSTLY')
    expect(answer.errors![0]!.message).toContain(`${name} more than once`)
    expect(costOf(answer).price).toBeGreaterThan(0)
  }
})

test('a list below a row has 20 rows unless more are asked for, and says that there are more', async () => {
  const connection = graph.database.current.orm.em.fork().getConnection()
  await connection.execute(
    `insert into project (key, title_de, title_en) select 'extra-' || number, 'x', 'x' from generate_series(1, 30) number`,
  )
  await connection.execute(
    `insert into project_area (project_key, area_key) select key, 'hoehe' from project where key like 'extra-%'`,
  )
  const { data } = await graph.ask(
    '{ area(key: "hoehe") { projects { totalCount nodes { key } pageInfo { hasNextPage } } all: projects(first: 1000) { nodes { key } } } }',
  )
  const { projects, all } = data.area
  expect(projects.nodes).toHaveLength(20)
  expect(projects.pageInfo.hasNextPage).toBe(true)
  expect(all.nodes).toHaveLength(projects.totalCount)
  expect(projects.totalCount).toBeGreaterThanOrEqual(30)
})

describe('a query that would take long to be understood is refused after one look at it', () => {
  const equal = (count: number, field: string) => `{ areas(first: 1) { nodes { ${times(count, () => field)} } } }`
  test.each([
    ['equal fields', (most: number) => equal(most, 'population { value }'), mostEqual],
    ['equal names', (most: number) => equal(most, 'x: key'), mostEqual],
    ['equal fields in inline fragments', (most: number) => equal(most, '... on Area { key }'), mostEqual],
    [
      'equal fields in fragments',
      (most: number) =>
        `{ ${times(most, (i) => `...F${i}`)} } ${times(most, (i) => `fragment F${i} on Query { __typename }`)}`,
      mostEqual,
    ],
    [
      'fragments',
      (most: number) =>
        `{ ${times(most - 1, (i) => `...F${i}`)} } ${times(most - 1, (i) => `fragment F${i} on Query { a${i}: __typename }`)}`,
      mostDefinitions,
    ],
  ])('%s', async (_, query, most) => {
    expect((await graph.ask(query(most))).errors).toBeUndefined()
    expect(codeOf(await graph.ask(query(most + 1)))).toBe('QUERY_TOO_COSTLY')
  })

  test('900 equal fields do not reach the rules that compare each with each', async () => {
    for (const query of [equal(900, 'population { value }'), `{ ${times(900, () => 'areas { totalCount }')} }`]) {
      const answer = await graph.ask(query)
      expect(codeOf(answer)).toBe('QUERY_TOO_COSTLY')
      expect(answer.errors![0]!.message).toContain('900 times at the same place')
    }
  })

  test('values that lie deep in one another', async () => {
    const query = (depth: number) =>
      `{ areas(where: ${'{ not: '.repeat(depth)}{}${' }'.repeat(depth)}) { totalCount } }`
    expect((await graph.ask(query(20))).errors).toBeUndefined()
    for (const depth of [60, 800, 2000]) {
      const answer = await graph.ask(query(depth))
      expect(codeOf(answer)).toBe('QUERY_TOO_COSTLY')
      expect(answer.errors![0]!.message).toMatch(
        /a value that is more than 50 lists and objects deep|nested too deeply to be read/,
      )
    }
  })

  test('variables with more objects than any question has', async () => {
    const answer = await graph.ask('query ($where: AreaWhere) { areas(where: $where) { totalCount } }', {
      where: { and: Array(130_000).fill({}) },
    })
    expect(answer.errors![0]!.message).toContain('is one of more than 25000 objects')
    expect(codeOf(answer)).toBe('BAD_REQUEST')
  })

  test('words', async () => {
    const query = (tokens: number) => `{ ${times((tokens - 2) / 3, (i) => `a${i}: __typename`)} }`
    expect((await graph.ask(query(longest - 2))).errors).toBeUndefined()
    expect(codeOf(await graph.ask(query(longest + 4)))).toBe('GRAPHQL_PARSE_FAILED')
  })
})

describe('what turns out to be more than its price said', () => {
  beforeAll(async () => {
    const em = graph.database.current.orm.em.fork()
    await em.getConnection().execute(
      `insert into observation (key, indicator_key, area_key, observed_on, value, basis)
        select 'many-' || day, 'population', 'hoehe', date '1900-01-01' + day, day, 'DOCUMENTED' from generate_series(1, 4000) day`,
    )
  })

  test('is stopped while it runs, and nothing of it is answered', async () => {
    const field = 'observations(key: "population") { value date unit state basis computed undated area { key } }'
    const query = (count: number) => `{ area(key: "hoehe") { ${times(count, (i) => `a${i}: ${field}`)} } }`
    const answered = await graph.ask(query(1))
    expect(answered.data.area.a0.length).toBeGreaterThanOrEqual(4000)
    const stopped = await graph.ask(query(40))
    expect(costOf(stopped).price).toBeLessThan(costliest)
    expect(stopped).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_COSTLY', most: { fields: 500_000 } } }] })
    expect(stopped.errors).toHaveLength(1)
    expect(stopped.data).toBeUndefined()
  })
})

test('whoever asks for the whole schema gets it, but not many times at once', async () => {
  const answer = await graph.ask(getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true }))
  expect(answer.errors).toBeUndefined()
  // It costs about what it has: one for each field of the answer.
  const size = (value: unknown): number =>
    typeof value !== 'object' || value === null ? 1 : Object.values(value).reduce((sum, each) => sum + size(each), 1)
  expect(costOf(answer).price).toBeGreaterThan(size(answer.data) / 2)
  const types = (i: number) => `a${i}: __schema { types { fields { type { fields { name } } } } }`
  expect(codeOf(await graph.ask(`{ ${times(20, types)} }`))).toBe('QUERY_TOO_COSTLY')
})

test('the schema says how many rows a list has when nobody says how many', async () => {
  const { data } = await graph.ask('{ __type(name: "Area") { fields { args { name description } } } }')
  const first = data.__type.fields.flatMap(({ args }: any) => args).find(({ name }: any) => name === 'first')
  expect(first.description).toMatch(/100 .* 20 /)
})
