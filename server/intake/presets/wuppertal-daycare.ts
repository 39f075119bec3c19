import { parseCount } from '../figures.ts'
import { parseText, parseWebsite } from '../values.ts'
import { read, readChoice, readCode } from './fields.ts'
import type { Preset } from './preset.ts'
import { wuppertal, wuppertalSource } from './wuppertal.ts'

const carrierNote = {
  de: 'Die Quelle nennt nur die Art des Trägers, nicht den Träger selbst.',
  en: 'The source names only the kind of carrier, not the carrier itself.',
}

/** The codes of `traegertyp`: the kind of carrier stands in for the carrier, which the file does not name. */
const carriers = {
  0: { key: 'carrier-independent', name: 'Anderer freier Träger', note: carrierNote },
  1: { key: 'carrier-company', name: 'Betrieb', note: carrierNote },
  2: { key: 'carrier-municipal', name: 'Städtischer Träger', note: carrierNote },
  3: { key: 'carrier-parents', name: 'Elterninitiative', note: carrierNote },
  4: { key: 'carrier-protestant', name: 'Evangelischer Träger', note: carrierNote },
  5: { key: 'carrier-catholic', name: 'Katholischer Träger', note: carrierNote },
}

/** The codes of `stunden`. */
const weeklyHours = {
  0: { de: 'Betreuung 35 Stunden in der Woche.', en: 'Care for 35 hours a week.' },
  1: { de: 'Betreuung 35 und 45 Stunden in der Woche.', en: 'Care for 35 and 45 hours a week.' },
  2: { de: 'Betreuung 45 Stunden in der Woche.', en: 'Care for 45 hours a week.' },
}

/** The codes of `alter`. */
const ages = {
  0: { de: 'Kinder unter 2 Jahren.', en: 'Children under 2 years.' },
  1: { de: 'Kinder ab 2 Jahren.', en: 'Children from 2 years.' },
  2: { de: 'Kinder ab 3 Jahren.', en: 'Children from 3 years.' },
}

/** Daycare centres. The field `tel` is not read: telephone numbers do not belong in the dataset. */
export const wuppertalDaycare: Preset = {
  key: 'wuppertal-daycare',
  kind: 'facilities',
  description: 'daycare centres (Kindertageseinrichtungen)',
  example: 'Kindertageseinrichtungen_EPSG4326_JSON.json --preset wuppertal-daycare',
  fields: {
    id: 'id',
    name: 'name',
    shortName: 'kurzname',
    address: 'adresse',
    website: 'url',
    capacity: 'plaetze',
    carrier: 'traegertyp',
    hours: 'stunden',
    age: 'alter',
  },
  required: ['id', 'name'],
  extent: wuppertal,
  source: wuppertalSource('wuppertal-kindertageseinrichtungen', 'Kindertageseinrichtungen Wuppertal'),
  facilityTypes: [{ key: 'daycare', label: { de: 'Kindertageseinrichtung', en: 'Daycare centre' }, icon: 'baby' }],
  build: (values, numbers) => {
    const notes = [readChoice(values, 'hours', weeklyHours), readChoice(values, 'age', ages)].filter(
      (note) => note !== null,
    )
    return {
      key: `daycare-${readCode(values, 'id', /^\d+$/, 'a number')}`,
      type: 'daycare',
      name: read(values, 'name', parseText),
      shortName: read(values, 'shortName', parseText),
      address: read(values, 'address', parseText),
      capacity: read(values, 'capacity', (value) => parseCount(value, numbers)),
      languages: null,
      wheelchairAccess: null,
      website: read(values, 'website', parseWebsite),
      openingHours: null,
      note:
        notes.length > 0 ? { de: notes.map(({ de }) => de).join(' '), en: notes.map(({ en }) => en).join(' ') } : null,
      carrier: readChoice(values, 'carrier', carriers),
    }
  },
}
