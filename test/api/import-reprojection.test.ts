import type { MultiPolygon, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { chooseSrid } from '../../server/intake/choose-srid.ts'
import { createOutlinePreparation, createPointPreparation } from '../../server/geometry/prepare.ts'
import { isKnownSrid, sridOfName, projectionBetween } from '../../server/geometry/srid.ts'
import { importErrorOf, readAll, sharedData } from '../setup/import-files.ts'

/** The surface of an outline without holes in square metres. */
const surface = ({ coordinates }: MultiPolygon) =>
  coordinates.reduce((sum, [outline]) => {
    const ring = outline as [x: number, y: number][]
    const [originX, originY] = ring[0]!
    const twice = ring.slice(1).map(([x, y], index) => {
      const [beforeX, beforeY] = ring[index]!
      return (beforeX - originX) * (y - originY) - (x - originX) * (beforeY - originY)
    })
    return sum + Math.abs(twice.reduce((total, each) => total + each, 0)) / 2
  }, 0)

describe('reprojection', () => {
  // The same place, the Alte Feuerwache, as PostGIS transforms it.
  const place: Position = [370695.29487, 5680837.44295]
  it.each([
    [4326, [7.1466397, 51.2642025], 0.01],
    [25832, place, 0],
    [3857, [795560.292, 6668161.821], 0.01],
    [25833, [-47556.071, 5708559.842], 0.01],
    [3035, [4121897.499, 3132022.644], 0.01],
    [31466, [2580074.094, 5681664.598], 5],
    [31467, [3370716.799, 5682669.775], 5],
  ])('from EPSG:%i', (srid, coordinates, metres) => {
    const prepared = createPointPreparation({ srid })({ type: 'Point', coordinates })
    expect(prepared).toHaveProperty('geometry')
    const [x, y] = (prepared as { geometry: { coordinates: Position } }).geometry.coordinates
    expect(Math.hypot(x! - place[0]!, y! - place[1]!)).toBeLessThanOrEqual(metres)
  })

  it.each([
    [
      'degrees said to be EPSG:25832',
      25832,
      [7.15, 51.26],
      /lies outside 5.5 to 15.5° E, 47 to 55.5° N; EPSG:4326 would fit/,
    ],
    ['metres said to be EPSG:4326', 4326, [370000, 5680000], /EPSG:25832 or EPSG:25833 would fit/],
    ['swapped axes', 4326, [51.26, 7.15], /the axes seem to be swapped: as 7.15, 51.26 EPSG:4326 would fit/],
    ['swapped metres', 25832, [5680000, 370000], /the axes seem to be swapped: as 370000, 5680000 EPSG:25832/],
    ['Gauss-Krüger said to be UTM', 25832, [2580074, 5681664], /EPSG:31466 would fit/],
    ['null island', 4326, [0, 0], /no known reference system would fit/],
  ])('refuses %s', (_name, srid, coordinates, reason) => {
    const prepared = createPointPreparation({ srid })({ type: 'Point', coordinates })
    expect(prepared).toMatchObject({ reason: expect.stringMatching(reason) })
  })

  it('tells the zones of UTM apart where the extent is that of a city', () => {
    const extent = [6.5, 50.9, 7.9, 51.6] as const
    const prepared = createPointPreparation({ srid: 25833, extent })({ type: 'Point', coordinates: [370000, 5680000] })
    expect(prepared).toMatchObject({ fits: 'EPSG:25832 would fit' })
  })

  it.skipIf(!sharedData)('keeps the official outline of the city: 168.395 km²', async () => {
    const { features } = await readAll(`${sharedData}/city-boundary/Stadtgebiet_EPSG25832_SHAPE.shp`)
    const prepare = await createOutlinePreparation({ srid: 25832 })
    const prepared = prepare(features[0]!.geometry) as { geometry: MultiPolygon }
    // UTM shrinks surfaces by 0.04 % here; in an equal-area projection they are what the city says.
    expect(surface(prepared.geometry) / 1e6).toBeCloseTo(168.328, 3)
    const equalArea = projectionBetween(25832, 3035)
    const coordinates = prepared.geometry.coordinates.map((rings) =>
      rings.map((each) => each.map((position) => equalArea.forward(position))),
    )
    expect(surface({ type: 'MultiPolygon', coordinates }) / 1e6).toBeCloseTo(168.395, 3)
  })
})

describe('the reference system of a file', () => {
  const question = {
    file: 'a.shp',
    option: null,
    stated: null,
    origin: 'there is no .prj beside the .shp',
    example: { type: 'Point' as const, coordinates: [370000, 5680000] },
    extent: null,
  }
  it('is the one of the caller, or else of the file, and never guessed', async () => {
    expect(chooseSrid({ ...question, option: 31467, stated: 4326 })).toBe(31467)
    expect(chooseSrid({ ...question, stated: 4326 })).toBe(4326)
    const refused = (more: object) => importErrorOf(async () => chooseSrid({ ...question, ...more }))
    expect((await refused({})).message).toMatch(
      /a.shp: .*there is no .prj beside the .shp; give it with --srid, one of 4326.*EPSG:25832 or EPSG:25833 would fit/,
    )
    expect((await refused({ example: null })).message).toMatch(/give it with --srid/)
    expect(await refused({ option: 2056 })).toMatchObject({
      field: '--srid',
      reason: expect.stringMatching(/EPSG:2056 is not known here/),
    })
  })

  it('in a name', () => {
    expect([
      sridOfName('EPSG:3035'),
      sridOfName('urn:ogc:def:crs:EPSG:6.9:4326'),
      sridOfName('EPSG:1'),
      sridOfName(''),
    ]).toEqual([3035, 4326, null, null])
    expect(isKnownSrid(Number.NaN)).toBe(false)
  })
})
