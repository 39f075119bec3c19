import { describe, expect, it } from 'vitest'
import type { ReadRecordsOptions } from '../../server/intake/read-records.ts'
import { collection, createFolder, feature, importErrorOf } from '../setup/import-files.ts'
import { outline, readAllRecords } from '../setup/import-records.ts'

const folder = createFolder()
let files = 0
const row = { key: 'kita', type: 'youth-centre', name: 'Kita' }
const write = (features: object[], more?: object) => folder.write(`${files++}.geojson`, collection(features, more))
const facility = (properties: object, options?: ReadRecordsOptions, geometry: object | null = null) =>
  readAllRecords('facilities', write([feature({ ...row, ...properties }, geometry)]), options)
const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } })

describe('the place of a GeoJSON feature without a geometry is that of its properties', () => {
  it.each([
    [{ lat: 51.2642, lon: 7.14664 }],
    [{ Breitengrad: '51,2642', Längengrad: '7,14664' }],
    [{ geo_point_2d: [51.2642, 7.14664] }],
    [{ geo_point_2d: { lon: 7.14664, lat: 51.2642 } }],
    [{ geo_shape: { type: 'Point', coordinates: [7.14664, 51.2642] } }],
    [{ x_25832: 370695.3, y_25832: 5680837.4 }],
    [{ Rechtswert: 370695.3, Hochwert: 5680837.4 }, { srid: 25832 }],
    [
      { XKO: 370695.3, YKO: 5680837.4 },
      { srid: 25832, map: ['x=XKO', 'y=YKO'] },
    ],
    [{ Lage: 'POINT (370695.3 5680837.4)' }, { srid: 25832, map: ['geometry=Lage'] }],
  ] as [object, ReadRecordsOptions?][])('%j', async (properties, options) => {
    const { records, rejections } = await facility(properties, options)
    expect(rejections).toEqual([])
    const [x, y] = records[0]!.location!.coordinates
    expect(Math.hypot(x! - 370695.3, y! - 5680837.4)).toBeLessThan(5)
  })

  it('which the caller may prefer to the geometry', async () => {
    const geometry = { type: 'Point', coordinates: [7.1, 51.2] }
    const options = { srid: 25832, map: ['x=XKO', 'y=YKO'] }
    const { records } = await facility({ XKO: 370000, YKO: 5680000 }, options, geometry)
    expect(records[0]!.location!.coordinates).toEqual([370000, 5680000])
    const named = await facility({ lat: 51.3, lon: 7.2 }, {}, geometry)
    expect(named.records[0]!.location!.coordinates[0]).toBeCloseTo(367257, -1)
  })

  it('and where they state none, there is none', async () => {
    for (const properties of [{}, { lat: null, lon: '' }, { Ort: 'Wuppertal' }])
      expect((await facility(properties)).records[0]!.location).toBe(null)
  })

  it.each([
    [{ lat: 51.25, lon: 7.15, x: 1, y: 2 }, /row 1, geometry: there is none, and the columns lon, lat, x, y hold more/],
    [{ Breitengrad: 51.25 }, /row 1, geometry: there is none, and the place in Breitengrad is not understood/],
    [{ x: 370695, y: 5680837 }, /read as EPSG:4326, .* EPSG:25832 or EPSG:25833 would fit/],
    [{ lat: 7.15, lon: 51.25 }, /the axes seem to be swapped/],
    [{ lat: 'unbekannt', lon: '7' }, /row 1, lat: "unbekannt" is not a coordinate/],
    [{ Lage: 'POINT (7.15 51.25)' }, /row 1, Lage: this is a place, but the column is not known as one/],
  ])('is refused where it is not certain: %j', async (properties, reason) => {
    const work = facility(properties)
    const { rejections } = await work.catch(() => ({ rejections: [] }))
    expect(rejections[0] ?? (await importErrorOf(work)).message).toMatch(reason)
  })
})

describe('a reference system that stands in a feature or its geometry', () => {
  const metres = JSON.parse(JSON.stringify(outline)) as typeof outline
  metres.coordinates = [
    [
      [370_000, 5_680_000],
      [371_000, 5_680_000],
      [371_000, 5_681_000],
      [370_000, 5_680_000],
    ],
  ]
  const area = { key: 'teil', kind: 'QUARTER', name: 'Teil' }
  const read = (value: object, more?: object) => readAllRecords('areas', write([value], more))

  it('is believed', async () => {
    for (const value of [
      { ...feature(area, metres), ...crs('EPSG:25832') },
      feature(area, { ...metres, ...crs('urn:ogc:def:crs:EPSG::25832') }),
    ]) {
      const { records } = await read(value)
      expect(records[0]!.boundary.coordinates).toEqual([metres.coordinates])
    }
  })

  it('and refused when it is not known, or two differ', async () => {
    const unknown = await read({ ...feature(area, metres), ...crs('EPSG:2056') }, crs('EPSG:25832'))
    expect(unknown.rejections[0]).toMatch(/row 1, crs: the member "crs" says "EPSG:2056", which is not known here/)
    const two = await read({ ...feature(area, { ...metres, ...crs('EPSG:25833') }), ...crs('EPSG:25832') })
    expect(two.rejections[0]).toMatch(/row 1, crs: the member "crs" says "EPSG:25833"/)
  })
})
