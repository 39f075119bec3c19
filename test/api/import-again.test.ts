import { describe, expect, test } from 'vitest'
import { importFile } from '../../server/intake/import.ts'
import type { ImportKind } from '../../server/intake/records.ts'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { collection, createFolder, feature } from '../setup/import-files.ts'
import { outline } from '../setup/import-records.ts'

const database = useDatabase()
const folder = createFolder()

const load = (kind: ImportKind, name: string, text: string, options = {}) =>
  importFile(database.current, kind, folder.write(name, text), options)

/** The sources of a row, and for what of it they speak. */
const cited = async (noun: string, key: string) =>
  (
    await rowsOf<{ cited: string }>(
      database.current,
      `select concat_ws(' ', source_key, nullif(property, '')) as cited from citation where noun = '${noun}' and key = '${key}' order by 1`,
    )
  ).map((row) => row.cited)

describe('a second file of facilities', () => {
  const places = (...rows: [key: string, longitude: number][]) =>
    collection(
      rows.map(([key, longitude]) =>
        feature({ key, type: 'youth-centre', name: key }, { type: 'Point', coordinates: [longitude, 51.25] }),
      ),
    )

  test('says what is no longer in it, deletes nothing, and is cited only for what it changed', async () => {
    await load('facilities', 'first.geojson', places(['stays', 7.15], ['moves', 7.16], ['goes', 7.17]))
    const second = places(['stays', 7.15], ['moves', 7.18])
    const dry = await load('facilities', 'second.geojson', second, { dryRun: true })
    expect(dry).toMatchObject({ new: 0, changed: 1, unchanged: 1, absent: ['goes'], kept: false })
    expect(await load('facilities', 'second.geojson', second)).toEqual({ ...dry, kept: true })

    expect(await cited('facility', 'stays')).toEqual(['import-first-geojson'])
    expect(await cited('facility', 'moves')).toEqual(['import-second-geojson'])
    expect(await cited('facility', 'goes')).toEqual(['import-first-geojson'])
  })

  test('that changes nothing leaves no trace, not even as a source', async () => {
    expect(await load('facilities', 'third.geojson', places(['stays', 7.15]))).toMatchObject({
      unchanged: 1,
      absent: ['goes', 'moves'],
    })
    expect(await rowsOf(database.current, `select from source where key = 'import-third-geojson'`)).toEqual([])
  })

  test('of another type does not miss those of this one', async () => {
    const text = 'key;type;name\ncafe;neighbourhood-centre;Café\n'
    expect(await load('facilities', 'other.csv', text)).toMatchObject({ new: 1, absent: [] })
  })
})

test('a facility of the dataset keeps who said in which areas it lies', async () => {
  const [{ key, type_key, name }] = (await rowsOf<{ key: string; type_key: string; name: string }>(
    database.current,
    `select key, type_key, name from facility where exists (select from facility_stated_area where facility_key = key) order by key limit 1`,
  )) as [{ key: string; type_key: string; name: string }]
  await rowsOf(
    database.current,
    `insert into citation (source_key, property, noun, key) select min(key), 'areas', 'facility', '${key}' from source`,
  )
  await load('facilities', 'dataset.csv', `key;type;name\n${key};${type_key};${name} neu\n`)
  const citations = await cited('facility', key)
  expect(citations).toContainEqual('import-dataset-csv')
  expect(citations).toContainEqual(expect.stringMatching(/ areas$/))
  expect(citations.filter((each) => !/^import-dataset-csv$| (areas|period|mobile)$/.test(each))).toEqual([])
})

describe('a second file of areas', () => {
  const quarters = (...rows: [key: string, name: string][]) =>
    collection(
      rows.map(([key, name]) => feature({ key, kind: 'PROGRAMME_AREA', name, parentKey: 'wuppertal' }, outline)),
    )

  test('is cited for the outline and the name that it changed', async () => {
    await load('areas', 'areas-1.geojson', quarters(['north', 'Nord'], ['south', 'Süd']))
    expect(await cited('area', 'north')).toEqual(['import-areas-1-geojson boundary', 'import-areas-1-geojson name'])
    const report = await load('areas', 'areas-2.geojson', quarters(['north', 'Norden']))
    expect(report).toMatchObject({ changed: 1 })
    expect(report.absent).toContain('south')
    expect(report.absent).toContain('soziale-stadt-heckinghausen')
    expect(report.absent).not.toContain('quarter-01')
    expect(await cited('area', 'north')).toEqual(['import-areas-2-geojson boundary', 'import-areas-2-geojson name'])
    expect(await cited('area', 'south')).toEqual(['import-areas-1-geojson boundary', 'import-areas-1-geojson name'])
  })
})

test('a code that lost the zeros at its beginning is refused, one that gets them is not', async () => {
  const coded = (code: string | number) =>
    collection([feature({ key: 'coded', kind: 'PROGRAMME_AREA', name: 'C', parentKey: 'wuppertal', code }, outline)])
  await load('areas', 'coded-1.geojson', coded('07'))
  expect(await load('areas', 'coded-2.geojson', coded(7))).toMatchObject({
    rejections: [
      { row: 1, field: 'code', reason: 'the code of coded is "07", not "7"; were zeros at its beginning lost?' },
    ],
  })
  expect(await load('areas', 'coded-3.geojson', coded('007'))).toMatchObject({ changed: 1, rejections: [] })
})

describe('a second file of observations', () => {
  const values = (...rows: string[]) => ['area;indicator;date;value;source', ...rows].join('\n')

  test('replaces the source of a value that it changed, and stands beside one that says the same', async () => {
    await load(
      'observations',
      'v1.csv',
      values(
        'quarter-61;population;2020-12-31;100;Erste',
        'quarter-62;population;2020-12-31;200;Erste',
        'quarter-63;population;2020-12-31;300;Erste',
      ),
    )
    const report = await load(
      'observations',
      'v2.csv',
      values('quarter-61;population;2020-12-31;101;Zweite', 'quarter-62;population;2020-12-31;200;Zweite'),
    )
    expect(report).toMatchObject({ changed: 2, absent: [] })
    expect(await cited('observation', 'population.quarter-61.2020-12-31')).toEqual(['zweite'])
    expect(await cited('observation', 'population.quarter-62.2020-12-31')).toEqual(['erste', 'zweite'])
    expect(await load('observations', 'v3.csv', values('quarter-61;population;2020-12-31;101;Erste'))).toMatchObject({
      absent: ['population.quarter-62.2020-12-31', 'population.quarter-63.2020-12-31'],
    })
  })

  test('with a source of the same words but another title does not cite the first', async () => {
    await load('observations', 's1.csv', values('quarter-64;population;2020-12-31;100;Statistik (A)'))
    await load('observations', 's2.csv', values('quarter-70;population;2020-12-31;100;Statistik A'))
    expect(await cited('observation', 'population.quarter-64.2020-12-31')).toEqual(['statistik-a'])
    expect(await cited('observation', 'population.quarter-70.2020-12-31')).toEqual(['statistik-a-2'])
    expect(
      await load('observations', 's3.csv', values('quarter-70;population;2020-12-31;100;Statistik A')),
    ).toMatchObject({
      unchanged: 1,
    })
  })

  test('that makes a value approximate changes it', async () => {
    const options = { sign: ['()=approximate'] }
    expect(
      await load('observations', 'a.csv', values('quarter-64;population;2020-12-31;(100);Statistik (A)'), options),
    ).toMatchObject({ changed: 1 })
    expect(
      await rowsOf(database.current, `select basis from observation where key = 'population.quarter-64.2020-12-31'`),
    ).toEqual([{ basis: 'APPROXIMATE' }])
  })
})
