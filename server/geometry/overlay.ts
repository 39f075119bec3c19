import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson'
import initGeosJs from 'geos-wasm'
import { geojsonToGeosGeom, geosGeomToGeojson } from 'geos-wasm/helpers'

/*
 * Overlays by GEOS in this process and not in the database: here it throws what the embedded database swallows, and gives
 * the same for both databases.
 */

type Geos = Awaited<ReturnType<typeof initGeosJs>>
let ready: Promise<Geos> | undefined
const startGeos = () => (ready ??= initGeosJs())

/**
 * The union of outlines in one plane.
 * @throws Error when GEOS cannot do it (an outline that is not valid).
 */
export async function uniteOutlines(outlines: readonly MultiPolygon[]): Promise<MultiPolygon> {
  const geos = await startGeos()
  return freeing(geos, (hold) => {
    const all: MultiPolygon = { type: 'MultiPolygon', coordinates: outlines.flatMap(({ coordinates }) => coordinates) }
    const united = hold(geos.GEOSUnaryUnion(hold(geojsonToGeosGeom(all, geos))))
    return surfaceOf(geosGeomToGeojson(united, geos) as Geometry) ?? { type: 'MultiPolygon', coordinates: [] }
  })
}

/**
 * What of outlines lies in another one, all in one plane; null = no surface of it does.
 * @throws Error when GEOS cannot do it (an outline that is not valid).
 */
export async function cutOutlines(
  outlines: readonly Polygon[],
  inside: MultiPolygon,
): Promise<(MultiPolygon | null)[]> {
  const geos = await startGeos()
  return freeing(geos, (hold) => {
    const mask = hold(geojsonToGeosGeom(inside, geos))
    return outlines.map((outline) => {
      const cut = hold(geos.GEOSIntersection(mask, hold(geojsonToGeosGeom(outline, geos))))
      return surfaceOf(geosGeomToGeojson(cut, geos) as Geometry)
    })
  })
}

/** Do something with geometries in the memory of GEOS, and free those that were held. */
function freeing<Value>(geos: Geos, act: (hold: (geometry: number) => number) => Value): Value {
  const held: number[] = []
  try {
    return act((geometry) => {
      if (geometry === 0) throw new Error('GEOS could not overlay outlines')
      held.push(geometry)
      return geometry
    })
  } finally {
    for (const geometry of held) geos.GEOSGeom_destroy(geometry)
  }
}

/** The polygons of a geometry, counter-clockwise with clockwise holes (RFC 7946); null = it has none. */
function surfaceOf(geometry: Geometry): MultiPolygon | null {
  const polygons = polygonsOf(geometry).map((rings) =>
    rings.map((ring, i) => (isCounterClockwise(ring) === (i === 0) ? ring : ring.toReversed())),
  )
  return polygons.length > 0 ? { type: 'MultiPolygon', coordinates: polygons } : null
}

function polygonsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === 'Polygon') return geometry.coordinates.length > 0 ? [geometry.coordinates] : []
  if (geometry.type === 'MultiPolygon') return geometry.coordinates
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(polygonsOf) : []
}

function isCounterClockwise(ring: Position[]): boolean {
  const [originX, originY] = ring[0] as [number, number]
  const surface = ring.slice(1).reduce((sum, [x, y], i) => {
    const [previousX, previousY] = ring[i] as [number, number]
    return sum + (previousX - originX) * (y! - originY) - (x! - originX) * (previousY - originY)
  }, 0)
  return surface > 0
}
