import { expect, test } from 'vitest'
import { importFile } from '../../server/intake/import.ts'
import { useDatabase } from '../setup/database.ts'
import { useGraph } from '../setup/graph.ts'
import { createFolder } from '../setup/import-files.ts'
import { fingerprint } from '../setup/import-store.ts'

const graph = useGraph(useDatabase())
const folder = createFolder()

const csv = (...lines: string[]) => ['area;indicator;date;value;unit;source', ...lines].join('\n')

test('observations come in with their source; an unknown value stays unknown', async () => {
  const path = folder.write(
    'people.csv',
    csv(
      'quarter-21;population;2021-12-31;7500;people;Statistik der Stadt',
      'quarter-61;population;2021-12-31;–;people;Statistik der Stadt',
    ),
  )
  const signs = { sign: ['–=unknown'] }
  expect(await importFile(graph.database.current, 'observations', path, signs)).toMatchObject({ new: 2, kept: true })
  expect(await importFile(graph.database.current, 'observations', path, signs)).toMatchObject({ unchanged: 2 })
  const { data } = await graph.ask(`{
    known: area(key: "quarter-21") { population { value date source { title } } }
    unknown: area(key: "quarter-61") { population { value unknownReason } }
    sum: area(key: "uellendahl") { population { value computed date earliestDate latestDate undated } funding(asOf: "2017-02-01") { perInhabitant } }
  }`)
  expect(data.known.population).toEqual({ value: 7500, date: '2021-12-31', source: { title: 'Statistik der Stadt' } })
  expect(data.unknown.population).toEqual({ value: null, unknownReason: 'NOT_STATED' })
  expect(data.sum.population).toEqual({
    value: 17032,
    computed: true,
    date: null,
    earliestDate: '2013-12-31',
    latestDate: '2021-12-31',
    undated: false,
  })
  expect(data.sum.funding.perInhabitant).toBe('5.87')
})

test.each([
  ['quarter-99;population;2021-12-31;5;people;S', /no area "quarter-99"/],
  ['quarter-21;happiness;2021-12-31;5;people;S', /no indicator "happiness"; known are/],
  ['quarter-21;population;2021-12-31;5;km²;S', /measured in "people"/],
  ['quarter-21;population;2021-02-30;5;people;S', /not a day/],
])('%s is rejected', async (line, reason) => {
  const before = await fingerprint(graph)
  const report = await importFile(graph.database.current, 'observations', folder.write('bad.csv', csv(line)))
  expect(report.kept).toBe(false)
  expect(report.rejections[0]!.reason).toMatch(reason)
  expect(await fingerprint(graph)).toBe(before)
})
