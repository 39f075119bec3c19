import { parseList, parseText, parseWebsite, toKey } from '../values.ts'
import { read } from './fields.ts'
import { FieldError, type Preset } from './preset.ts'
import { wuppertal, wuppertalSource } from './wuppertal.ts'

/**
 * Points of interest. TELEFON, EMAIL and the free text INFO, which may hold both, are not read.
 * The file has no number for them: name and street make the key, so renaming one makes a new one.
 */
export const wuppertalPoi: Preset = {
  key: 'wuppertal-poi',
  kind: 'facilities',
  description: 'points of interest (POI)',
  example: 'POI_EPSG4326_JSON.json --preset wuppertal-poi',
  fields: {
    name: 'HAUPTNAME',
    street: 'STRASSE',
    postcode: 'PLZ',
    city: 'STADT',
    website: 'URL',
    mainTopic: 'HAUPTTHEMA',
    topics: 'THEMEN',
  },
  required: ['name'],
  extent: wuppertal,
  source: wuppertalSource('wuppertal-poi', 'Points of Interest Wuppertal'),
  facilityTypes: [
    { key: 'point-of-interest', label: { de: 'Interessanter Ort', en: 'Point of interest' }, icon: 'map-pin' },
  ],
  build: (values) => {
    const [name, street, postcode, city] = ['name', 'street', 'postcode', 'city'].map((target) =>
      read(values, target, parseText),
    )
    if (name === null) throw new FieldError('name', 'no value; expected a name')
    const town = [postcode, city].filter((part) => part !== null).join(' ')
    const topics = [read(values, 'mainTopic', parseText), ...(read(values, 'topics', parseList) ?? [])]
    const stated = [...new Set(topics.filter((topic) => topic !== null))].join(', ')
    return {
      key: `poi-${toKey([name, street].filter((part) => part !== null).join(' '))}`,
      type: 'point-of-interest',
      name,
      shortName: null,
      address: [street, town].filter(Boolean).join(', ') || null,
      capacity: null,
      languages: null,
      wheelchairAccess: null,
      website: read(values, 'website', parseWebsite),
      openingHours: null,
      note: stated ? { de: `Themen: ${stated}`, en: `Topics: ${stated}` } : null,
      carrier: null,
    }
  },
}
