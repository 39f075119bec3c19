import { describe, expect, test } from 'vitest'
import { createGraph } from '../../server/graph/graph.ts'
import { aggregatedLists, figures, keySelection, rowGroups, type AggregatedList } from '../setup/aggregates.ts'
import { comparable, figuresByHand } from '../setup/figures-by-hand.ts'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph(useDatabase())
const lists = aggregatedLists(await createGraph())

async function ask(query: string): Promise<any> {
  const { data, errors } = await graph.ask(query)
  expect(errors, query).toBeUndefined()
  return data
}

/** In which areas of a kind an area lies. */
async function containment(): Promise<(area: string, kind: string) => string[]> {
  const rows = await rowsOf<{ contained: string; container: string; kind: string }>(
    graph.database.current,
    `select contained_key as contained, container_key as container, replace(initcap(kind), '_', '') as kind
      from area_containment join area on key = container_key`,
  )
  return (area, kind) =>
    rows
      .filter((row) => row.contained === area && row.kind.toLowerCase() === kind.toLowerCase())
      .map((row) => row.container)
}

test('all lists can be computed over', () => {
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

/** The values of the measures, and what makes groups, of all rows. */
async function rowsByHand({ name, measures }: AggregatedList, selection: string): Promise<any[]> {
  const data = await ask(
    `{ ${name}(first: 1000) { nodes { key ${selection} ${measures.map(([field]) => field).join(' ')} } } }`,
  )
  return data[name].nodes
}

const measured = ({ measures }: AggregatedList) => measures.map(([field]) => `${field} ${figures}`).join(' ')
const keyOf = (key: any) => (typeof key === 'object' && key !== null ? key.key : key)

function groupByHand({ measures }: AggregatedList, rows: any[], key: unknown): unknown {
  const values = measures.map(([field, type]) => {
    const own = rows.map((row) => row[field])
    return [field, comparable(figuresByHand(own, type))]
  })
  return { key, count: rows.length, ...Object.fromEntries(values) }
}

const groupTold = ({ measures }: AggregatedList, group: any, key: unknown) => ({
  key,
  count: group.count,
  ...Object.fromEntries(measures.map(([field]) => [field, comparable(group[field])])),
})

describe.each(lists)('$name: what is told is what follows from all rows', (list) => {
  test('as a whole', async () => {
    const { [list.name]: told } = await ask(
      `{ ${list.name}(first: 1) { aggregate { count overlapping ${measured(list)} } } }`,
    )
    const rows = await rowsByHand(list, '')
    expect(told.aggregate.map((group: any) => groupTold(list, group, null))).toEqual([groupByHand(list, rows, null)])
    expect(told.aggregate[0].overlapping).toBe(false)
  })

  test.each(list.dimensions)('by %s', async (dimension) => {
    const { selection, keysOf, isOverlapping } = rowGroups(list, dimension, await containment())
    const key = keySelection(list, dimension)
    const { [list.name]: told } = await ask(
      `{ ${list.name}(first: 0) { aggregate(groupBy: ${dimension}) { keys { ${key} } count overlapping ${measured(list)} } } }`,
    )
    const groups = new Map<unknown, any[]>()
    for (const row of await rowsByHand(list, selection)) {
      const keys = keysOf(row)
      for (const each of keys.length > 0 ? keys : [null]) groups.set(each, [...(groups.get(each) ?? []), row])
    }
    const expected = [...groups].map(([each, rows]) => groupByHand(list, rows, each))
    const actual = told.aggregate.map((group: any) => groupTold(list, group, keyOf(group.keys[dimension])))
    expect(new Set(actual)).toEqual(new Set(expected))
    expect(actual).toHaveLength(expected.length)
    for (const group of told.aggregate) expect(group.overlapping).toBe(isOverlapping)
    // What is not stated stands last.
    expect(actual.findIndex((group: any) => group.key === null)).toBeOneOf([-1, actual.length - 1])
  })
})
