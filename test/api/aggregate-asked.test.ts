import { expect, test } from 'vitest'
import { useGraph } from '../setup/graph.ts'
import { countStatements } from '../setup/statements.ts'

const graph = useGraph()

async function ask(query: string): Promise<any> {
  const { data, errors } = await graph.ask(query)
  expect(errors, query).toBeUndefined()
  return data
}

test.each([
  [
    '{ facilities { aggregate(groupBy: colour) { count } } }',
    /Value "colour" does not exist in "FacilityDimension" enum/,
  ],
  [
    '{ facilities { aggregate(groupBy: [type, type]) { count } } }',
    /^groupBy has type twice; name each dimension once\.$/,
  ],
  [
    '{ facilities { aggregate(groupBy: [type, mobile, startYear, capacityKnown]) { count } } }',
    /^groupBy has 4 dimensions; at most 3 are answered at once\.$/,
  ],
  ['{ facilities { aggregate { name { sum } } } }', /Cannot query field "name" on type "FacilityGroup"/],
  ['{ facilities(where: { name: null }) { aggregate { count } } }', /where\.name is null/],
  ['{ facilities(types: ["none"]) { aggregate { count } } }', /types has "none", which is no type/],
])('%s is refused by name', async (query, message) => {
  const { errors } = await graph.ask(query)
  expect(errors![0]!.message).toMatch(message)
  expect(errors![0]!.extensions.code).toMatch(/BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED/)
})

test('figures are computed that are asked for through fragments, aliases and twice', async () => {
  const query = `query ($no: Boolean!) { facilities(first: 0) {
    aggregate { ...A ... on FacilityGroup { again: capacity { state } } capacity { max } }
    whole: aggregate { capacity { sum min max state } }
    left: aggregate { capacity { sum @skip(if: $no) known } }
  } } fragment A on FacilityGroup { capacity { total: sum ...B } } fragment B on IntFigures { min }`
  const { data, errors } = await graph.ask(query, { no: true })
  expect(errors).toBeUndefined()
  const { sum, min, max, state } = data.facilities.whole[0].capacity
  expect(data.facilities.aggregate).toEqual([{ capacity: { total: sum, min, max }, again: { state } }])
  expect(Object.keys(data.facilities.left[0].capacity)).toEqual(['known'])
})

test('a list without rows is one group without figures, and no groups when it is grouped', async () => {
  const { areas } = await ask(
    '{ areas(first: 1, where: { facilities: { none: {} }, kind: { equals: QUARTER } }) { nodes { facilities { whole: aggregate { count capacity { sum min known unknown hasUnknown state } } aggregate(groupBy: type) { count } } } } }',
  )
  const none = { sum: null, min: null, known: 0, unknown: 0, hasUnknown: false, state: 'NOTHING_RECORDED' }
  expect(areas.nodes[0].facilities).toEqual({ whole: [{ count: 0, capacity: none }], aggregate: [] })
})

const nested = (first: number) => `{ areas(first: ${first}) { nodes {
  facilities { aggregate(groupBy: [type, district]) { keys { type { label } district { name } } count capacity { sum } } whole: aggregate { count } }
  projects { aggregate(groupBy: status) { keys { status } count } } } } }`

test('below rows, the number of statements does not grow with their number', async () => {
  const [few, many] = [await countStatements(() => ask(nested(2))), await countStatements(() => ask(nested(60)))]
  expect(few).toBeGreaterThan(3)
  expect(many).toBeLessThanOrEqual(few + 2)
})

test('the price grows with what is computed, and not with the size of the page', async () => {
  const price = async (query: string) => ((await graph.ask(query)) as any).extensions.cost.price
  const whole = await price('{ facilities(first: 0) { aggregate { count } } }')
  expect(whole).toBeGreaterThan(20)
  expect(await price('{ facilities(first: 500) { aggregate { count } } }')).toBe(whole)
  expect(
    await price('{ facilities(first: 0) { ...A } } fragment A on FacilityConnection { aggregate { count } }'),
  ).toBe(whole)
  expect(await price('{ facilities(first: 0) { a: aggregate { count } b: aggregate { count } } }')).toBe(2 * whole - 1)
  expect(await price('{ facilities(first: 0) { aggregate(groupBy: type) { count } } }')).toBeGreaterThan(whole)
  expect(await price(nested(60))).toBeGreaterThan(20 * (await price(nested(2))))
})
