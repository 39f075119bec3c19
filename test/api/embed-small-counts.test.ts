import { beforeAll, expect, test } from 'vitest'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { readable, tableRows } from '../setup/embed.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph(useDatabase())
const get = (url: string) => graph.app.inject({ url })
const change = (statement: string) => rowsOf(graph.database.current, statement)
const valueOf = async (url: string, name: string) =>
  tableRows((await get(url)).body).find((row) => row.name === name)!.value

// District 0 has 67,323 people in 2022. Of its six quarters two are known; the others are made known here.
beforeAll(async () => {
  const people = { 'quarter-00': 3, 'quarter-03': 12_000, 'quarter-04': 900, 'quarter-05': 21_787 }
  for (const [quarter, value] of Object.entries(people))
    await change(`insert into observation (key, area_key, indicator_key, observed_on, value, basis)
      values ('test.${quarter}', '${quarter}', 'population', '2022-12-31', ${value}, 'DOCUMENTED')`)
})

test('a count below five is told in no form, and nothing that gives it away', async () => {
  expect(await valueOf('/embed/people?level=quarter', 'Elberfeld-Mitte')).toBe('unter 5')
  expect(await valueOf('/embed/people?level=quarter', 'Grifflenberg')).toBe('nicht genannt')
  expect(await valueOf('/embed/people?level=quarter', 'Nordstadt')).toBe('17.027')
  expect(await valueOf('/embed/people?level=district', 'Elberfeld')).toBe('67.323')
  const csv = (await get('/embed/people.csv?level=quarter')).body
  expect(csv).toMatch(/quarter-00;00;Elberfeld-Mitte;;[^;]*;WITHHELD;;false;false;{9}unter 5/)
  expect(csv).not.toMatch(/\b900\b/)
  const { features } = (await get('/embed/people.geojson?level=quarter')).json()
  const mitte = features.find(({ id }: { id: string }) => id === 'quarter-00').properties
  expect(mitte).toMatchObject({ value: null, exact: null, shown: 'unter 5', state: 'WITHHELD' })
  const svg = readable((await get('/embed/people.svg?level=quarter')).body)
  expect(svg).toContain('unter 5')
  expect(svg).not.toContain(' 900 ')
})

test('nor on another day, nor through money per head', async () => {
  expect(await valueOf('/embed/people?level=quarter&asOf=2023-05-01', 'Elberfeld-Mitte')).toBe('unter 5')
  expect(await valueOf('/embed/people?level=quarter&asOf=2021-12-31', 'Elberfeld-Mitte')).toBe('nicht genannt')
  expect(await valueOf('/embed/funding-per-inhabitant?level=quarter', 'Elberfeld-Mitte')).toBe('unter 5')
})
