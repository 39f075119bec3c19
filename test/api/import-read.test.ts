import { rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { collection, createFolder, feature, readAll, readError, writeLarge } from '../setup/import-files.ts'

const folder = createFolder()
const point = { type: 'Point', coordinates: [7.15, 51.26] }

describe('200 MB of nonsense', () => {
  const bytes = 200e6
  it.each([
    [
      'random.geojson',
      '',
      Buffer.from(Array.from({ length: 65536 }, (_, index) => (index * 7919) % 251)),
      /binary data/,
    ],
    ['brace.geojson', '{', 'x'.repeat(65536), /not valid JSON: unexpected "x" at byte 1/],
    [
      'numbers.geojson',
      '{"type":"FeatureCollection","numbers":[0',
      ',1.5'.repeat(16384),
      /no feature ends within 32 MiB/,
    ],
    ['nested.geojson', '{"type":"FeatureCollection","features":[', '['.repeat(65536), /nested more than 64 deep/],
    ['text.geojson', '{"type":"FeatureCollection","name":"', 'x'.repeat(65536), /no feature ends within 32 MiB/],
    ['line.csv', 'a;b', 'x'.repeat(65536), /no line ends within 256 kB/],
    ['words.csv', 'a\n', 'lorem ipsum\n'.repeat(5461), /the first line has no comma, semicolon, tab or bar/],
    ['ragged.csv', 'a;b\n', 'lorem ipsum\n'.repeat(5461), /line 2 has 1 fields, the header has 2/],
    ['zeros.shp', '', new Uint8Array(65536), /binary data/],
  ])('is refused quickly in bounded memory: %s', async (name, beginning, piece, reason) => {
    const file = await writeLarge(folder.path(name), beginning, piece, bytes)
    const before = process.memoryUsage().rss
    const error = await readError(file)
    expect(error.reason).toMatch(reason)
    rmSync(file)
    expect(process.memoryUsage().rss - before).toBeLessThan(900e6)
  })
})

describe('files', () => {
  it('must be there, not be a folder, not be empty and not be too large', async () => {
    expect((await readError(folder.path('absent.geojson'))).message).toMatch(/absent.geojson: there is no such file$/)
    expect((await readError(folder.path('.'))).reason).toMatch(/this is a folder/)
    expect((await readError(folder.write('nothing.csv', ''))).reason).toBe('the file is empty (0 bytes)')
    expect((await readError(folder.write('large.csv', 'a;b\n1;2\n'), { maximumBytes: 5 })).reason).toBe(
      'the file has 8 bytes; at most 5 bytes are read',
    )
  })

  it('are told apart by content', async () => {
    const geojson = folder.write('geojson.txt', collection([]))
    expect((await readAll(geojson)).meta.format).toBe('geojson')
    expect((await readError(geojson, { formats: ['csv'] })).reason).toBe(
      'this is JSON; expected a CSV file with a header line',
    )
    expect((await readError(folder.write('page.csv', ' \n<html>'))).reason).toMatch(/an HTML page/)
    expect((await readError(folder.write('paper.zip', '%PDF-1.7'))).reason).toMatch(/a PDF document/)
    expect((await readError(folder.write('wrong.shp', 'a;b'))).reason).toMatch(
      /named .shp, but its content is other text/,
    )
  })

  it('have errors of one line with their place', async () => {
    const error = await readError(folder.write('one.geojson', collection([feature({}, point), 7 as never])))
    expect(error).toMatchObject({ name: 'ImportError', file: 'one.geojson', row: 2, field: null })
    expect(error.message).toBe(`one.geojson, row 2: ${error.reason}`)
  })
})
