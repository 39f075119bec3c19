import { describe, expect, it } from 'vitest'
import type { ReadRecordsOptions } from '../../server/intake/read-records.ts'
import type { ImportKind } from '../../server/intake/records.ts'
import { createFolder, importErrorOf } from '../setup/import-files.ts'
import { readAllRecords } from '../setup/import-records.ts'

const folder = createFolder()
const readText = <Kind extends ImportKind>(kind: Kind, name: string, text: string, options?: ReadRecordsOptions) =>
  readAllRecords(kind, folder.write(name, text), options)

describe('observations', () => {
  const header = 'area;indicator;date;value;unit;source\n'
  const read = (name: string, rows: string, options?: ReadRecordsOptions) =>
    readText('observations', name, header + rows, options)

  it('have decimal commas, German days, and null for what is not known', async () => {
    const { records } = await read(
      'good.csv',
      'quarter-01;foreign;31.12.2021;30,8;%;wp\nquarter-02;people;2021-12-31;–;;wp\nquarter-20;people;;-;;wp\nquarter-37;people;;;;wp\nquarter-60;people;;0;;wp\n',
      { sign: ['-=unknown'] },
    )
    expect(records.map(({ date, value, unit }) => [date, value, unit])).toEqual([
      ['2021-12-31', 30.8, '%'],
      ['2021-12-31', null, null],
      [null, null, null],
      [null, null, null],
      [null, 0, null],
    ])
  })

  it('never guess what 17.027 means', async () => {
    const row = 'quarter-01;people;2021-12-31;17.027;;wp\n'
    expect((await read('mark.csv', row)).rejections).toEqual([
      'mark.csv, row 1, value: "17.027" may mean 17027 or 17.027; say which sign is the decimal mark (--decimal)',
    ])
    expect((await read('mark.csv', row, { decimalMark: ',' })).records[0]!.value).toBe(17027)
    expect((await read('mark.csv', row, { decimalMark: '.' })).records[0]!.value).toBe(17.027)
  })

  it.each([
    ['a word', 'quarter-01;people;2021-12-31;viele;;wp', 'value: "viele" is not a number'],
    [
      'a day that is none',
      'quarter-01;people;31.02.2021;1;;wp',
      'date: "31.02.2021" is not a day; expected 2021-12-31 or 31.12.2021, or nothing when none is stated',
    ],
    ['no source', 'quarter-01;people;2021-12-31;1;;', 'source: no value; expected one'],
    [
      'a key in capitals',
      'Quarter 01;people;2021-12-31;1;;wp',
      'area: "Quarter 01" is not a key; expected lower-case letters, digits and single hyphens',
    ],
  ])('are rejected: %s', async (_name, row, problem) => {
    expect((await read('bad.csv', row)).rejections).toEqual([`bad.csv, row 1, ${problem}`])
  })

  it('come once for an area, an indicator and a day', async () => {
    const { rejections } = await read(
      'twice.csv',
      'quarter-01;people;2021-12-31;1;;wp\nquarter-01;people;31.12.2021;2;;wp\n',
    )
    expect(rejections).toEqual(['twice.csv, row 2: quarter-01, people, 2021-12-31 stands in row 1 already'])
  })

  it('need their columns', async () => {
    const error = await importErrorOf(readText('observations', 'columns.csv', 'area;value\nquarter-01;1\n'))
    expect(error).toMatchObject({
      field: 'indicator',
      reason:
        'there is no field of this name; the file has area, value; if it is called otherwise: --map indicator=FIELD',
    })
    expect((await importErrorOf(read('none.csv', ''))).reason).toBe('the file holds no rows; expected at least one')
  })
})
