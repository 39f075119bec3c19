import { describe, expect, test } from 'vitest'
import { createGraph } from '../../server/graph/graph.ts'
import { aggregateCases } from '../setup/aggregate-cases.ts'
import { aggregatedLists, figures, keySelection, type AggregatedList } from '../setup/aggregates.ts'
import { rowsOf } from '../setup/database.ts'
import { useGeneratedDatabase } from '../setup/generated.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph(useGeneratedDatabase())
/** More groups than are answered at once, which is tried below. */
const tooFine = 'facilities'
const lists = aggregatedLists(await createGraph()).map((list) => ({
  ...list,
  dimensions: list.dimensions.filter((dimension) => dimension !== tooFine),
}))

async function ask(query: string): Promise<any> {
  const { data, errors } = await graph.ask(query)
  expect(errors, query).toBeUndefined()
  return data
}

/** The values of an answer or of a row, one after the other; numbers as exactly as a float has them, money as it is told. */
const flat = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(flat)
    : [typeof value === 'number' ? Number(value.toPrecision(12)) : value]

test.each(aggregateCases)('of %s %s is what plain SQL says', async (list, aggregate, statement) => {
  const { told } = await ask(`{ told: ${list} { ${aggregate} } }`)
  const columns = flat(told.aggregate[0]).map((_, at) => `c${at}`)
  const rows = await rowsOf<{ told: string }>(
    graph.database.current,
    `select json_build_array(${columns.join()})::text as told from (${statement}) by_hand (${columns.join()})`,
  )
  expect(rows.length).toBeGreaterThan(0)
  expect(told.aggregate.map(flat)).toEqual(rows.map((row) => flat(JSON.parse(row.told))))
})

/** The groups of a whole list, with all figures. */
async function groups({ name, measures }: AggregatedList, groupBy: string[], keys = ''): Promise<any[]> {
  const selected = measures.map(([field]) => `${field} ${figures}`).join(' ')
  const by = groupBy.length > 0 ? `(groupBy: [${groupBy.join()}])` : ''
  const data = await ask(`{ ${name}(first: 0) { aggregate${by} { ${keys} count overlapping ${selected} } } }`)
  return data[name].aggregate
}

/** A sum that is exact: of money in cents, of numbers in thousandths. */
const exact = (sum: string | number | null) =>
  typeof sum === 'string' ? BigInt(sum.replace('.', '')) : BigInt(Math.round(1000 * (sum ?? 0)))

describe.each(lists)('$name', (list) => {
  test.each(list.dimensions)('groups by %s add up to the whole, or include it', async (dimension) => {
    const [whole] = await groups(list, [])
    const parts = await groups(list, [dimension])
    const add = (valueOf: (group: any) => number) => parts.reduce((sum, group) => sum + valueOf(group), 0)
    const counts = [
      [whole.count, add(({ count }) => count)],
      ...list.measures.flatMap(([field]) =>
        ['known', 'unknown', 'zero'].map((name) => [whole[field][name], add((group) => group[field][name])]),
      ),
    ]
    for (const group of parts) expect(group.count).toBeLessThanOrEqual(whole.count)
    if (parts.some(({ overlapping }) => overlapping)) {
      for (const [all, sum] of counts) expect(sum).toBeGreaterThanOrEqual(all)
      return
    }
    for (const [all, sum] of counts) expect(sum).toBe(all)
    for (const [field] of list.measures)
      expect(parts.reduce((sum, group) => sum + exact(group[field].sum), 0n)).toBe(exact(whole[field].sum))
  })

  test('figures of a group keep their order, and what is known and unknown is all', async () => {
    for (const dimension of list.dimensions)
      for (const group of await groups(list, [dimension]))
        for (const [field] of list.measures) {
          const { min, median, mean, max, known, unknown, zero, hasUnknown, state, sum } = group[field]
          expect(known + unknown).toBe(group.count)
          expect(hasUnknown).toBe(unknown > 0)
          expect(zero).toBeLessThanOrEqual(known)
          expect(sum === null).toBe(known === 0)
          expect(state).toBe(known === 0 ? 'UNKNOWN' : Number(sum) === 0 ? 'ZERO' : 'KNOWN')
          if (known === 0) continue
          for (const middle of [median, mean]) {
            expect(Number(min)).toBeLessThanOrEqual(Number(middle))
            expect(Number(middle)).toBeLessThanOrEqual(Number(max))
          }
        }
  })

  test('two dimensions are the same whichever comes first, and finer than one', async () => {
    const [first, second] = [list.dimensions[0]!, list.dimensions.at(-1)!]
    if (first === second) return
    const keys = `keys { ${keySelection(list, first)} ${keySelection(list, second)} }`
    const [one, other] = [await groups(list, [first, second], keys), await groups(list, [second, first], keys)]
    const inAnyOrder = (each: unknown[]) => each.map((group) => JSON.stringify(group)).toSorted()
    expect(inAnyOrder(one)).toEqual(inAnyOrder(other))
    expect(one.length).toBeGreaterThanOrEqual((await groups(list, [first])).length)
  })
})

test('what is told of the lists below rows is what is told of the whole, of these rows', async () => {
  const asked = `count capacity ${figures}`
  const below = await ask(
    `{ areas(kind: DISTRICT) { nodes { key facilities(where: { mobile: { equals: false } }) { aggregate(groupBy: type) { keys { type { key } } ${asked} } whole: aggregate { count } } } } }`,
  )
  const { facilities } = await ask(
    `{ facilities(where: { mobile: { equals: false } }) { aggregate(groupBy: [district, type]) { keys { district { key } type { key } } ${asked} } } }`,
  )
  expect(below.areas.nodes).toHaveLength(45)
  for (const { key, facilities: own } of below.areas.nodes) {
    const expected = facilities.aggregate
      .filter((group: any) => group.keys.district?.key === key)
      .map(({ keys: { type }, ...group }: any) => ({ keys: { type }, ...group }))
    expect(expected).toHaveLength(10)
    expect(own.aggregate).toEqual(expected)
    expect(own.whole).toEqual([{ count: expected.reduce((sum: number, { count }: any) => sum + count, 0) }])
  }
})

test('too many groups are refused by name', async () => {
  const { errors } = await graph.ask('{ projects { aggregate(groupBy: [facilities, status]) { count } } }')
  expect(errors![0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'groupBy' } })
  expect(errors![0]!.message).toBe(
    'groupBy makes more than 10000 groups (facilities, status); group by less, or ask for fewer rows with "where".',
  )
})
