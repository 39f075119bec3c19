import { expect, test } from 'vitest'
import { rowsOf } from '../setup/database.ts'
import { useGeneratedDatabase } from '../setup/generated.ts'
import { useGraph } from '../setup/graph.ts'

const database = useGeneratedDatabase()
const graph = useGraph(database)

/** Orders of facilities, and the same by hand. */
const orders = [
  ['[]', 'facility.key collate "C"'],
  ['[{ capacity: DESCENDING }, { name: ASCENDING }]', 'capacity desc nulls last, lower(facility.name) collate "C", facility.key collate "C"'],
  ['[{ wheelchairAccess: ASCENDING_UNKNOWN_FIRST }]', 'wheelchair_access nulls first, facility.key collate "C"'],
] as const // prettier-ignore
/** Conditions, and the same by hand. */
const conditions = [
  ['{}', 'true'],
  ['{ capacity: { isKnown: true } }', 'capacity is not null'],
] as const

const cases = orders.flatMap((order) => conditions.map((condition) => [...order, ...condition] as const))

/** The keys of the facilities of each area, in an order. */
async function expectedOf(order: string, condition: string): Promise<Map<string, string[]>> {
  const rows = await rowsOf<{ area: string; keys: string[] }>(
    database.current,
    `select area.key as area, coalesce(array_agg(facility.key::text order by ${order}) filter (where facility.key is not null), '{}') as keys
     from area left join (facility_area join facility on facility.key = facility_key and ${condition}) on area_key = area.key
     group by area.key`,
  )
  return new Map(rows.map(({ area, keys }) => [area, keys]))
}

test.each(cases)(
  'the last of the facilities of every area by %s, of which %s: %s %s',
  async (orderBy, order, where, condition) => {
    const expected = await expectedOf(order, condition)
    const { data, errors } = await graph.ask(`{ areas(first: 1000) { nodes { key
      facilities(last: 3, orderBy: ${orderBy}, where: ${where}) { totalCount nodes { key } pageInfo { hasPreviousPage hasNextPage } } } } }`)
    expect(errors).toBeUndefined()
    expect(data.areas.nodes).toHaveLength(1000)
    for (const { key, facilities } of data.areas.nodes) {
      const keys = expected.get(key)!
      expect(facilities, key).toEqual({
        totalCount: keys.length,
        nodes: keys.slice(-3).map((each) => ({ key: each })),
        pageInfo: { hasPreviousPage: keys.length > 3, hasNextPage: false },
      })
    }
  },
)

test.each(cases)(
  'pages of the facilities of an area from both ends, by %s, of which %s: %s %s',
  async (orderBy, order, where, condition) => {
    const expected = await expectedOf(order, condition)
    const areas = [...expected].filter(([, keys]) => keys.length > 4 && keys.length < 40).slice(0, 5)
    expect(areas).not.toHaveLength(0)
    for (const [area, keys] of areas) {
      const page = async (given: string) => {
        const { data, errors } =
          await graph.ask(`{ area(key: "${area}") { facilities(${given}, orderBy: ${orderBy}, where: ${where}) {
          nodes { key } pageInfo { hasPreviousPage hasNextPage startCursor endCursor } } } }`)
        expect(errors).toBeUndefined()
        return data.area.facilities
      }
      for (const backward of [false, true]) {
        const pages: string[][] = []
        const [size, cursor, next, previous, edge] = backward
          ? ['last: 3', 'before', 'hasPreviousPage', 'hasNextPage', 'startCursor']
          : ['first: 3', 'after', 'hasNextPage', 'hasPreviousPage', 'endCursor']
        for (let given = size; ;) {
          const { nodes, pageInfo } = await page(given)
          pages.push(nodes.map(({ key }: any) => key))
          expect(pageInfo[previous]).toBe(given !== size)
          if (!pageInfo[next]) break
          given = `${size}, ${cursor}: "${pageInfo[edge]}"`
        }
        expect((backward ? pages.toReversed() : pages).flat()).toEqual(keys)
      }
    }
  },
)
