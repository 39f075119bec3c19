import { parseCount, parseFigure, parseNumber } from '../figures.ts'
import { parseDay, parseList, parseText, parseWebsite, parseYesNo } from '../values.ts'
import { read } from './fields.ts'
import type { Preset } from './preset.ts'

/** A preset in which every field is called as its target is. */
const sameNames = (targets: string[]) => Object.fromEntries(targets.map((target) => [target, target]))

const areas: Preset = {
  key: 'areas',
  kind: 'areas',
  description: 'areas with the fields key, kind (CITY, DISTRICT, …), name, code, parentKey, squareKilometres',
  example: 'gebiete.geojson',
  fields: sameNames(['key', 'kind', 'name', 'code', 'parentKey', 'squareKilometres']),
  required: ['key', 'kind', 'name'],
  extent: null,
  source: null,
  facilityTypes: [],
  build: (values, numbers) => ({
    ...Object.fromEntries(
      ['key', 'kind', 'code', 'name', 'parentKey'].map((target) => [target, read(values, target, parseText)]),
    ),
    squareKilometres: read(values, 'squareKilometres', (value) => parseNumber(value, numbers)),
  }),
}

const facilityTexts = ['key', 'type', 'name', 'shortName', 'address', 'openingHours']

const facilities: Preset = {
  key: 'facilities',
  kind: 'facilities',
  description: `facilities with the fields ${facilityTexts.join(', ')}, capacity, languages, wheelchairAccess, website`,
  example: 'einrichtungen.csv --srid 25832',
  fields: sameNames([...facilityTexts, 'capacity', 'languages', 'wheelchairAccess', 'website']),
  required: ['key', 'type', 'name'],
  extent: null,
  source: null,
  facilityTypes: [],
  build: (values, numbers) => ({
    ...Object.fromEntries(facilityTexts.map((target) => [target, read(values, target, parseText)])),
    capacity: read(values, 'capacity', (value) => parseCount(value, numbers)),
    languages: read(values, 'languages', parseList),
    wheelchairAccess: read(values, 'wheelchairAccess', parseYesNo),
    website: read(values, 'website', parseWebsite),
    note: null,
    carrier: null,
  }),
}

const observations: Preset = {
  key: 'observations',
  kind: 'observations',
  description: 'values with the columns area, indicator, date, value, unit (optional), source',
  example: 'werte.csv --decimal , --sign "-=zero"',
  fields: sameNames(['area', 'indicator', 'date', 'value', 'unit', 'source']),
  required: ['area', 'indicator', 'date', 'value', 'source'],
  extent: null,
  source: null,
  facilityTypes: [],
  build: (values, numbers) => ({
    ...Object.fromEntries(
      ['area', 'indicator', 'unit', 'source'].map((target) => [target, read(values, target, parseText)]),
    ),
    date: read(values, 'date', parseDay),
    ...read(values, 'value', (value) => parseFigure(value, numbers)),
  }),
}

export const genericPresets = [areas, facilities, observations]
