import { getNamedType, isEnumType, isRequiredArgument, type GraphQLInputObjectType } from 'graphql'
import { describe, expect, test } from 'vitest'
import { createGraph } from '../../server/graph/graph.ts'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph(useDatabase())
const schema = await createGraph()

/** Root lists, by name, with the type of their order. */
const lists = Object.entries(schema.getQueryType()!.getFields()).flatMap(([name, { args }]) => {
  const order = args.find((argument) => argument.name === 'orderBy')
  // What asks about one area is tested by itself.
  return order && !args.some(isRequiredArgument)
    ? [{ name, type: getNamedType(order.type) as GraphQLInputObjectType }]
    : []
})
const directions = ['ASCENDING', 'DESCENDING', 'ASCENDING_UNKNOWN_FIRST', 'DESCENDING_UNKNOWN_FIRST']

interface Asked {
  list: string
  orderBy: object[]
  size: number
  where?: object
}

/** All keys of a list, in pages from its beginning, or from its end. */
async function walk(
  { list, orderBy, size, where = {} }: Asked,
  backward = false,
  eachPage = async () => {},
): Promise<string[]> {
  const pages: string[][] = []
  const type = lists.find(({ name }) => name === list)!.type.name
  const [size_, cursor_] = backward ? ['last', 'before'] : ['first', 'after']
  for (let cursor: string | null = null; ;) {
    const { data, errors } = await graph.ask(
      `query ($orderBy: [${type}!], $where: ${type.replace('Order', 'Where')}, $cursor: String) {
        list: ${list}(orderBy: $orderBy, where: $where, ${size_}: ${size}, ${cursor_}: $cursor) {
          nodes { key } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
      { orderBy, where, cursor },
    )
    expect(errors, JSON.stringify(orderBy)).toBeUndefined()
    const { nodes, pageInfo } = data.list
    // Before the first page nothing stands, and behind any other something does.
    expect(backward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage).toBe(cursor !== null)
    pages.push(nodes.map(({ key }: { key: string }) => key))
    if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) break
    cursor = backward ? pageInfo.startCursor : pageInfo.endCursor
    await eachPage()
  }
  return (backward ? pages.toReversed() : pages).flat()
}

/** Every order of a type, through one link as well. */
function ordersOf(type: GraphQLInputObjectType, depth = 0): ((direction: string) => object)[] {
  return Object.values(type.getFields())
    .filter(({ name }) => name !== 'distance')
    .flatMap(({ name, type: of }): ((direction: string) => object)[] => {
      const named = getNamedType(of)
      if (isEnumType(named)) return [(direction: string) => ({ [name]: direction })]
      return depth > 0
        ? []
        : ordersOf(named as GraphQLInputObjectType, 1).map((inner) => (direction: string) => ({
            [name]: inner(direction),
          }))
    })
}

describe.each(lists)('$name', ({ name, type }) => {
  test('in every order, pages from both ends are the whole list', async () => {
    const all = (await walk({ list: name, orderBy: [], size: 1000 })).toSorted()
    const size = Math.max(3, Math.ceil(all.length / 3))
    for (const [at, order] of ordersOf(type).entries()) {
      const orderBy = [order(directions[at % 4]!)]
      const forward = await walk({ list: name, orderBy, size })
      expect(forward.toSorted()).toEqual(all)
      expect(await walk({ list: name, orderBy, size }, true), JSON.stringify(orderBy)).toEqual(forward)
    }
  })
})

/** Orders, and the same by hand. */
const oracles = [
  ['areas', [{ boundaryAccuracy: 'DESCENDING' }, { name: 'ASCENDING' }], `select key from area order by boundary_accuracy desc nulls last, replace(translate(lower(name), 'äöü', 'aou'), 'ß', 'ss') collate "C", key collate "C"`],
  ['areas', [{ code: 'ASCENDING_UNKNOWN_FIRST' }], `select key from area order by lower(code) collate "C" nulls first, key collate "C"`],
  ['areas', [{ kind: 'DESCENDING' }], `select key from area order by array_position(array['CITY', 'DISTRICT', 'QUARTER', 'PROGRAMME_AREA', 'MANAGEMENT_AREA'], kind) desc, key collate "C"`],
  ['areas', [{ parent: { code: 'ASCENDING' } }], `select area.key from area left join area parent on parent.key = area.parent_key order by lower(parent.code) collate "C" nulls last, area.key collate "C"`],
  ['grants', [{ amount: 'DESCENDING_UNKNOWN_FIRST' }], `select key from "grant" order by amount desc nulls first, key collate "C"`],
  ['grants', [{ programme: { funder: { name: 'DESCENDING' } } }, { amount: 'ASCENDING' }], `select "grant".key from "grant" join programme on programme.key = programme_key left join organisation on organisation.key = funder_key order by replace(translate(lower(organisation.name), 'äöü', 'aou'), 'ß', 'ss') collate "C" desc nulls last, amount nulls last, "grant".key collate "C"`],
  ['facilities', [{ wheelchairAccess: 'ASCENDING' }, { mobile: 'DESCENDING' }], `select key from facility order by wheelchair_access nulls last, mobile desc, key collate "C"`],
  ['positions', [{ fullTimeEquivalents: 'ASCENDING' }, { status: 'ASCENDING' }], `select key from position order by full_time_equivalents nulls last, status = 'FILLED', key collate "C"`],
] as const // prettier-ignore

test.each(oracles)('%s by %o are what plain SQL finds', async (list, orderBy, statement) => {
  const expected = (await rowsOf<{ key: string }>(graph.database.current, statement)).map(({ key }) => key)
  expect(await walk({ list, orderBy: [...orderBy], size: 1000 })).toEqual(expected)
  expect(await walk({ list, orderBy: [...orderBy], size: 7 }, true)).toEqual(expected)
})

test.each(['ASCENDING', 'DESCENDING'])(
  'by distance, %s: what is equally far away is in the order of its keys',
  async (direction) => {
    // Everything inside is as near as can be: far more than a page.
    const facilities = await rowsOf<{ key: string }>(
      graph.database.current,
      `select facility.key from facility join area on area.key = 'nordstadt' where location is not null
      order by location <-> boundary ${direction === 'ASCENDING' ? '' : 'desc'}, facility.key collate "C"`,
    )
    const asked = {
      list: 'facilities',
      orderBy: [{ distance: direction }],
      where: { near: { to: { area: 'nordstadt' } } },
    }
    for (const size of [2, 7]) {
      expect(await walk({ ...asked, size })).toEqual(facilities.map(({ key }) => key))
      expect(await walk({ ...asked, size }, true)).toEqual(facilities.map(({ key }) => key))
    }
  },
)

test('rows that come while somebody turns pages are seen where they belong, and no row is seen twice or missed', async () => {
  const database = graph.database.current
  const before = await walk({ list: 'organisations', orderBy: [{ website: 'ASCENDING' }], size: 1000 })
  let count = 0
  // One at the beginning of the list, one at its end: between texts, and among what has none.
  const insert = () =>
    rowsOf(
      database,
      `insert into organisation (key, name, website) values
        ('a-new-${count}', 'Neu', 'http://a.example/${count}'), ('zz-new-${count++}', 'Neu', null)`,
    )
  const seen = await walk({ list: 'organisations', orderBy: [{ website: 'ASCENDING' }], size: 4 }, false, async () => {
    await insert()
  })
  await rowsOf(database, `delete from organisation where key like '%-new-%'`)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.filter((key) => !key.includes('-new-'))).toEqual(before)
  expect(seen.filter((key) => key.startsWith('zz-new-'))).toHaveLength(count)
  expect(seen.some((key) => key.startsWith('a-new-'))).toBe(false)
})

test('a page between two cursors: first of it, last of it, both', async () => {
  const ask = async (window: string, variables: object) => {
    const { data, errors } = await graph.ask(
      `query ($after: String, $before: String) { areas(orderBy: [{ name: ASCENDING }], after: $after, before: $before, ${window}) {
        edges { cursor node { key } } pageInfo { hasNextPage hasPreviousPage } } }`,
      { after: null, before: null, ...variables },
    )
    expect(errors).toBeUndefined()
    return { keys: data.areas.edges.map((edge: any) => edge.node.key), edges: data.areas.edges, ...data.areas.pageInfo }
  }
  const all = await ask('first: 1000', {})
  const [after, before] = [all.edges[4].cursor, all.edges[20].cursor]
  const between = all.keys.slice(5, 20)
  expect(await ask('first: 1000', { after, before })).toMatchObject({
    keys: between,
    hasNextPage: true,
    hasPreviousPage: true,
  })
  expect(await ask('first: 4', { after, before })).toMatchObject({
    keys: between.slice(0, 4),
    hasNextPage: true,
    hasPreviousPage: true,
  })
  expect(await ask('last: 4', { after, before })).toMatchObject({
    keys: between.slice(-4),
    hasNextPage: true,
    hasPreviousPage: true,
  })
  expect(await ask('first: 6, last: 2', { after, before })).toMatchObject({
    keys: between.slice(4, 6),
    hasNextPage: true,
    hasPreviousPage: true,
  })
  expect(await ask('last: 1000', {})).toMatchObject({ keys: all.keys, hasNextPage: false, hasPreviousPage: false })
  expect(await ask('first: 5, last: 5', {})).toMatchObject({
    keys: all.keys.slice(0, 5),
    hasNextPage: true,
    hasPreviousPage: false,
  })
  expect(await ask('first: 0', {})).toMatchObject({ keys: [], hasNextPage: true, hasPreviousPage: false })
  expect(await ask('last: 0', {})).toMatchObject({ keys: [], hasNextPage: false, hasPreviousPage: true })
  expect(await ask('first: 10', { after: before, before: after })).toMatchObject({ keys: [] })
})

test('changes of the data have pages in both directions as well', async () => {
  const { data } = await graph.ask('{ dataset { revisions(first: 1000) { edges { cursor } nodes { number } } } }')
  const numbers = data.dataset.revisions.nodes.map((each: any) => each.number)
  const { data: last, errors } = await graph.ask(
    '{ dataset { revisions(last: 1) { nodes { number } pageInfo { hasPreviousPage } } } }',
  )
  expect(errors).toBeUndefined()
  expect(last.dataset.revisions.nodes).toEqual([{ number: numbers.at(-1) }])
  expect(last.dataset.revisions.pageInfo.hasPreviousPage).toBe(numbers.length > 1)
})

test.each([
  ['{ areas(orderBy: [{ colour: ASCENDING }]) { totalCount } }', /Field "colour" is not defined by type "AreaOrder"/],
  ['{ areas(orderBy: [{ name: UP }]) { totalCount } }', /Value "UP" does not exist in "Direction" enum/],
  ['{ areas(orderBy: [{ name: ASCENDING, key: ASCENDING }]) { totalCount } }', /exactly one key/],
  ['{ areas(orderBy: [{ parent: { parent: { parent: { parent: { name: ASCENDING } } } } }]) { totalCount } }', /leads through 4 links/],
  [`{ areas(orderBy: [${'{ name: ASCENDING }, '.repeat(6)}]) { totalCount } }`, /orderBy has 6 orders; at most 5/],
  ['{ areas(last: -1) { totalCount } }', /last is -1; it should be from 0 to 1000/],
  ['{ areas(before: "x") { totalCount } }', /before is "x", which is no cursor; give the "startCursor"/],
])('%s is refused by name', async (query, message) => {
  const { errors } = await graph.ask(query)
  expect(errors?.map((error: { message: string }) => error.message).join()).toMatch(message)
}) // prettier-ignore

test.each([
  '["x"]', '[1, "a"]', '["1e999", "a"]', '["abc", "a"]', '[null, null]', '["1", "a", "b"]', '{}', 'x', '["NaN", "a"]', '["1\\u0000", "a"]',
])('a cursor with the place %s is none', async (place) => {
  const { data } = await graph.ask('{ areas(orderBy: [{ boundaryAccuracy: ASCENDING }], first: 1) { pageInfo { endCursor } } }')
  const [, list] = /^(.*?):/.exec(Buffer.from(data.areas.pageInfo.endCursor, 'base64url').toString())!
  const after = Buffer.from(`${list}:${place}`).toString('base64url')
  const { errors } = await graph.ask('query ($after: String) { areas(orderBy: [{ boundaryAccuracy: ASCENDING }], first: 1, after: $after) { totalCount } }', { after })
  expect(errors![0]).toMatchObject({ message: expect.stringMatching(/^after is/), extensions: { argument: 'after' } })
}) // prettier-ignore
