import { expect, test, vi } from 'vitest'
import { rowsOf } from '../setup/database.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph()

test.each([
  ['"grant"', 'amount'],
  ['allocation', 'amount'],
  ['position', 'full_time_equivalents'],
  ['facility', 'location_accuracy'],
  ['area', 'boundary_accuracy'],
])('of %s, %s is a number', async (table, column) => {
  await expect(
    rowsOf(graph.database.current, `update ${table} set ${column} = 'NaN' where ${column} is not null`),
  ).rejects.toThrow(`${column}_number`)
})

// The database refuses these today: that is taken away here, to see what else holds.
test('a row whose figure is none fails for the areas that it belongs to, and leaves the others standing', async () => {
  vi.spyOn(graph.app.log, 'error').mockImplementation(() => undefined)
  const ask = () => graph.ask('{ areas(first: 1000) { nodes { key funding { total } staff { basis } } } }')
  const before = await ask()
  expect(before.errors).toBeUndefined()
  await rowsOf(graph.database.current, 'alter table allocation drop constraint allocation_amount_number')
  await rowsOf(graph.database.current, 'alter table position drop constraint position_full_time_equivalents_number')
  await rowsOf(
    graph.database.current,
    `update allocation set amount = 'NaN' where key = (select min(key) from allocation where amount is not null)`,
  )
  await rowsOf(
    graph.database.current,
    `update position set full_time_equivalents = 'NaN' where key = (select min(key) from position)`,
  )
  const { data, errors } = await ask()
  const failed = new Set(errors!.map(({ path }) => path![2] as number))
  expect(failed.size).toBeGreaterThan(0)
  expect(failed.size).toBeLessThan(before.data.areas.nodes.length / 2)
  for (const { path, extensions } of errors!) {
    expect(path!.slice(0, 2)).toEqual(['areas', 'nodes'])
    expect(extensions.code).toBe('INTERNAL_SERVER_ERROR')
  }
  const others = (nodes: unknown[]) => nodes.filter((_, index) => !failed.has(index))
  expect(others(data.areas.nodes)).toEqual(others(before.data.areas.nodes))
})
