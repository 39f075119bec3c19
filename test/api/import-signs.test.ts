import { describe, expect, it } from 'vitest'
import { createFolder, importErrorOf } from '../setup/import-files.ts'
import { readAllRecords } from '../setup/import-records.ts'

const folder = createFolder()
const header = 'area;indicator;date;value;unit;source\n'

/** What comes of one value in a table, when its key says so much about the signs. */
async function read(value: string, sign: string[] = [], more: object = {}) {
  const row = `quarter-61;population;31.12.2021;${value};;Statistikstelle\n`
  const { records, rejections } = await readAllRecords('observations', folder.write('table.csv', header + row), {
    sign,
    ...more,
  })
  return rejections[0] ?? [records[0]!.value, records[0]!.basis]
}

describe('a sign of a table', () => {
  it.each(['-', '–', '—', '−', '--', '.', '..', '...', '…', 'x', 'X', '/', '*', 'r', 'k.A.', 'n/a', '#NV', '#N/A'])(
    'is refused until somebody says what it means: %s',
    async (sign) => {
      expect(await read(sign)).toBe(
        `table.csv, row 1, value: ${JSON.stringify(sign)} is a sign, not a number; say what it means by the table's key: --sign "${sign}=zero" or --sign "${sign}=unknown"`,
      )
      expect(await read(sign, [`${sign}=zero`])).toEqual([0, 'DOCUMENTED'])
      expect(await read(sign, [`${sign}=unknown`])).toEqual([null, null])
    },
  )

  it('that is a dash is the same sign in all lengths, unless two of them have meanings of their own', async () => {
    expect(await read('–', ['-=zero'])).toEqual([0, 'DOCUMENTED'])
    const both = ['-=zero', '–=unknown']
    expect([await read('-', both), await read('–', both)]).toEqual([
      [0, 'DOCUMENTED'],
      [null, null],
    ])
  })

  it.each([
    ['(45)', '()'],
    ['( 45 )', '()'],
    ['45r', 'r'],
    ['45 p', 'p'],
    ['p45', 'p'],
    ['45 s', 's'],
    ['45*', '*'],
  ])('beside a number says how good it is: %s', async (value, sign) => {
    expect(await read(value)).toMatch(
      `the sign "${sign}" stands beside 45; say what it means by the table's key: --sign`,
    )
    expect(await read(value, [`${sign}=approximate`])).toEqual([45, 'APPROXIMATE'])
    expect(await read(value, [`${sign}=estimated`])).toEqual([45, 'ESTIMATED'])
    expect(await read(value, [`${sign}=documented`])).toEqual([45, 'DOCUMENTED'])
    expect(await read(value, [`${sign}=unknown`])).toEqual([null, null])
  })

  it('that is a 0 may mean less than half of the unit', async () => {
    expect(await read('0')).toEqual([0, 'DOCUMENTED'])
    expect(await read('0', ['0=approximate'])).toEqual([0, 'APPROXIMATE'])
    expect(await read('10', ['0=approximate'])).toEqual([10, 'DOCUMENTED'])
  })

  it('does not take the minus from a number', async () => {
    expect(await read('-5', ['-=zero'])).toEqual([-5, 'DOCUMENTED'])
  })

  it('may be any that the key of the table names', async () => {
    expect(await read('geheim')).toMatch(/"geheim" is not a number/)
    expect(await read('geheim', ['geheim=unknown'])).toEqual([null, null])
  })

  it('is refused where its meaning does not fit', async () => {
    expect(await read('-', ['-=approximate'])).toMatch(
      /"-" stands alone; expected a number beside it that is approximate/,
    )
    expect(await read('45 r', ['r=zero'])).toMatch(/"r" means zero, but stands beside 45/)
  })

  it.each([
    ['-', /--sign: "-" is not SIGN=MEANING, such as "-=zero"/],
    ['-=null', /--sign: there is no meaning "null"; expected one of zero, unknown, documented, approximate, estimated/],
    ['5=zero', /--sign: "5" is a number; expected a sign/],
    ['()=zero', /--sign: a number in brackets cannot mean zero/],
  ])('is named as SIGN=MEANING: %s', async (pair, message) => {
    expect((await importErrorOf(read('1', [pair]))).message).toMatch(message)
  })

  it('has one meaning', async () => {
    const error = await importErrorOf(read('1', ['-=zero', '-=unknown']))
    expect(error.message).toBe('--sign: "-" is given two meanings, zero and unknown; expected one')
  })

  it('cannot make the capacity of a facility approximate, because that has no such mark', async () => {
    const file = folder.write('facilities.csv', 'key;type;name;capacity\nt-f;youth-centre;Kita;(45)\n')
    const { rejections } = await readAllRecords('facilities', file, { sign: ['()=approximate'] })
    expect(rejections).toEqual([
      'facilities.csv, row 1, capacity: "(45)" is approximate, which this field cannot say; expected a number that is known, or none',
    ])
    const dash = folder.write('dash.csv', 'key;type;name;capacity;address\nt-f;youth-centre;Kita;-;-\n')
    expect((await readAllRecords('facilities', dash)).rejections[0]).toMatch(/row 1, capacity: "-" is a sign/)
    const { records } = await readAllRecords('facilities', dash, { sign: ['-=unknown'] })
    expect(records[0]).toMatchObject({ capacity: null, address: null })
  })
})

describe('a number', () => {
  it.each([
    ['17 027', 17027],
    ['17\u202f027', 17027],
    ["17'027", 17027],
    ['1.234.567', 1234567],
    ['1,234,567.5', 1234567.5],
    ['−5', -5],
    ['007', 7],
  ])('is read as it is written: %s', async (text, number) => {
    expect(await read(text)).toEqual([number, 'DOCUMENTED'])
  })

  it.each([
    ['NaN', /is not a number/],
    ['Infinity', /is not a number/],
    ['-Infinity', /is not a number/],
    ['∞', /is not a number/],
    ['1e400', /is not a number/],
    ['1e5', /is not a number/],
    ['0x10', /is not a number/],
    ['9'.repeat(400), /cannot be kept exactly; expected at most 15 digits/],
    ['9007199254740993', /cannot be kept exactly/],
    ['0,12345678901234567', /cannot be kept exactly/],
    ['12.34.56', /is not a number/],
    ['1.23.456', /is not a number/],
    ['17 02', /is not a number/],
    ['5 km', /is not a number/],
    ['30,8 %', /is not a number/],
    ['17.027', /may mean 17027 or 17.027; say which sign is the decimal mark \(--decimal\)/],
  ])('is refused where it cannot be kept as it is: %s', async (text, reason) => {
    expect(await read(text)).toMatch(reason)
  })

  it('that contradicts the decimal mark is refused', async () => {
    expect(await read('1.5', [], { decimalMark: ',' })).toMatch(/"1.5" is not a number with the decimal mark ","/)
    expect(await read('1,5', [], { decimalMark: '.' })).toMatch(/"1,5" is not a number with the decimal mark "."/)
    expect(await read('1.234', [], { decimalMark: ',' })).toEqual([1234, 'DOCUMENTED'])
    expect(await read('1.234', [], { decimalMark: '.' })).toEqual([1.234, 'DOCUMENTED'])
  })
})

describe('a day', () => {
  const day = async (text: string) => {
    const file = folder.write('day.csv', `${header}quarter-61;population;${text};5;;Statistikstelle\n`)
    const { records, rejections } = await readAllRecords('observations', file)
    return rejections[0] ?? records[0]!.date
  }

  it.each([
    ['31.12.2021', '2021-12-31'],
    ['1.1.2021', '2021-01-01'],
    ['2021-12-31', '2021-12-31'],
    ['29.02.2020', '2020-02-29'],
    ['1800-01-01', '1800-01-01'],
    ['', null],
  ])('is read in the German and the international form: %s', async (text, iso) => {
    expect(await day(text)).toBe(iso)
  })

  it('is at most the day of the import', async () => {
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    expect(await day(inDays(-1))).toBe(inDays(-1))
    expect(await day(inDays(2))).toMatch(/row 1, date: ".*" lies in the future; expected the day of the observation/)
    expect(await day('31.12.2999')).toMatch(/lies in the future/)
  })

  it.each(['31.12.1799', '0001-01-01', '0000-01-01'])('is at least in 1800: %s', async (text) => {
    expect(await day(text)).toMatch(/row 1, date: ".*" (lies before 1800-01-01|is not a day); expected/)
  })

  it.each([
    '30.02.2021',
    '29.02.2021',
    '31.04.2021',
    '31.12.21',
    '31/12/2021',
    '2021',
    '12/2021',
    '44561',
    '2021-12-31T00:00:00',
    '-',
    'infinity',
    'morgen',
  ])('is refused in words in any other form: %s', async (text) => {
    expect(await day(text)).toMatch(
      /row 1, date: ".*" is not a day; expected 2021-12-31 or 31.12.2021, or nothing when none is stated/,
    )
  })
})
