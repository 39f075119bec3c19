import { parseNumber, type NumberStyle } from '../figures.ts'
import { parseText } from '../values.ts'
import { read, readCode } from './fields.ts'
import type { Preset, Values } from './preset.ts'
import { wuppertal, wuppertalSource } from './wuppertal.ts'

const base = { kind: 'areas' as const, extent: wuppertal, facilityTypes: [] }

/** The file states square metres. */
function squareKilometres(values: Values, numbers: NumberStyle): number | null {
  const squareMetres = read(values, 'squareMetres', (value) => parseNumber(value, numbers))
  return squareMetres === null ? null : squareMetres / 1e6
}

const city: Preset = {
  ...base,
  key: 'wuppertal-city',
  description: 'the outline of the city (Stadtgebiet)',
  example: 'Stadtgebiet_EPSG25832_SHAPE.zip --preset wuppertal-city --srid 25832',
  fields: { name: 'STADT', squareMetres: 'FLAECHE' },
  required: ['name'],
  source: wuppertalSource('wuppertal-stadtgebiet', 'Stadtgebiet Wuppertal'),
  build: (values, numbers) => ({
    key: 'wuppertal',
    kind: 'CITY',
    code: null,
    name: readCode(values, 'name', /^Wuppertal$/, 'the city of Wuppertal'),
    parentKey: null,
    squareKilometres: squareKilometres(values, numbers),
  }),
}

const districts: Preset = {
  ...base,
  key: 'wuppertal-districts',
  description: 'the ten districts (Stadtbezirke)',
  example: 'Stadtbezirke_EPSG25832_SHAPE.zip --preset wuppertal-districts --srid 25832',
  fields: { code: 'BEZIRK', name: 'NAME', squareMetres: 'FLAECHE' },
  required: ['code', 'name'],
  source: wuppertalSource('wuppertal-stadtbezirke', 'Stadtbezirke Wuppertal'),
  build: (values, numbers) => {
    const code = readCode(values, 'code', /^\d$/, 'the number of a district, 0 to 9')
    const name = read(values, 'name', parseText)
    return {
      key: `district-${code}`,
      kind: 'DISTRICT',
      code,
      name,
      parentKey: 'wuppertal',
      squareKilometres: squareKilometres(values, numbers),
    }
  },
}

const quarters: Preset = {
  ...base,
  key: 'wuppertal-quarters',
  description: 'the 69 statistical quarters (Quartiere)',
  example: 'Quartiere_EPSG25832_SHAPE.zip --preset wuppertal-quarters --srid 25832',
  fields: { code: 'QUARTIER', name: 'NAME', squareMetres: 'FLAECHE' },
  required: ['code', 'name'],
  source: wuppertalSource('wuppertal-quartiere', 'Quartiere Wuppertal'),
  build: (values, numbers) => {
    const code = readCode(values, 'code', /^\d\d$/, 'the two digits of a quarter with a leading zero, such as 01')
    const name = read(values, 'name', parseText)
    // The first digit of a quarter is its district.
    const parentKey = `district-${code[0]}`
    return {
      key: `quarter-${code}`,
      kind: 'QUARTER',
      code,
      name,
      parentKey,
      squareKilometres: squareKilometres(values, numbers),
    }
  },
}

export const wuppertalAreas = [city, districts, quarters]
