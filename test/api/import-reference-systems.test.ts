import { describe, expect, it } from 'vitest'
import { createPointPreparation } from '../../server/geometry/prepare.ts'
import { allSrids, referenceSystem, sridOfName, projectionBetween } from '../../server/geometry/srid.ts'
import { statedReferenceSystem } from '../../server/intake/read/geojson-crs.ts'
import { rowsOf, useDatabase } from '../setup/database.ts'

const database = useDatabase()

/** Places in all of Germany, longitude and latitude. */
const places = [
  ['Wuppertal', 7.15, 51.25],
  ['Emden', 7.2, 53.37],
  ['Freiburg', 7.85, 48.0],
  ['Hamburg', 10.0, 53.55],
  ['Erfurt', 11.03, 50.98],
  ['München', 11.58, 48.14],
  ['Berlin', 13.4, 52.52],
  ['Dresden', 13.74, 51.05],
  ['Görlitz', 14.98, 51.15],
] as const

const eastern: string[] = ['Erfurt', 'Berlin', 'Dresden', 'Görlitz']

/** The places for which a system is made, or the one that is nearest to it. */
function placesOf(srid: number) {
  const { areaOfUse, name } = referenceSystem(srid)
  const [west, south, east, north] = areaOfUse
  // The box of the system 42 reaches beyond the country that used it, and beyond what PostGIS has a shift for.
  const used = name.startsWith('Pulkovo') ? places.filter(([city]) => eastern.includes(city)) : places
  const isInside = used.filter(([, x, y]) => x >= west && x <= east && y >= south && y <= north)
  return isInside.length > 0 ? isInside : [places[1]]
}

// PostGIS does not know the shifts of the railway's datum and leaves them out; the first zone lies in the North Sea.
const withoutOracle = [5681, 5682, 5683, 5684, 5685, 5520, 5680]

describe('every reference system of Germany', () => {
  it('puts places where PostGIS puts them, to 5 m with an old datum and to a centimetre otherwise', async () => {
    const known = await rowsOf<{ srid: number }>(database.current, 'select srid from spatial_ref_sys')
    const compared = allSrids.filter((srid) => !withoutOracle.includes(srid) && known.some((row) => row.srid === srid))
    expect(compared.length).toBeGreaterThan(50)
    const rows = compared.flatMap((srid) =>
      placesOf(srid).map(([name, ...place]) => ({
        srid,
        name,
        file: projectionBetween(4326, srid).forward([...place]),
      })),
    )
    const values = rows.map(({ srid, file: [x, y] }, index) => `(${index}, ${srid}, ${x}::float8, ${y}::float8)`).join()
    const transformed = await rowsOf<{ x: number; y: number }>(
      database.current,
      `select ST_X(moved) as x, ST_Y(moved) as y from (values ${values}) as place (index, srid, x, y),
        ST_Transform(ST_SetSRID(ST_MakePoint(x, y), srid), 25832) as moved order by index`,
    )
    const far = rows.flatMap(({ srid, name, file }, index) => {
      const prepared = createPointPreparation({ srid })({ type: 'Point', coordinates: file })
      if (!('geometry' in prepared)) return [`EPSG:${srid} ${name}: ${prepared.reason}`]
      const [x, y] = prepared.geometry.coordinates as [number, number]
      const metres = Math.hypot(x - transformed[index]!.x, y - transformed[index]!.y)
      return metres <= (referenceSystem(srid).accuracy === null ? 0.01 : 5) ? [] : [`EPSG:${srid} ${name}: ${metres} m`]
    })
    expect(far).toEqual([])
  })

  it('of the railway and of the North Sea agrees with its neighbour of the same zone or datum', () => {
    for (const [one, other, x] of [
      [5682, 31466, 2580074],
      [5683, 31467, 3570000],
      [5684, 31468, 4570000],
    ] as const) {
      const [a, b] = [one, other].map((srid) => {
        referenceSystem(srid)
        return projectionBetween(srid, 25832).forward([x, 5681664])
      }) as [number[], number[]]
      expect(Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!)).toBeLessThan(1)
    }
  })

  it.each(allSrids.map((srid) => [srid]))('has its names: EPSG:%i', (srid) => {
    for (const name of [
      `EPSG:${srid}`,
      `epsg:${srid}`,
      `urn:ogc:def:crs:EPSG::${srid}`,
      `urn:ogc:def:crs:EPSG:9.9.1:${srid}`,
      `urn:x-ogc:def:crs:EPSG:${srid}`,
      `http://www.opengis.net/def/crs/EPSG/0/${srid}`,
      `https://www.opengis.net/def/crs/EPSG/0/${srid}`,
      `http://www.opengis.net/gml/srs/epsg.xml#${srid}`,
      `https://spatialreference.org/ref/epsg/${srid}/proj4/`,
    ])
      expect([name, sridOfName(name)]).toEqual([name, srid])
  })
})

describe('other names', () => {
  it.each([
    ['OGC:CRS84', 4326],
    ['CRS84', 4326],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 4326],
    ['urn:ogc:def:crs:OGC::CRS84', 4326],
    ['http://www.opengis.net/def/crs/OGC/1.3/CRS84', 4326],
    ['https://www.opengis.net/def/crs/OGC/0/CRS84h', 4326],
    ['urn:ogc:def:crs,crs:EPSG::25832,crs:EPSG::7837', 25832],
    [
      'http://www.opengis.net/def/crs-compound?1=http://www.opengis.net/def/crs/EPSG/0/25832&2=http://www.opengis.net/def/crs/EPSG/0/7837',
      25832,
    ],
    ['EPSG:2056', null],
    ['urn:ogc:def:crs:EPSG::', null],
    ['25832', null],
    ['', null],
  ])('%s', (name, srid) => {
    expect(sridOfName(name)).toBe(srid)
  })

  it.each([
    ['nothing', {}, 4326],
    ['name', { crs: { type: 'name', properties: { name: 'EPSG:25832' } } }, 25832],
    ['code', { crs: { type: 'EPSG', properties: { code: 31467 } } }, 31467],
    ['code as text', { crs: { type: 'EPSG', properties: { code: '4647' } } }, 4647],
    [
      'link',
      { crs: { type: 'link', properties: { href: 'http://www.opengis.net/def/crs/EPSG/0/25833', type: 'ogcwkt' } } },
      25833,
    ],
    ['text', { crs: 'EPSG:3035' }, 3035],
    ['JSON-FG', { coordRefSys: 'http://www.opengis.net/def/crs/EPSG/0/5555' }, 5555],
    ['null, which says that nobody knows', { crs: null }, null],
    ['an unknown one', { crs: { type: 'name', properties: { name: 'EPSG:2056' } } }, null],
    ['no object', { crs: 7 }, null],
  ])('in GeoJSON: %s', (_name, members, srid) => {
    expect(statedReferenceSystem({ hasFeatures: true, ...members }).srid).toBe(srid)
  })
})
