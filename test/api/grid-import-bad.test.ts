import { describe, expect, test } from 'vitest'
import { makeDemoGrid } from '../../scripts/demo-grid.make.ts'
import { useDatabase } from '../setup/database.ts'
import { cellsInNordstadt, censusFile, censusHeader, censusRow, inNordstadt } from '../setup/grid-files.ts'
import { useGrid } from '../setup/grid.ts'
import { importErrorOf } from '../setup/import-files.ts'

const { load, fingerprint } = useGrid(useDatabase())
const census = { preset: 'census-2022-100m' }

describe('a bad file gets a clear error, and nothing of it is kept:', () => {
  const good = censusFile(cellsInNordstadt(12, 13, 14))
  test.each<[string, string | Uint8Array, RegExp]>([
    [
      'another header',
      good.replace('Einwohner', 'Bevoelkerung'),
      /the header is GITTER_ID_100m;x_mp_100m;y_mp_100m;Bevoelkerung; expected GITTER_ID_100m;/,
    ],
    ['columns in another order', good.replace('x_mp_100m;y_mp', 'y_mp_100m;x_mp'), /the header is/],
    ['Latin-1', Buffer.from(good.replace('12\n', '\x96\n'), 'latin1'), /not valid UTF-8/],
    ['a row that breaks off', good.slice(0, good.lastIndexOf(';')), /line 4 has 3 fields, the header has 4/],
    ['a header alone', `${censusHeader}\n`, /holds no rows/],
    [
      'a synthetic file',
      makeDemoGrid().text,
      /row 1, werterlaeuternde_Zeichen: the row says SYNTHETISCH.*--preset demo-grid/,
    ],
    ['HTML', '<!doctype html><html></html>', /HTML page/],
  ])('%s', async (_, content, message) => {
    const before = await fingerprint()
    expect((await importErrorOf(load('bad.csv', content, census))).message).toMatch(message)
    expect(await fingerprint()).toBe(before)
  })

  const { east, north } = inNordstadt
  test.each<[string, string, RegExp]>([
    [
      'a midpoint that does not fit its id',
      good.replace(`;${east + 150};`, `;${east + 160};`),
      /4121260 is not the midpoint of CRS3035RES100mN3131600E4121200; expected 4121250/,
    ],
    [
      'a midpoint with swapped axes',
      good.replace(`;${east + 150};${north + 50};`, `;${north + 50};${east + 150};`),
      /is not the midpoint/,
    ],
    ['another id', good.replace('RES100m', 'RES1km'), /is not the id of a cell; expected one such as/],
    ['an id between cells', censusFile([[east + 30, north, 1]]), /does not begin at whole 100 m/],
    ['a cell in the sea', censusFile([[1_000_000, 1_000_000, 1]]), /does not lie in Germany/],
    ['negative people', good.replace(';13\n', ';-13\n'), /"-13" is not a number of people/],
    [
      'a decimal point',
      good.replace(';13\n', ';13.5\n'),
      /"13.5" is not a number of people; expected one such as 12 or 12,5/,
    ],
    ['no people', good.replace(';13\n', ';\n'), /"" is not a number of people/],
    ['a hyphen for the dash', good.replace(';13\n', ';-\n'), /or "–" for a suppressed value/],
    [
      'a cell twice',
      good + censusRow([east, north, 12]),
      /the cell around 4121150, 3131650 stands in an earlier row already/,
    ],
    [
      'an unknown sign',
      `${censusHeader};werterlaeuternde_Zeichen\n${censusRow([east, north, 1])};x\n`,
      /"x" is not a known sign/,
    ],
  ])('%s', async (_, content, reason) => {
    const before = await fingerprint()
    const report = await load('bad.csv', content, census)
    expect(report).toMatchObject({ kept: false })
    expect(report.rejections.map((rejection) => rejection.reason)).toEqual(
      [...report.rejections].fill(expect.stringMatching(reason) as never),
    )
    expect(report.rejections.length).toBeGreaterThan(0)
    expect(await fingerprint()).toBe(before)
  })

  test('a thousand bad rows: it is not read any further', async () => {
    const cells = Array.from({ length: 3000 }, (_, i): [number, number, string] => [
      4_000_000 + 100 * i,
      3_000_000,
      'x',
    ])
    expect((await load('bad.csv', censusFile(cells), census)).rejections).toHaveLength(1000)
  })

  test.each([
    [undefined, /a grid needs one; expected census-2022-100m, demo-grid, wuppertal-density/],
    ['census', /there is no preset census for grid;/],
  ])('the preset %s', async (preset, message) => {
    expect((await importErrorOf(load('good.csv', good, { preset }))).message).toMatch(message)
  })
})
