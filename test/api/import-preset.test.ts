import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findPreset } from '../../server/intake/presets/presets.ts'
import { collection, createFolder, feature, importErrorOf } from '../setup/import-files.ts'
import { outline, readAllRecords } from '../setup/import-records.ts'

const folder = createFolder()

/** A preset as another city writes it, with some lines in place of its own. */
const preset = (lines: Record<string, string> = {}) =>
  Object.entries({
    kind: 'areas',
    description: 'Stadtteile',
    example: 'stadtteile.geojson',
    fields: '{ number: STT, name: BEZ, hectares: HA }',
    required: '[number, name]',
    forms: `{ number: { pattern: '^(?<district>\\d)\\d\\d$', expected: three digits } }`,
    row: `{ key: { template: 'stadtteil-{number}' }, kind: { value: QUARTER }, name: { text: name },
      parentKey: { template: 'bezirk-{district}' }, squareKilometres: { number: hectares, dividedBy: 100 } }`,
    ...lines,
  })
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')

const file = folder.write(
  'stadtteile.geojson',
  collection([feature({ STT: '104', BEZ: 'Altstadt', HA: 250 }, outline)]),
)
const readWith = (name: string, text: string) => readAllRecords('areas', file, { preset: folder.write(name, text) })

test('a city reads its own files with a preset of its own', async () => {
  const { records, rejections } = await readWith('eigene.yaml', preset())
  expect(rejections).toEqual([])
  expect(records).toMatchObject([
    {
      key: 'stadtteil-104',
      kind: 'QUARTER',
      name: 'Altstadt',
      parentKey: 'bezirk-1',
      squareKilometres: 2.5,
      code: null,
    },
  ])
})

test('rows are rejected by its forms', async () => {
  const { rejections } = await readWith(
    'streng.yaml',
    preset({ forms: '{ number: { pattern: ^(?<district>0), expected: a nought } }' }),
  )
  expect(rejections).toEqual(['stadtteile.geojson, row 1, STT: "104" is not a nought'])
})

describe('a preset that cannot be is refused, with its file and place:', () => {
  test.each([
    ['not YAML', 'kind: [', /kaputt\.yaml: .*at line 1/],
    ['no preset', '1', /kaputt\.yaml: Invalid input/],
    ['another kind', preset({ kind: 'plants' }), /kaputt\.yaml, kind: Invalid/],
    [
      'a column that there is not',
      preset({ row: '{ colour: { text: name } }' }),
      /row\.colour: is not known; expected key/,
    ],
    ['a way that there is not', preset({ row: '{ name: { guess: name } }' }), /kaputt\.yaml, row\.name: Invalid input/],
    [
      'a target without a field',
      preset({ required: '[number, size]' }),
      /required\.size: is not known; expected number/,
    ],
    [
      'a target that is misspelt',
      preset({ row: '{ name: { text: nmae } }' }),
      /row\.name\.nmae: is not known; expected number, name, hectares, district/,
    ],
    [
      'a misspelt place in a template',
      preset({ row: `{ key: { template: 'x-{nubmer}' }, name: { text: name } }` }),
      /row\.key\.nubmer: is not known/,
    ],
    ['no pattern', preset({ forms: `{ number: { pattern: '(', expected: x } }` }), /forms\.number\.pattern/],
  ])('%s', async (_, text, message) => {
    expect((await importErrorOf(readWith('kaputt.yaml', text))).message).toMatch(message)
  })

  test('of another kind than is imported, or no file at all', async () => {
    const grid = `kind: grid\n`
    expect((await importErrorOf(readWith('raster.yaml', grid))).message).toMatch(/raster\.yaml, description/)
    expect((await importErrorOf(readAllRecords('areas', file, { preset: 'missing.yaml' }))).message).toMatch(
      /missing\.yaml: ENOENT/,
    )
    expect(
      (await importErrorOf(readAllRecords('observations', file, { preset: folder.write('flaeche.yaml', preset()) })))
        .message,
    ).toMatch(/--preset: there is no preset .*flaeche\.yaml for observations; expected observations/)
  })
})

test('the preset of a grid is called as the grid may be', async () => {
  const shipped = readFileSync('db/presets/demo-grid.yaml', 'utf8')
  expect(findPreset('grid', folder.write('eigenes-raster.yaml', shipped)).key).toBe('eigenes-raster')
  expect(() => findPreset('grid', folder.write('Mein Raster.yaml', shipped))).toThrow(
    /Mein Raster\.yaml: a grid is called like its preset; expected lower-case letters/,
  )
})
