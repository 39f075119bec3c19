import { describe, expect, it } from 'vitest'
import type { ReadRecordsOptions } from '../../server/intake/read-records.ts'
import type { ImportKind } from '../../server/intake/records.ts'
import { collection, createFolder, feature, importErrorOf, sharedData } from '../setup/import-files.ts'
import { readAllRecords } from '../setup/import-records.ts'

const folder = createFolder()
const readText = <Kind extends ImportKind>(kind: Kind, name: string, text: string, options?: ReadRecordsOptions) =>
  readAllRecords(kind, folder.write(name, text), options)
const point = { type: 'Point', coordinates: [7.15, 51.26] }

describe('facilities of Wuppertal', () => {
  const daycare = { id: 7, name: 'Kita', tel: '+49-202-1', plaetze: 40, traegertyp: 3, stunden: 2, alter: 1 }
  const read = (name: string, row: object) =>
    readText('facilities', name, collection([feature(row, point)]), { preset: 'wuppertal-daycare' })

  it.skipIf(!sharedData)('are all 45 daycare centres, with carrier and places, without telephone numbers', async () => {
    const { records, rejections } = await readAllRecords('facilities', `${sharedData}/daycare/kitas-sample.geojson`, {
      preset: 'wuppertal-daycare',
    })
    expect([records.length, rejections]).toEqual([45, []])
    expect(records.every(({ capacity, carrier, location }) => capacity !== null && carrier && location)).toBe(true)
    expect(records.filter(({ carrier }) => carrier?.key === 'carrier-municipal')).toHaveLength(20)
    expect(JSON.stringify(records)).not.toMatch(/\+49/)
  })

  it('are daycare centres, as far as the file says', async () => {
    const { records } = await read('daycare.json', daycare)
    expect(records[0]).toMatchObject({
      key: 'daycare-7',
      type: 'daycare',
      address: null,
      capacity: 40,
      website: null,
      openingHours: null,
      note: {
        de: 'Betreuung 45 Stunden in der Woche. Kinder ab 2 Jahren.',
        en: 'Care for 45 hours a week. Children from 2 years.',
      },
      carrier: { key: 'carrier-parents', name: 'Elterninitiative' },
      location: { type: 'Point' },
    })
    const { records: unknown } = await read('unknown.json', { id: 8, name: 'Kita', plaetze: null })
    expect(unknown[0]).toMatchObject({ capacity: null, carrier: null, note: null })
    expect((await read('zero.json', { ...daycare, plaetze: 0 })).records[0]!.capacity).toBe(0)
  })

  it.each([
    ['an unknown code', { traegertyp: 9 }, 'traegertyp: 9 is not a known code; expected 0, 1, 2, 3, 4, 5'],
    ['a broken count', { plaetze: -3 }, 'plaetze: -3 is not a whole number of at least 0'],
    [
      'a script for a website',
      { url: 'javascript:alert(1)' },
      'url: "javascript:alert(1)" is not a web address; expected one that begins with https:// or http://',
    ],
    ['an object for a name', { name: {} }, 'name: {} is not a text'],
    ['no number', { id: '../7' }, 'id: "../7" is not a number'],
  ])('are rejected: %s', async (_name, change, problem) => {
    expect((await read('rejected.json', { ...daycare, ...change })).rejections).toEqual([
      `rejected.json, row 1, ${problem}`,
    ])
  })

  it('are points of interest, without telephone and e-mail', async () => {
    const row = {
      HAUPTNAME: 'Café Röttgen',
      STRASSE: 'Röttgen 2',
      PLZ: '42109',
      STADT: 'Wuppertal',
      TELEFON: '0202 1',
      EMAIL: 'a@b.de',
      INFO: '0202 2',
      HAUPTTHEMA: 'Essen',
      THEMEN: 'Essen, Jugend',
    }
    const { records } = await readText('facilities', 'poi.json', collection([feature(row, point)]), {
      preset: 'wuppertal-poi',
    })
    expect(records[0]).toMatchObject({
      key: 'poi-cafe-roettgen-roettgen-2',
      name: 'Café Röttgen',
      address: 'Röttgen 2, 42109 Wuppertal',
      note: { de: 'Themen: Essen, Jugend' },
    })
    expect(JSON.stringify(records)).not.toMatch(/0202|@/)
  })

  it('of other cities come from CSV with their own columns', async () => {
    const text =
      'nr;Typ;Titel;Plätze;Sprachen;rolli;GX;GY\na-1;cafe;Café;1.200;de, tr;ja;370000;5680000\na-2;cafe;Laden;;–;;;\n'
    const map = [
      'key=nr',
      'type=Typ',
      'name=Titel',
      'capacity=Plätze',
      'languages=Sprachen',
      'wheelchairAccess=rolli',
      'x=GX',
      'y=GY',
    ]
    const { records } = await readText('facilities', 'own.csv', text, { map, srid: 25832, decimalMark: ',' })
    expect(records).toMatchObject([
      {
        key: 'a-1',
        capacity: 1200,
        languages: ['de', 'tr'],
        wheelchairAccess: true,
        location: { coordinates: [370000, 5680000] },
      },
      { key: 'a-2', capacity: null, languages: null, wheelchairAccess: null, location: null },
    ])
    const error = await importErrorOf(readText('facilities', 'own.csv', text, { map }))
    expect(error.message).toMatch(/a CSV file states none; give it with --srid/)
  })
})
