import { isNonNullType } from 'graphql'
import { expect, test } from 'vitest'
import { createGraph } from '../../server/graph/graph.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph()

test('every root field is nullable, so that none takes the others along when it fails', async () => {
  const fields = Object.values((await createGraph()).getQueryType()!.getFields())
  expect(fields.length).toBeGreaterThan(20)
  expect(fields.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual([])
})

test('a root field that fails is null beside its error, and the others are answered', async () => {
  const { data, errors } = await graph.ask(
    '{ facilities(types: ["castle"]) { totalCount } area(key: "hoehe") { key } dataset { firstDate } }',
  )
  expect(data).toMatchObject({ facilities: null, area: { key: 'hoehe' }, dataset: { firstDate: expect.any(String) } })
  expect(errors).toEqual([expect.objectContaining({ path: ['facilities'] })])
})
