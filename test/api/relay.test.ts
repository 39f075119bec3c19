import { expect, test } from 'vitest'
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
    totalCount: 5,
    nodes: [{ key: 'alte-feuerwache' }, { key: 'nachbarschaftsheim' }],
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
  expect(rest).toEqual({
    totalCount: 5,
    nodes: [{ key: 'ot-hoehe' }, { key: 'spielmobil' }, { key: 'zkj-roettgen' }],
    pageInfo: { hasNextPage: false },
  })
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
