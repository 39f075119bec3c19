import { beforeAll, expect, test } from 'vitest'
import { makeDemoGrid } from '../../scripts/demo-grid.make.ts'
import { importFile } from '../../server/intake/import.ts'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { useGraph } from '../setup/graph.ts'
import { createFolder } from '../setup/import-files.ts'

const { ask, database } = useGraph(useDatabase())
const folder = createFolder()
/** The lines beside a view. */
async function credited(shown: object): Promise<string[]> {
  const { data } = await ask(
    `query ($shown: ShownInput!) { dataset { credits(shown: $shown) { attribution licence } } }`,
    { shown },
  )
  return data.dataset.credits.map(({ attribution }: { attribution: string }) => attribution)
}

beforeAll(async () => {
  await importFile(database.current, 'grid', folder.write('demo.csv', makeDemoGrid().text), { preset: 'demo-grid' })
  await rowsOf(
    database.current,
    `with new as (
      insert into source (key, title, kind_de, kind_en, attribution)
      values ('official', 'Official', 'x', 'x', 'official line'), ('places', 'Places', 'x', 'x', 'line of facilities'),
        ('people', 'People', 'x', 'x', 'line of people'), ('silent', 'Silent', 'x', 'x', null) returning key
    )
    insert into citation (source_key, property, noun, key)
    select new.key, case new.key when 'official' then 'boundary' else '' end,
      case new.key when 'official' then 'area' when 'people' then 'observation' else 'facility' end,
      case new.key when 'official' then 'quarter-01'
        when 'people' then (select min(observation.key) from observation join area on area.key = area_key where indicator_key = 'population' and kind = 'QUARTER')
        else (select min(key) from facility) end
    from new`,
  )
})

test('a view credits the sources of the boundaries that it shows, and of derived ones those of their members', async () => {
  expect(await credited({ kind: 'QUARTER' })).toContain('official line')
  const { data } = await ask(`{ area(key: "hoehe") { boundaryQuality } }`)
  expect(data.area.boundaryQuality).toBe('DERIVED')
  expect(await credited({ kind: 'MANAGEMENT_AREA' })).not.toEqual([])
})

test('a source is credited only beside a view that shows something of it', async () => {
  const quarters = await credited({ kind: 'QUARTER' })
  expect(quarters).not.toContain('line of facilities')
  expect(quarters).not.toContain('line of people')
  expect(await credited({ kind: 'QUARTER', facilities: true })).toContain('line of facilities')
  expect(await credited({ kind: 'QUARTER', indicators: ['population'] })).toContain('line of people')
  expect(await credited({ kind: 'QUARTER', indicators: ['foreign-nationals'] })).not.toContain('line of people')
  const everything = { facilities: true, projects: true, positions: true, funding: true, indicators: ['population'] }
  const [demo] = await rowsOf(
    database.current,
    `select attribution from grid join source on source.key = source_key where synthetic`,
  )
  expect(await credited({ kind: 'QUARTER', ...everything })).not.toContain(demo!.attribution)
})
