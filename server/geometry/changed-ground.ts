import { sql } from 'kysely'
import { planeSrid } from '../../arithmetic/plane.ts'

/** Ground on which the outline of an area has changed: what lies inside of the outline now and did not before, or the other way. */
export interface ChangedGround {
  /** The key of the area; it may no longer be there. */
  key: string
  /** It lies in this box: west, south, east, north in EPSG:25832, metres. */
  box: [west: number, south: number, east: number, north: number]
}

/** A query with the boxes of changed ground as geometries, numbered from 1: `number`, `box`. */
export function boxesOf(ground: readonly ChangedGround[]) {
  return sql`
    select number, ST_MakeEnvelope((box->>0)::float8, (box->>1)::float8, (box->>2)::float8, (box->>3)::float8, ${planeSrid}::integer) as box
    from jsonb_array_elements(${JSON.stringify(ground.map(({ box }) => box))}::jsonb) with ordinality item (box, number)`
}
