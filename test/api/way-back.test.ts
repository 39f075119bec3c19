import { expect, test } from 'vitest'
import { rowsOf } from '../setup/database.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph()

/** Keys of parents, each with the keys of its list: a field of the graph, and the same as plain SQL. */
const ways = [
  {
    way: 'areas to those directly below them',
    field: '{ rows: areas { nodes { key list: children(first: 1000) { totalCount nodes { key } } } } }',
    statement: 'select parent_key as parent, key from area where parent_key is not null',
  },
  {
    way: 'types to their facilities',
    field: '{ rows: facilityTypes { key list: facilities(first: 1000) { totalCount nodes { key } } } }',
    statement: 'select type_key as parent, key from facility',
  },
  {
    way: 'types to their facilities on a day',
    field:
      '{ rows: facilityTypes { key list: facilities(first: 1000, asOf: "2016-10-01") { totalCount nodes { key } } } }',
    statement: `select type_key as parent, key from facility where period is null or period @> date '2016-10-01'`,
  },
  {
    way: 'organisations to the programmes that they pay for',
    field: '{ rows: organisations { nodes { key list: programmes(first: 1000) { totalCount nodes { key } } } } }',
    statement: 'select funder_key as parent, key from programme where funder_key is not null',
  },
]

test.each(ways)('from $way', async ({ field, statement }) => {
  const { data, errors } = await graph.ask(field)
  expect(errors).toBeUndefined()
  const rows = (data.rows.nodes ?? data.rows) as {
    key: string
    list: { totalCount: number; nodes: { key: string }[] }
  }[]
  const expected = await rowsOf<{ parent: string; key: string }>(
    graph.database.current,
    `select parent, key from (${statement}) link order by key collate "C"`,
  )
  expect(expected.length).toBeGreaterThan(0)
  for (const { key, list } of rows) {
    const keys = expected.filter(({ parent }) => parent === key).map((row) => row.key)
    expect(list).toEqual({ totalCount: keys.length, nodes: keys.map((child) => ({ key: child })) })
  }
})

test('parts of grants and indicators are found at the root', async () => {
  const { data } = await graph.ask(`{
    allocations(first: 1000) { totalCount nodes { key } }
    indicators { nodes { key } }
    indicator(key: "population") { key unit }
    nothing: indicator(key: "nothing") { key }
    noPart: allocation(key: "nothing") { key }
  }`)
  const parts = await rowsOf<{ key: string }>(
    graph.database.current,
    'select key from allocation order by key collate "C"',
  )
  expect(data.allocations).toEqual({ totalCount: parts.length, nodes: parts })
  expect(data).toMatchObject({ indicator: { key: 'population' }, nothing: null, noPart: null })
  const [{ key }] = parts as [{ key: string }]
  expect((await graph.ask(`{ allocation(key: "${key}") { key } }`)).data.allocation).toEqual({ key })
})
