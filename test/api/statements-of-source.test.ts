import { describe, expect, test } from 'vitest'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { useGeneratedDatabase } from '../setup/generated.ts'
import { useGraph } from '../setup/graph.ts'
import { countStatements } from '../setup/statements.ts'

const databases = { shipped: useGraph(useDatabase()), generated: useGraph(useGeneratedDatabase()) }
const { shipped: graph, generated } = databases

/** The types of the graph of the nouns that are cited. */
const types: Record<string, string> = { complete_list: 'CompleteList', observation: 'StatedObservation' }
const typeOf = (noun: string) => types[noun] ?? `${noun[0]!.toUpperCase()}${noun.slice(1)}`

/** What a source is cited for, as plain SQL. */
const plain = (source: string) => `
  select noun, key, nullif(property, '') as property, note_de as "noteDe", coalesce(note_en, note_de) as "noteEn"
  from citation where source_key = '${source}' order by noun, key, property collate "C"`

describe.each(['shipped', 'generated'] as const)('in the %s city', (name) => {
  const { ask, database } = {
    ask: (query: string, variables?: Record<string, unknown>) => databases[name].ask(query, variables),
    database: databases[name].database,
  }

  test('what a source says is what it is cited for, in the order of noun, key and field, page by page', async () => {
    const sources = await rowsOf<{ key: string }>(database.current, 'select key from source order by key limit 12')
    const seen = new Set<string>()
    for (const { key: source } of sources) {
      const expected = await rowsOf<{ noun: string; key: string }>(database.current, plain(source))
      const found: unknown[] = []
      let page: any = { endCursor: null, hasNextPage: true }
      while (page.hasNextPage) {
        const { data, errors } = await ask(
          `query ($after: String) { source(key: "${source}") { statements(first: 700, after: $after) {
            totalCount pageInfo { hasNextPage endCursor }
            nodes { noun property noteDe: note noteEn: note(language: EN) node { id } } } } }`,
          { after: page.endCursor },
        )
        expect(errors).toBeUndefined()
        const { statements } = data.source
        expect(statements.totalCount).toBe(expected.length)
        found.push(...statements.nodes)
        page = statements.pageInfo
      }
      expect(found).toEqual(
        expected.map(({ key, ...row }) => {
          seen.add(row.noun)
          return { ...row, node: { id: Buffer.from(`${typeOf(row.noun)}:${key}`).toString('base64url') } }
        }),
      )
    }
    expect(seen.size).toBeGreaterThan(1)
  })
})

test('every citation is a statement of its source, whatever its noun', async () => {
  const { data } = await graph.ask(`{ sources(first: 1000) { nodes { key statements(first: 0) { totalCount } } } }`)
  const counts = await rowsOf(
    graph.database.current,
    `select source.key, json_build_object('totalCount', count(citation.key)) as statements
     from source left join citation on source_key = source.key group by source.key order by source.key`,
  )
  expect(data.sources.nodes).toEqual(counts)
  const nouns = await rowsOf<{ noun: string }>(
    graph.database.current,
    'select distinct noun from citation order by noun',
  )
  for (const { noun } of nouns) {
    const answer = await graph.ask(
      `query ($nouns: [String!]) { sources(first: 200, where: { statements: { some: { noun: { equals: "${noun}" } } } }) {
        nodes { statements(first: 2, nouns: $nouns) { totalCount nodes { noun node { __typename } } } } } }`,
      { nouns: [noun] },
    )
    const lists = answer.data.sources.nodes.map((source: any) => source.statements)
    expect(lists.length).toBeGreaterThan(0)
    for (const { nodes } of lists)
      expect(new Set(nodes.map((each: any) => `${each.noun} ${each.node.__typename}`))).toEqual(
        new Set([`${noun} ${typeOf(noun)}`]),
      )
    const [{ total }] = (await rowsOf(
      graph.database.current,
      `select count(*)::int as total from citation where noun = '${noun}'`,
    )) as [{ total: number }]
    expect(lists.reduce((sum: number, { totalCount }: any) => sum + totalCount, 0)).toBe(total)
  }
})

test('the fields of what a statement is about can be asked, whatever it is', async () => {
  const { data, errors } =
    await graph.ask(`{ sources(first: 100) { nodes { statements(first: 100, nouns: ["observation", "area"]) {
    nodes { node { ... on StatedObservation { value area { name } } ... on Area { name } } } } } } }`)
  expect(errors).toBeUndefined()
  const nodes = data.sources.nodes.flatMap((source: any) => source.statements.nodes)
  expect(nodes.some(({ node }: any) => typeof node.value === 'number' && node.area.name)).toBe(true)
  expect(nodes.some(({ node }: any) => node.name)).toBe(true)
})

test('an unknown noun is refused by name, and none means nothing', async () => {
  const { data, errors } = await graph.ask(
    '{ source(key: "vo-0601-16") { none: statements(nouns: []) { totalCount } statements(nouns: ["area", "people"]) { totalCount } } }',
  )
  expect(data).toEqual({ source: null })
  expect(errors).toEqual([
    expect.objectContaining({
      message: expect.stringMatching(/nouns has "people", which is no noun; known are allocation, area, .*observation/),
      extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'nouns' }),
    }),
  ])
  const none = await graph.ask('{ source(key: "vo-0601-16") { statements(nouns: []) { totalCount } } }')
  expect(none.data.source.statements).toEqual({ totalCount: 0 })
})

test.each([
  ['grants', `select funder_key as parent, "grant".key from "grant" join programme on programme.key = programme_key`],
  [
    'allocations',
    `select funder_key, allocation.key from allocation join "grant" on "grant".key = grant_key join programme on programme.key = programme_key`,
  ],
])('an organisation leads to its %s', async (field, statement) => {
  for (const { ask, database } of Object.values(databases)) {
    const { data } = await ask(
      `{ organisations(first: 60, where: { programmes: { some: { not: { key: { equals: "" } } } } }) { nodes { key list: ${field}(first: 1000) { totalCount nodes { key } } } } }`,
    )
    const links = await rowsOf<{ parent: string; key: string }>(
      database.current,
      `select parent, key from (${statement}) link (parent, key) where parent is not null order by key`,
    )
    expect(links.length).toBeGreaterThan(0)
    expect(
      data.organisations.nodes
        .flatMap(({ key, list }: any) => list.nodes.map((each: any) => [each.key, key]))
        .toSorted(),
    ).toEqual(links.map(({ parent, key }) => [key, parent]).toSorted())
  }
})

test('the number of statements does not grow with the number of rows', async () => {
  const ask = (first: number) => async () => {
    const { data, errors } = await generated.ask(
      `{ sources { nodes { statements(first: ${first}, nouns: ["facility", "observation"]) { totalCount nodes { node { id ... on Facility { name } } } } } } }`,
    )
    expect(errors).toBeUndefined()
    expect(data.sources.nodes[0].statements.nodes).toHaveLength(first)
  }
  const few = await countStatements(ask(3))
  expect(few).toBeGreaterThan(3)
  expect(await countStatements(ask(400))).toBeLessThanOrEqual(few + 3)
})
