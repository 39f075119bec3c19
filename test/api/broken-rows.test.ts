import { expect, test, vi } from 'vitest'
import { rowsOf } from '../setup/database.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph()

test('a row whose figure is none fails for the areas that it belongs to, and leaves the others standing', async () => {
  vi.spyOn(graph.app.log, 'error').mockImplementation(() => undefined)
  const ask = () => graph.ask('{ areas(first: 1000) { nodes { key funding { total } staff { basis } } } }')
  const before = await ask()
  expect(before.errors).toBeUndefined()
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
