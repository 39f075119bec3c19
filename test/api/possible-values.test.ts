import { describe, expect, test } from 'vitest'
import { describeProblem } from '../../server/intake/import-error.ts'
import { importFile } from '../../server/intake/import.ts'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { createFolder } from '../setup/import-files.ts'

const database = useDatabase()
const folder = createFolder()

describe('a value that an indicator cannot have', () => {
  const impossible = [
    ['population', '-500', '-500 is not possible for population; expected at least 0 and at most 10000000'],
    ['population', '-1', '-1 is not possible for population; expected at least 0 and at most 10000000'],
    ['population', '12.5', '12.5 is not possible for population; expected a whole number'],
    ['population', '170270000', '170270000 is not possible for population; expected at least 0 and at most 10000000'],
    ['foreign-nationals-count', '-1', '-1 is not possible for foreign-nationals-count'],
    ['foreign-nationals', '100.1', '100.1 is not possible for foreign-nationals; expected at least 0 and at most 100'],
    ['migration-background', '-0.1', '-0.1 is not possible for migration-background'],
    ['surface', '0', '0 is not possible for surface; expected more than 0 and at most 1000'],
    ['surface', '1180000', '1180000 is not possible for surface; expected more than 0 and at most 1000'],
  ]

  test.each(impossible)('is refused on the way in, with row and field: %s %s', async (indicator, value, reason) => {
    const file = folder.write(
      'values.csv',
      `area;indicator;date;value;source\nquarter-61;${indicator};2001-12-31;${value};S\n`,
    )
    const { rejections } = await importFile(database.current, 'observations', file)
    expect(rejections.map(describeProblem)).toEqual([expect.stringContaining(`values.csv, row 1, value: ${reason}`)])
  })

  test.each(impossible)('and by the database, whoever writes: %s %s', async (indicator, value, reason) => {
    await expect(
      rowsOf(
        database.current,
        `insert into observation (key, indicator_key, area_key, observed_on, value, basis)
        values ('sql', '${indicator}', 'quarter-61', '2001-12-31', ${value}, 'DOCUMENTED')`,
      ),
    ).rejects.toThrow(reason)
  })

  test('may not become impossible afterwards', async () => {
    await expect(
      rowsOf(database.current, `update indicator set value_range = '[0,5]' where key = 'population'`),
    ).rejects.toThrow(/is not possible for population; expected at least 0 and at most 5/)
  })

  test.each([
    ['population', '0'],
    ['foreign-nationals', '100'],
    ['foreign-nationals', '30.85'],
    ['surface', '0.01'],
  ])('is none at the bounds: %s %s', async (indicator, value) => {
    const file = folder.write(
      'bounds.csv',
      `area;indicator;date;value;source\nquarter-61;${indicator};2001-12-31;${value};S\n`,
    )
    expect(await importFile(database.current, 'observations', file, { dryRun: true })).toMatchObject({ new: 1 })
  })
})

test.each([
  `insert into observation (key, indicator_key, area_key, observed_on) values ('d', 'population', 'quarter-61', '2999-12-31')`,
  `insert into observation (key, indicator_key, area_key, observed_on) values ('d', 'population', 'quarter-61', '1799-12-31')`,
  `update source set published_on = '2999-01-01'`,
  `update "grant" set period = '[1700-01-01,2019-01-01)'`,
  `update project set period = '[2016-01-01,2999-01-01)'`,
  `update position set period = '[2016-01-01,infinity)'`,
  `update facility set capacity = 100001`,
  `insert into source (key, title, kind_de, kind_en) values ('${'a'.repeat(201)}', 'T', 'x', 'x')`,
])('the database refuses a day or a number that cannot be: %s', async (statement) => {
  await expect(rowsOf(database.current, statement)).rejects.toThrow(/check/)
})

test('every value and every area of the shipped dataset is possible', async () => {
  const rows = await rowsOf(
    database.current,
    `select observation.key from observation join indicator on indicator.key = indicator_key
    where value_problem(value, indicator) is not null
    union all select key from area where area_problem(key) is not null`,
  )
  expect(rows).toEqual([])
})
