import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { findTextProblem } from '../../server/intake/read/text.ts'
import { collection, createFolder, feature, importErrorOf, readAll } from '../setup/import-files.ts'
import { readAllRecords } from '../setup/import-records.ts'
import { writeDbf, writeShp, type ShapeRecord } from '../setup/import-shapefile.ts'

const folder = createFolder()
let files = 0

const healthy = [
  ...`Mühle|Größe „Ä“|CAFÉ“|São Paulo|MANHÃ|Ångström|Ñandú|İstanbul|ŁÓDŹ|Ζήτα|Москва|العربية|日本|5 m²|51° 15′`.split(
    '|',
  ),
  ...`«Zitat»|a\tb\nc\r\nd|👩‍👧|Ä–Z|Â|√2|é|ÄÖÜ|Straße`.split('|'),
]

describe('damaged text', () => {
  it.each([
    ['UTF-8 as Windows-1252', 'Kita MÃ¼hle', /"Ã¼" stands for "ü"/],
    ['a capital letter', 'Ã–ffentlich', /stands for "Ö"/],
    ['ß', 'StraÃŸe', /stands for "ß"/],
    ['ß as Latin-1', 'Stra\u00c3\u009fe', /U\+009F/],
    ['a dash', '9 â€“ 17 Uhr', /stands for "–"/],
    ['the euro', '5 â‚¬', /stands for "€"/],
    ['a degree', '51Â° N', /stands for "°"/],
    ['as CP850', 'M├╝hle', /stands for "ü"/],
    ['as Mac Roman', 'M√ºhle', /stands for "ü"/],
    ['as Windows-1250', 'MĂĽhle', /stands for "ü"/],
    ['twice', 'MÃƒÂ¼hle', /is UTF-8 that was read as another encoding/],
    ['Czech', 'DvoÅ™Ã¡k', /is UTF-8 that was read/],
    ['the sign of a lost letter', 'M\ufffdhle', /"M\\ufffdhle" has the sign U\+FFFD/],
    ['NUL', 'Mu\0hle', /control character U\+0000/],
    ['a vertical tab', 'Weg 1\u000bHinterhaus', /control character U\+000B/],
    ['DEL', 'Weg\u007f', /control character U\+007F/],
    ['C1: CP850 as Latin-1', 'M\u0081hle', /control character U\+0081 \(an encoding that was read as another\?\)/],
    ['half a character', 'Weg \ud83d', /half of a character \(U\+D83D\)/],
    ['a mark in the midst', 'Weg\ufeff', /byte order mark/],
  ])('is found: %s', (_name, text, reason) => {
    expect(findTextProblem(text)).toMatch(reason)
  })

  it.each(healthy)('is not seen where there is none: %s', (text) => {
    expect(findTextProblem(text)).toBe(null)
  })

  it('is refused with row and field, also deep in GeoJSON and in names', async () => {
    const place = { type: 'Point', coordinates: [7.1, 51.2] }
    const properties = { key: 'a', type: 'daycare', name: 'Gut' }
    const bad = [
      { ...properties, name: 'MÃ¼hle' },
      { ...properties, more: { list: ['x', 'y\ud800'] } },
      { ...properties, 'Gr\u0081n': 1 },
    ]
    const features = [properties, ...bad].map((each) => feature(each, place))
    const { rejections } = await readAllRecords('facilities', folder.write('bad.geojson', collection(features)))
    expect(rejections).toEqual([
      expect.stringMatching(/^bad.geojson, row 2, name: "MÃ¼hle" is UTF-8/),
      expect.stringMatching(/^bad.geojson, row 3, more: "y\\ud800|^bad.geojson, row 3, more: /),
      expect.stringMatching(/^bad.geojson, row 4, Gr.n: .*U\+0081/),
    ])
  })

  it('is refused late in a CSV file', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => `k${index};daycare;Kita${index === 400 ? '\0' : ''}`).join(
      '\n',
    )
    const { rejections } = await readAllRecords('facilities', folder.write('late.csv', `key;type;name\n${rows}\n`))
    expect(rejections).toEqual([expect.stringMatching(/^late.csv, row 401, name: .*U\+0000/)])
  })
})

const csv = (text: string | Buffer, encoding?: string) =>
  readAll(folder.write(`${files++}.csv`, typeof text === 'string' ? text : new Uint8Array(text)), { encoding })

describe('the encoding of a CSV file', () => {
  const text = 'name;Straße\nKita Mühle;Große Öffnung\n'
  it.each([
    'utf-8',
    'utf-16le',
    'utf-16be',
    'windows-1252',
    'iso-8859-15',
    'windows-1250',
    'iso-8859-2',
    'cp437',
    'cp850',
    'cp852',
  ])('is found: %s', async (encoding) => {
    const { features } = await csv(iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf') }))
    expect(features[0]!.properties).toEqual({ name: 'Kita Mühle', Straße: 'Große Öffnung' })
  })

  it('may be said by the caller, where two are possible', async () => {
    const bytes = iconv.encode('a;b\n1;Dvořák\n', 'windows-1250')
    const error = await importErrorOf(csv(bytes))
    expect(error).toMatchObject({
      row: 1,
      field: 'b',
      reason: expect.stringMatching(/"Dvoøák" as windows-1252, but "Dvořák" as windows-1250; .*--encoding/),
    })
    expect((await csv(bytes, 'CP1250')).features[0]!.properties).toEqual({ a: '1', b: 'Dvořák' })
    expect((await importErrorOf(csv(bytes, 'Klingon'))).message).toMatch(
      /--encoding: "Klingon" is not known here; expected one of utf-8/,
    )
    expect((await importErrorOf(csv(bytes, 'utf-8'))).reason).toMatch(
      /--encoding says UTF-8, but .* is not valid UTF-8/,
    )
  })

  it('may not be two', async () => {
    const bytes = Buffer.concat([Buffer.from('a;b\n1;Mühle\n2;'), iconv.encode('Größe\n', 'windows-1252')])
    expect(await importErrorOf(csv(bytes))).toMatchObject({
      row: 2,
      field: 'b',
      reason: expect.stringMatching(/but row 1 is: the file mixes two encodings/),
    })
  })
})

describe('the encoding of a shapefile', () => {
  const ring = [
    [0, 0],
    [0, 1],
    [1, 1],
    [1, 0],
    [0, 0],
  ].map(([x = 0, y = 0]) => [370000 + x, 5680000 + y])
  const shape = (texts: string[], written: string, { cpg, byte = 0 }: { cpg?: string; byte?: number } = {}) => {
    const records: ShapeRecord[] = texts.map((text) => ({
      rings: [ring],
      attributes: [iconv.encode(text, written).toString('latin1')],
    }))
    const dbf = writeDbf(['NAME'], records, 'latin1')
    dbf[29] = byte
    const name = `s${files++}`
    folder.write(`${name}.DBF`, dbf)
    if (cpg !== undefined) folder.write(`${name}.Cpg`, cpg)
    return readAll(folder.write(`${name}.SHP`, writeShp(records)))
  }

  it.each([
    ['UTF-8', 'utf-8', { cpg: 'UTF-8' }],
    ['UTF-8', 'utf-8', { cpg: 'UTF-8', byte: 0x57 }],
    ['UTF-8', 'utf-8', {}],
    ['1252', 'windows-1252', { cpg: '1252' }],
    ['ANSI 1252 and byte 57', 'windows-1252', { cpg: 'ANSI 1252', byte: 0x57 }],
    ['ISO 8859-1', 'iso-8859-1', { cpg: 'ISO-8859-1' }],
    ['OEM 850', 'cp850', { cpg: 'OEM 850' }],
    ['byte 01', 'cp437', { byte: 0x01 }],
    ['byte 02', 'cp850', { byte: 0x02 }],
    ['byte 03', 'windows-1252', { byte: 0x03 }],
    ['byte 04', 'macroman', { byte: 0x04 }],
    ['byte 64', 'cp852', { byte: 0x64 }],
    ['byte C8', 'windows-1250', { byte: 0xc8 }],
    ['nothing', 'cp850', {}],
  ])('is what it says: %s', async (_name, written, says) => {
    const { features } = await shape(['Mühle', 'Größe'], written, says)
    expect(features.map(({ properties }) => properties.NAME)).toEqual(['Mühle', 'Größe'])
  })

  it.each([
    ['.cpg 1252, bytes UTF-8', 'utf-8', { cpg: '1252' }, /the .cpg says windows-1252, but the text is valid UTF-8/],
    ['.cpg UTF-8, bytes 1252', 'windows-1252', { cpg: 'UTF-8' }, /"M\ufffdhle" is not valid UTF-8/],
    ['.cpg 1252, bytes 850', 'cp850', { cpg: '1252' }, /the .cpg says windows-1252, but that would be "M/],
    ['.cpg 850, bytes 1252', 'windows-1252', { cpg: 'OEM 850' }, /the .cpg says cp850, but that would be "M³hle"/],
    [
      'byte 57, bytes UTF-8',
      'utf-8',
      { byte: 0x57 },
      /byte 29 of the .dbf says windows-1252, but the text is valid UTF-8/,
    ],
    ['byte 57, bytes 850', 'cp850', { byte: 0x57 }, /byte 29 of the .dbf says windows-1252, but that would be/],
    [
      'an unknown byte',
      'windows-1252',
      { byte: 0x7d },
      /byte 29 of the .dbf names the encoding 0x7d, which is not known here/,
    ],
  ])('is refused with row and field when it cannot be: %s', async (_name, written, says, reason) => {
    const error = await importErrorOf(shape(['gut', 'Mühle', 'Größe'], written, says))
    expect(error.reason).toMatch(reason)
    if (written !== 'windows-1252' || !('byte' in says)) expect(error).toMatchObject({ row: 2, field: 'NAME' })
  })
})
