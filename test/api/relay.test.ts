import { expect, test } from 'vitest'
import { rowsOf } from '../setup/database.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph()

test('pages follow one another without gap or repetition, and end', async () => {
  const keys: string[] = []
  let after: string | null = null
  for (;;) {
    const { data } = await graph.ask(
      `query ($after: String) { areas(kind: QUARTER, first: 7, after: $after) {
        totalCount nodes { key } edges { cursor node { key } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      } }`,
      { after },
    )
    const page = data.areas
    expect(page.edges.map((edge: any) => edge.node.key)).toEqual(page.nodes.map((node: any) => node.key))
    expect(page.pageInfo.hasPreviousPage).toBe(after !== null)
    keys.push(...page.nodes.map((node: any) => node.key))
    if (!page.pageInfo.hasNextPage) {
      expect(keys).toHaveLength(page.totalCount)
      break
    }
    after = page.pageInfo.endCursor
  }
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys).toEqual(keys.toSorted())
})

test('nested pages count the whole list', async () => {
  const first = `{ area(key: "wuppertal") { facilities(first: 2) { totalCount nodes { key } pageInfo { hasNextPage endCursor } } } }`
  const page = (await graph.ask(first)).data.area.facilities
  expect(page).toMatchObject({
    totalCount: 16,
    nodes: [{ key: 'alte-feuerwache' }, { key: 'haus-der-integration' }],
    pageInfo: { hasNextPage: true },
  })
  const rest = (
    await graph.ask(
      `query ($after: String) { area(key: "wuppertal") { facilities(after: $after) { totalCount nodes { key } pageInfo { hasNextPage } } } }`,
      {
        after: page.pageInfo.endCursor,
      },
    )
  ).data.area.facilities
  const all = await rowsOf<{ key: string }>(graph.database.current, 'select key from facility order by key collate "C"')
  expect(rest).toEqual({ totalCount: 16, nodes: all.slice(2), pageInfo: { hasNextPage: false } })
})

test('every thing is found again by its id', async () => {
  const { data } = await graph.ask(`{
    areas(first: 3) { nodes { id __typename } } facilities { nodes { id __typename } } organisations { nodes { id __typename } }
    projects { nodes { id __typename allocations { id __typename } } } positions { nodes { id __typename } }
    programmes { nodes { id __typename } } grants { nodes { id __typename } } sources { nodes { id __typename } }
    indicators { nodes { id __typename } }
  }`)
  const things: { id: string; __typename: string }[] = Object.values<any>(data).flatMap((page) => page.nodes)
  things.push(...data.projects.nodes.flatMap((project: any) => project.allocations))
  const again = await graph.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }', {
    ids: things.map(({ id }) => id),
  })
  expect(again.data.nodes).toEqual(things.map(({ id, __typename }) => ({ id, __typename })))
})

test('an id of nothing is null', async () => {
  expect(
    (
      await graph.ask(
        '{ node(id: "QXJlYTpub3doZXJl") { id } nodes(ids: ["nonsense", "U291cmNlOnZvLTA2MDEtMTY"]) { id } }',
      )
    ).data,
  ).toEqual({
    node: null,
    nodes: [null, { id: 'U291cmNlOnZvLTA2MDEtMTY' }],
  })
})

test('a page has one before it exactly when a row of the list stands before its first', async () => {
  const { data } = await graph.ask('{ areas(first: 2) { edges { cursor } pageInfo { hasPreviousPage } } }')
  expect(data.areas.pageInfo.hasPreviousPage).toBe(false)
  const [, list] = /^(.*?):/.exec(Buffer.from(data.areas.edges[0].cursor, 'base64url').toString())!
  const isPreceded = async (key: string) => {
    const after = Buffer.from(`${list}:${key}`).toString('base64url')
    const answer = await graph.ask('query ($after: String) { areas(after: $after) { pageInfo { hasPreviousPage } } }', {
      after,
    })
    return answer.data.areas.pageInfo.hasPreviousPage
  }
  expect(await isPreceded('-')).toBe(false)
  expect(await isPreceded('zzz')).toBe(true)
  const nested = (after: string | null) =>
    graph.ask(
      `query ($after: String) { area(key: "wuppertal") { facilities(first: 1, after: $after) { pageInfo { hasPreviousPage endCursor } } } }`,
      { after },
    )
  const first = (await nested(null)).data.area.facilities.pageInfo
  expect(first.hasPreviousPage).toBe(false)
  expect((await nested(first.endCursor)).data.area.facilities.pageInfo.hasPreviousPage).toBe(true)
})

test('a cursor of another list is refused, also of the same field of another row or with other arguments', async () => {
  const { data } = await graph.ask(`{
    sources { pageInfo { endCursor } } areas(first: 2) { pageInfo { endCursor } }
    wuppertal: area(key: "wuppertal") { facilities(first: 1) { pageInfo { endCursor } } }
  }`)
  const areas = 'areas(after: $after) { totalCount }'
  const lists = [
    [data.sources, areas],
    [data.areas, 'areas(kind: CITY, after: $after) { totalCount }'],
    [data.wuppertal.facilities, 'area(key: "hoehe") { facilities(after: $after) { totalCount } }'],
    [data.wuppertal.facilities, 'facilities(after: $after) { totalCount }'],
  ]
  for (const [{ pageInfo }, list] of lists) {
    const { errors } = await graph.ask(`query ($after: String) { ${list} }`, { after: pageInfo.endCursor })
    expect(errors).toHaveLength(1)
    expect(errors![0]).toMatchObject({
      message: expect.stringMatching(/after is a cursor of another list/),
      extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
    })
  }
})

test.each(['', 'x', 'aG9laGU', Buffer.from('AAAAAAAAAAA:\0').toString('base64url'), 'é', '=', 'x'.repeat(100_000)])(
  'the text "%.20s" is no cursor',
  async (after) => {
    const { data, errors } = await graph.ask('query ($after: String) { areas(after: $after) { totalCount } }', {
      after,
    })
    expect(data.areas).toBeNull()
    expect(errors![0]!.message).toMatch(/which is no cursor/)
  },
)

test('an id with U+0000 in it is the id of nothing', async () => {
  const id = Buffer.from('Area:\0').toString('base64url')
  expect((await graph.ask('query ($id: ID!) { node(id: $id) { id } }', { id })).data).toEqual({ node: null })
})
