import { describe, expect, it } from 'vitest'
import { collection, createFolder, feature, readAll, readError, sharedData } from '../setup/import-files.ts'

const folder = createFolder()
const point = { type: 'Point', coordinates: [7.15, 51.26] }

describe('GeoJSON', () => {
  const read = (name: string, text: string | Uint8Array) => readAll(folder.write(name, text))
  const refused = async (name: string, text: string | Uint8Array) => (await readError(folder.write(name, text))).reason

  it('is read in order, with a byte order mark, in WGS 84', async () => {
    const { meta, features } = await read(
      'good.geojson',
      `\ufeff${collection([feature({ name: 'Höhe' }, point), feature(null, null)])}`,
    )
    expect(meta).toMatchObject({ format: 'geojson', srid: 4326, total: null, fields: null })
    expect(features).toEqual([
      { row: 1, properties: { name: 'Höhe' }, geometry: point },
      { row: 2, properties: {}, geometry: null },
    ])
    expect((await read('empty.geojson', collection([]))).features).toEqual([])
  })

  it('may name a reference system in the old way', async () => {
    const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } })
    const srid = async (name: string) => (await read('crs.geojson', collection([feature({}, point)], crs(name)))).meta
    expect(await srid('urn:ogc:def:crs:EPSG::25832')).toMatchObject({ srid: 25832 })
    expect(await srid('urn:ogc:def:crs:OGC:1.3:CRS84')).toMatchObject({ srid: 4326 })
    expect(await srid('EPSG:2056')).toMatchObject({
      srid: null,
      sridOrigin: expect.stringMatching(/EPSG:2056", which is not known here/),
    })
    const many = Array.from({ length: 5000 }, () => feature({}, point))
    const late = collection(many).replace(/}$/, `,"crs":${JSON.stringify(crs('EPSG:25832').crs)}}`)
    expect(await refused('late.geojson', late)).toMatch(/stands after the features/)
  })

  it.each([
    [
      'HTML',
      '<!DOCTYPE html><html><body>Anmelden</body></html>',
      /this is an HTML page, probably an error page or a login; expected/,
    ],
    ['XML', '<?xml version="1.0"?><ows:ExceptionReport/>', /an XML document/],
    ['text', 'Höhe', /named .geojson, but its content is other text \(it begins with "Höhe"\)/],
    [
      'another type',
      JSON.stringify(feature({}, point)),
      /this is a GeoJSON Feature; expected a GeoJSON FeatureCollection/,
    ],
    ['other JSON', '[1, 2]', /JSON of another kind; expected a GeoJSON FeatureCollection/],
    ['no features', '{"type":"FeatureCollection"}', /no array of this name/],
    ['features as object', '{"type":"FeatureCollection","features":{"a":1}}', /"features" is an object/],
    [
      'cut off',
      collection([feature({}, point)]).slice(0, -1),
      /the JSON ends too early, the file is cut off \(after feature 1\)/,
    ],
    [
      'broken JSON at the end',
      `${collection([feature({}, point)]).slice(0, -2)},{]}`,
      /not valid JSON: unexpected "]" at byte 131 \(after feature 1\)/,
    ],
    ['something after the end', `${collection([feature({}, point)])} {}`, /not valid JSON: unexpected "{"/],
    ['NaN', collection([feature({}, point)]).replace('7.15', 'NaN'), /not valid JSON: unexpected "N" at byte \d+/],
    [
      'Latin-1',
      Buffer.from(collection([feature({ name: 'Höhe' }, point)]), 'latin1'),
      /not valid UTF-8, as JSON must be/,
    ],
    ['UTF-16', Buffer.from(`\ufeff${collection([])}`, 'utf16le'), /JSON in UTF-16; save it as UTF-8/],
    ['no Feature', collection([point]), /no GeoJSON Feature/],
    ['deep nesting', `{"type":"FeatureCollection","features":[${'['.repeat(100)}`, /nested more than 64 deep/],
  ])('is refused: %s', async (name, text, reason) => {
    expect(await refused(`${name.replaceAll(' ', '-')}.geojson`, text)).toMatch(reason)
  })

  it.skipIf(!sharedData)('from the city: all 45 daycare centres', async () => {
    const { features } = await readAll(`${sharedData}/daycare/kitas-sample.geojson`)
    expect(features).toHaveLength(45)
    expect(features.at(-1)?.row).toBe(45)
  })
})
