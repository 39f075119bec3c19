import { describe, expect, it } from 'vitest'
import { collection, createFolder, feature, importErrorOf, readAll, readError } from '../setup/import-files.ts'
import { readRecords } from '../../server/intake/read-records.ts'
import { writeZip } from '../setup/import-zip.ts'

const folder = createFolder()
let files = 0
const csv = (text: string) => readAll(folder.write(`${files++}.csv`, text))
const rowsOf = async (text: string) => (await csv(text)).features.map(({ row, properties }) => [row, properties])

describe('what Excel leaves in a CSV file', () => {
  const one = [[1, { a: '1', b: '2' }]]
  it.each([
    ['a line sep=;', 'sep=;\r\na;b\r\n1;2\r\n', one],
    ['a line sep=, in quotes', '"sep=,"\na,b\n1,2\n', one],
    ['a line SEP= with a tab', '\ufeffSEP=\t\na\tb\n1\t2\n', one],
    ['a line sep= with a bar', 'sep=|\na|b\n1|2\n', one],
    ['empty rows', 'a;b\n1;2\n;\n;\n', one],
    ['empty columns', 'a;b;;\n1;2;;\n', one],
    ['an empty column in the middle', 'a;;b\n1;;2\n', one],
    ['delimiters only behind the values', 'a;b\n1;2;;;\n', one],
    ['delimiters only behind the header', 'a;b;;\n1;2\n', one],
    ['empty lines above the header', '\r\n\n \na;b\n1;2\n', one],
    ['bars between the values', 'a|b\n1|2\n', one],
    ['line ends of an old Mac', 'a;b\r1;2\r', one],
    [
      'line ends of three kinds',
      'a;b\r\n1;2\n3;4\r\n5;6\r',
      [...one, [2, { a: '3', b: '4' }], [3, { a: '5', b: '6' }]],
    ],
    ['dots beside their letters in the header', 'a\u0308;b\n1;2\n', [[1, { ä: '1', b: '2' }]]],
    ['a line break in the header', '"a";"b\nin Metern"\n1;2\n', [[1, { a: '1', 'b in Metern': '2' }]]],
    ['quotes in the header', '"a";"b ""alt"""\n1;2\n', [[1, { a: '1', 'b "alt"': '2' }]]],
    ['a line break in a value', 'a;b\n1;"2\n3"\n', [[1, { a: '1', b: '2\n3' }]]],
    ['an empty row between others', 'a;b\n1;2\n;\n3;4\n', [...one, [3, { a: '3', b: '4' }]]],
  ])('is left out: %s', async (_name, text, rows) => {
    expect(await rowsOf(text)).toEqual(rows)
  })

  it.each([
    ['a column twice, apart from line breaks', '"a\nb";a b\n1;2\n', /the column "a b" is there twice/],
    [
      'a value in a column without a name',
      'a;b;\n1;2;\n1;2;3\n',
      /column 3 has no name in the header line, but line 3 has "3" in it/,
    ],
    ['too many values', 'a;b\n1;2;;3\n', /line 2 has 4 fields, the header has 2/],
    ['too few values', 'sep=;\na;b;c\n1;2;3\n1;2\n', /line 4 has 2 fields, the header has 3/],
    ['a header of nothing', ';;\n1;2;3\n', /the header line is empty/],
    ['a quotation mark out of place', '"a\nb";c\n1;2"3\n', /line 3 has a quotation mark out of place/],
  ])('is refused where it is not empty: %s', async (_name, text, reason) => {
    expect((await importErrorOf(csv(text))).reason).toMatch(reason)
  })

  it('is counted in the report, as are rows without a place', async () => {
    const text = 'key;type;name;lon;lat\na;daycare;A;7,1;51,2\n;;;;\nb;daycare;B;;\nc;daycare;C;-;-\n'
    const file = await readRecords('facilities', folder.write('counted.csv', text))
    for await (const outcome of file) expect(outcome).toHaveProperty('record')
    expect(file.notes()).toEqual(['1 empty row was left out', '2 of 3 rows have no place'])
  })

  it('with what to do where no column is known as a place', async () => {
    const file = await readRecords('facilities', folder.write('unknown.csv', 'key;type;name;XKO\na;daycare;A;370000\n'))
    for await (const outcome of file) expect(outcome).toHaveProperty('record')
    expect(file.notes()).toEqual([
      expect.stringMatching(/^1 of 1 rows has no place; no column is known as .*--map x=COLUMN/),
    ])
  })

  it('and how good old coordinates are', async () => {
    const text = 'key;type;name;Rechtswert;Hochwert\na;daycare;A;2580074,1;5681664,6\n'
    const file = await readRecords('facilities', folder.write('old.csv', text), { srid: 31466 })
    for await (const outcome of file) expect(outcome).toHaveProperty('record')
    expect(file.notes()).toEqual([
      expect.stringMatching(/Gauss-Kruger zone 2 \(EPSG:31466\) is an old system: .* about 3 m$/),
    ])
  })
})

describe('what archives hold beside the layer', () => {
  const layer = Buffer.from(collection([feature({ name: 'A' }, { type: 'Point', coordinates: [7.1, 51.2] })]))
  const other = Buffer.from('{}')
  const zip = (...names: string[]) =>
    folder.write(
      `${files++}.zip`,
      writeZip(names.map((name) => ({ name, content: /metadata|readme|\._|package/.test(name) ? other : layer }))),
    )

  it.each([
    [['a.geojson', 'metadata.json']],
    [['a.geojson', 'b.json']],
    [['a.json', 'metadata.json', 'datapackage.json']],
    [['daten/a.json', 'daten/a.csv-metadata.json']],
    [['a.geojson', '__MACOSX/._a.geojson', '._a.geojson', 'b/._b.geojson']],
    [['ordner/__MACOSX/a.geojson', 'ordner/A.GEOJSON', 'readme.txt', '.DS_Store']],
  ])('is passed over: %j', async (names) => {
    const { features } = await readAll(zip(...names))
    expect(features.map(({ properties }) => properties)).toEqual([{ name: 'A' }])
  })

  it.each([
    [['a.geojson', 'b.geojson'], /2 layers \(a.geojson, b.geojson\)/],
    [['a.json', 'b.json'], /2 layers \(a.json, b.json\)/],
    [
      ['metadata.json', 'readme.txt'],
      /holds no .shp, .geojson, .json or .csv file; it holds metadata.json, readme.txt/,
    ],
    [['[Content_Types].xml', 'xl/workbook.xml'], /this is an Excel or Word file; save the table as CSV \(UTF-8\)/],
    [['mimetype', 'content.xml'], /this is a LibreOffice file; save the table as CSV \(UTF-8\)/],
    [['daten.zip', 'liesmich.txt'], /it holds daten.zip, liesmich.txt; unpack it and give the one inside/],
  ])('is asked for where it is not certain: %j', async (names, reason) => {
    expect((await readError(zip(...names))).reason).toMatch(reason)
  })
})

it('UTF-16 without its mark is told from binary data', async () => {
  const file = folder.write('wide.csv', Buffer.from('a;b\n1;2\n', 'utf16le'))
  expect((await readError(file)).reason).toMatch(/text in UTF-16 without its mark, .*save it as UTF-8/)
})

describe('JSON that readers disagree about', () => {
  const text = (inner: string) => `{"type":"FeatureCollection","features":[${inner}]}`
  const good = '{"type":"Feature","properties":{"a":1,"b":{"a":2},"c":["a","a"]},"geometry":null}'
  const json = (content: string) => readAll(folder.write(`${files++}.geojson`, content))

  it('is not that which only repeats names in other objects', async () => {
    expect((await json(text(`${good},${good}`))).features).toHaveLength(2)
  })

  it.each([
    [
      'a property twice',
      text('{"type":"Feature","properties":{"name":"A","name":"B"},"geometry":null}'),
      /the member "name" is there twice in one object/,
    ],
    [
      'a property twice, one escaped',
      text('{"type":"Feature","properties":{"name":"A","n\\u0061me":"B"},"geometry":null}'),
      /the member "name" is there twice/,
    ],
    [
      'a geometry twice',
      text('{"type":"Feature","properties":{},"geometry":null,"geometry":null}'),
      /the member "geometry" is there twice/,
    ],
    [
      'deep in the second feature',
      text(`${good},{"type":"Feature","properties":{"a":[{"x":1,"x":1}]},"geometry":null}`),
      /"x" is there twice in one object \(after feature 1\)/,
    ],
    [
      'features twice',
      `{"type":"FeatureCollection","features":[],"features":[${good}]}`,
      /the member "features" is there twice/,
    ],
    ['something behind it', `${text(good)} {"more":1}`, /not valid JSON|behind/],
    ['two documents', `${text(good)}${text(good)}`, /not valid JSON/],
    ['a comma too many', text(`${good},`), /not valid JSON/],
  ])('is refused: %s', async (_name, content, reason) => {
    expect((await importErrorOf(json(content))).reason).toMatch(reason)
  })
})
