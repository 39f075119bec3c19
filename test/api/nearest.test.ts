import { beforeAll, expect, test } from 'vitest'
import { rowsOf } from '../setup/database.ts'
import { useGeneratedDatabase } from '../setup/generated.ts'
import { useGraph } from '../setup/graph.ts'

const database = useGeneratedDatabase()
const graphs = [useGraph(database), useGraph(database, { WRITTEN_ANSWERS: 'off' })]

/** Many lie at one place, so that pages end among rows that are equally far. */
beforeAll(() =>
  rowsOf(
    database.current,
    `update facility set location = (select location from facility where location is not null order by key limit 1), location_accuracy = 0
     where key like '%1'`,
  ),
)

const point = 'ST_Transform(ST_SetSRID(ST_MakePoint(7.15, 51.26), 4326), 25832)'
const to = '{ point: { longitude: 7.15, latitude: 51.26 } }'

const cases = [
  ['ASCENDING', '', 'distance, key collate "C"'],
  ['DESCENDING', '', 'distance desc, key collate "C"'],
  ['ASCENDING', ', wheelchairAccess: { equals: true }', 'distance, key collate "C"'],
  ['ASCENDING', ', capacity: { isKnown: false }', 'distance, key collate "C"'],
] as const
const byHand: Record<string, string> = {
  '': 'true',
  ', wheelchairAccess: { equals: true }': 'wheelchair_access',
  ', capacity: { isKnown: false }': 'capacity is null',
}

test.each(cases)('pages by distance, %s, from both ends%s, also among rows that are equally far', async (direction, where, order) => {
  const expected = (
    await rowsOf<{ key: string }>(
      database.current,
      `select key from (select *, location <-> ${point} as distance from facility where location is not null and ${byHand[where]}) facility
       order by ${order}`,
    )
  ).map(({ key }) => key)
  expect(expected.length).toBeGreaterThan(20)
  const size = Math.min(1000, Math.ceil(expected.length / 7))
  for (const graph of graphs)
    for (const backward of [false, true]) {
      const keys: string[][] = []
      for (let cursor: string | null = null; ;) {
        const window = backward ? `last: ${size}, before: $cursor` : `first: ${size}, after: $cursor`
        const { data, errors } = await graph.ask(
          `query ($cursor: String) { facilities(where: { near: { to: ${to} } ${where} }, orderBy: [{ distance: ${direction} }], ${window}) {
            nodes { key } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
          { cursor },
        )
        expect(errors).toBeUndefined()
        const { nodes, pageInfo } = data.facilities
        keys.push(nodes.map(({ key }: any) => key))
        if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) break
        cursor = backward ? pageInfo.startCursor : pageInfo.endCursor
      }
      expect((backward ? keys.toReversed() : keys).flat()).toEqual(expected)
    }
}) // prettier-ignore
