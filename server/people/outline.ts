import type { MultiPolygon, Position } from 'geojson'
import { sql, type Kysely } from 'kysely'
import { planeSrid } from '../../arithmetic/plane.ts'
import { projectionBetween } from '../geometry/srid.ts'
import { signedSurface, type Ring } from './clip.ts'

/** The boundary of an area as rings, for `cover`. */
export interface Outline {
  key: string
  kind: string
  rings: Ring[]
  /** Square decimetres on the ellipsoid, to the whole square metre, as everywhere where a surface is shown. */
  surface: number
}

/**
 * The outlines of areas (all, or those with a key) in a reference system; areas without a boundary are left out.
 * Only vertices are projected: over the length of an edge, straight lines of the two systems are the same.
 */
export async function outlinesOf(database: Kysely<any>, srid: number, keys?: readonly string[]): Promise<Outline[]> {
  const asked = keys ? sql`and key = any(${keys})` : sql``
  const { rows } = await sql<{ key: string; kind: string; boundary: string; surface: number }>`
    select key, kind, ST_AsGeoJSON(boundary, 9, 0) as boundary,
      round(ST_Area(ST_Transform(boundary, 4326)::geography)) * 100 as surface
    from area where boundary is not null ${asked} order by key`.execute(database)
  return rows.map(({ boundary, ...row }) => ({ ...row, rings: ringsOf(JSON.parse(boundary) as MultiPolygon, srid) }))
}

function ringsOf({ coordinates }: MultiPolygon, srid: number): Ring[] {
  const projection = projectionBetween(planeSrid, srid)
  const move = (position: Position) => (srid === planeSrid ? position : projection.forward(position))
  return coordinates.flatMap((polygon) =>
    polygon.map((positions, index) => {
      const ring = positions.slice(0, -1).flatMap(move)
      return signedSurface(ring) > 0 === (index === 0) ? ring : reversed(ring)
    }),
  )
}

function reversed(ring: Ring): Ring {
  return ring.map((_, at) => ring[at % 2 === 0 ? ring.length - 2 - at : ring.length - at]!)
}
