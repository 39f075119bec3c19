import { expect, test } from 'vitest'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph(useDatabase())

test('the city of the atlas is the one that its place names, whatever other cities are loaded', async () => {
  await rowsOf(graph.database.current, `insert into area (key, kind, name) values ('aachen', 'CITY', 'Aachen')`)
  const { data } = await graph.ask('{ dataset { city { key } } areas(kind: CITY) { nodes { key } } }')
  expect(data.areas.nodes.map(({ key }: { key: string }) => key)).toEqual(['aachen', 'wuppertal'])
  expect(data.dataset.city.key).toBe('wuppertal')
})
