import { beforeAll, expect, test } from 'vitest'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { readable } from '../setup/embed.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph(useDatabase())
const change = (statement: string) => rowsOf(graph.database.current, statement)
const form = async (address: string) => (await graph.app.inject(`/embed/${address}`)).body

/** Another source says otherwise of the people of a quarter that is a part of the management area Uellendahl. */
beforeAll(async () => {
  await change(`
    insert into observation (key, area_key, indicator_key, observed_on, value, basis, contradicts_key)
      values ('known', 'quarter-21', 'population', '2013-12-31', 5000, 'DOCUMENTED', null),
        ('other', 'quarter-20', 'population', null, 9600, 'APPROXIMATE', 'population.quarter-20.2013-12-31')`)
  await change(`insert into citation (source_key, noun, key)
    values ('wz-27732861', 'observation', 'known'), ('wz-27732861', 'observation', 'other')`)
})

test.each(['', '.svg', '.csv', '.geojson'])(
  'people%s says what a source says otherwise, of an area and of a part of one',
  async (ending) => {
    expect(readable(await form(`people${ending}?level=district`))).toContain('anders angegeben: 38.003')
    expect(readable(await form(`people${ending}?level=quarter`))).toMatch(/anders angegeben: 9.600(?! \()/)
    expect(readable(await form(`people${ending}`))).toContain('anders angegeben: 9.600 (Uellendahl-West)')
    expect(readable(await form(`funding-per-inhabitant${ending}`))).toContain(
      'Einwohnerzahl anders angegeben: 9.600 (Uellendahl-West)',
    )
  },
)

test('the source of what contradicts is among the sources', async () => {
  const geojson = JSON.parse(await form('people.geojson?level=quarter')) as { sources: string[] }
  const [title] = (await change(`select title from source where key = 'wz-27732861'`)) as [{ title: string }]
  expect(geojson.sources.join(' ')).toContain(title.title)
})

test('the graph names the part that is contradicted', async () => {
  const { data } = await graph.ask(`{ area(key: "uellendahl") { population {
    parts { area { key } } contradictedBy { value undated area { key } citations { source { key } } } } } }`)
  const { parts, contradictedBy } = data.area.population
  expect(parts.length).toBeGreaterThan(1)
  expect(contradictedBy).toEqual([
    { value: 9600, undated: true, area: { key: 'quarter-20' }, citations: [{ source: { key: 'wz-27732861' } }] },
  ])
})

test('where counts are withheld, nothing is told of them in other words either', async () => {
  await change(`update observation set value = 3 where area_key = 'quarter-57' and indicator_key = 'population'`)
  for (const ending of ['', '.csv', '.geojson'])
    expect(await form(`people${ending}?level=quarter`)).not.toContain('anders angegeben')
})
