import { describe, expect, it } from 'vitest'
import { readFeatures, type ReadOptions } from '../../server/intake/read/read-features.ts'
import { collect, createFolder, importErrorOf } from '../setup/import-files.ts'

const folder = createFolder()
const read = async (name: string, text: string | Uint8Array, options?: ReadOptions) => {
  const file = await readFeatures(folder.write(name, text), options)
  return { meta: file.meta, features: await collect(file) }
}

describe('CSV', () => {
  it.each([
    ['semicolon', 'a;b\n1;2,5\n'],
    ['comma', 'a,b\r\n1,"2,5"\r\n'],
    ['tab', 'a\tb\n1\t2,5'],
    ['byte order mark', '\ufeffa;b\n1;2,5\n\n'],
    ['delimiter in a quoted name', '"a";b\n1;2,5\n'],
  ])('finds delimiter and header: %s', async (name, text) => {
    const { meta, features } = await read(`${name}.csv`, text)
    expect(meta).toMatchObject({ format: 'csv', srid: null, fields: ['a', 'b'], encoding: 'utf-8' })
    expect(features).toEqual([{ row: 1, properties: { a: '1', b: '2,5' }, geometry: null }])
  })

  it('finds Latin-1 and Windows-1252', async () => {
    const latin1 = await read('latin1.csv', Buffer.from('Straße;Ort\nRöttgen;Höhe\n', 'latin1'))
    expect(latin1.meta).toMatchObject({ encoding: 'windows-1252', fields: ['Straße', 'Ort'] })
    expect(latin1.features[0]!.properties).toEqual({ Straße: 'Röttgen', Ort: 'Höhe' })
    const dash = await read('dash.csv', Buffer.concat([Buffer.from('a;b\n1;'), Buffer.from([0x96])]))
    expect(dash.features[0]!.properties.b).toBe('–')
  })

  it('makes points of lon and lat, of x and y, or of given columns', async () => {
    const lonLat = await read('lonlat.csv', 'name;Lon;Lat\nA;7,15;51.26\nB;;\nC;x;51\n')
    expect(lonLat.meta.srid).toBe(4326)
    expect(lonLat.features.map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [7.15, 51.26] },
      null,
      null,
    ])
    expect(lonLat.features[2]!.problem).toMatchObject({
      field: 'Lon',
      reason: expect.stringMatching(/"x" is not a coordinate/),
    })
    const xy = await read('xy.csv', 'x;y\n370000;5680000\n')
    expect([xy.meta.srid, xy.features[0]!.geometry]).toEqual([null, { type: 'Point', coordinates: [370000, 5680000] }])
    const given = await read('given.csv', 'x_mp;y_mp\n1;2\n', { place: { x: 'x_mp', y: 'y_mp' } })
    expect(given.features[0]!.geometry).toEqual({ type: 'Point', coordinates: [1, 2] })
  })

  it.each([
    ['a column twice', 'a;b;a\n1;2;3', null, 'the column "a" is there twice; expected each name once'],
    [
      'a value in a column without a name',
      'a;;b\n1;2;3',
      1,
      'column 2 has no name in the header line, but line 2 has "2" in it; expected a name',
    ],
    ['a short row', 'a;b;c\n1;2;3\n4;5\n', 2, 'line 3 has 2 fields, the header has 3'],
    ['a long row', 'a;b\n1;2;3\n', 1, 'line 2 has 3 fields, the header has 2'],
    [
      'no delimiter',
      'lorem ipsum\n',
      null,
      'the first line has no comma, semicolon, tab or bar; expected the header line of a CSV file',
    ],
    [
      'a quotation mark not closed',
      `a;b\n1;"2\n${'x\n'.repeat(200_000)}`,
      1,
      'the record is longer than 256 kB; is a quotation mark not closed?',
    ],
    ['binary data', 'a;b\n\0', null, 'this is binary data of an unknown kind; expected a CSV file with a header line'],
  ])('is refused: %s', async (name, text, row, reason) => {
    const error = await importErrorOf(read(`${name}.csv`, text, { formats: ['csv'] }))
    expect(error).toMatchObject({ file: `${name}.csv`, row, reason })
  })
})
