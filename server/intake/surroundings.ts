import type { Geometry, Position } from 'geojson'
import { sql, type Kysely } from 'kysely'
import type { Box, PlanePosition } from '../geometry/box.ts'
import { planeSrid } from '../../arithmetic/plane.ts'
import { projectionBetween, usualSrids } from '../geometry/srid.ts'
import { firstPosition } from '../geometry/structure.ts'

/**
 * So far around a known area, in metres, places of its city may lie. A wrong zone moves everything by 200 km and more, so
 * that there is no need for a wider margin, in which more false places would pass.
 */
export const margin = 20_000

/** Where something lies that is far from all that is known. */
export interface Far {
  /** Metres to the nearest known area. */
  distance: number
  /** The codes of the usual reference systems in which its coordinates would lie near a known area. */
  fitting: number[]
}

/** The areas that the database has, as evidence of where the places of a file can lie. */
export class Surroundings {
  readonly #boxes: Box[]

  /** @param boxes around the known areas, in EPSG:25832; without one, nothing is far. */
  constructor(boxes: Box[]) {
    this.#boxes = boxes
  }

  /** How far a geometry lies from all known areas; null = near one of them, or none is known. */
  find(prepared: Geometry, asWritten: Geometry, srid: number): Far | null {
    const distance = this.#distance(boxAround(prepared))
    if (distance <= margin || this.#boxes.length === 0) return null
    const position = firstPosition(asWritten)!
    const fitting = usualSrids.filter((code) => {
      if (code === srid) return false
      const moved = projectionBetween(code, planeSrid).forward(position as PlanePosition)
      return moved.every(Number.isFinite) && this.#distance({ minimum: moved, maximum: moved }) <= margin
    })
    return { distance, fitting }
  }

  #distance(box: Box): number {
    return this.#boxes.reduce((least, known) => Math.min(least, gapBetween(box, known)), Infinity)
  }
}

/** The boxes around all areas whose outline is known, also one that was only drawn. */
export async function knownSurroundings(database: Kysely<any>): Promise<Surroundings> {
  const { rows } = await sql<Record<'west' | 'south' | 'east' | 'north', number>>`
    select ST_XMin(boundary) as west, ST_YMin(boundary) as south, ST_XMax(boundary) as east, ST_YMax(boundary) as north
    from area where boundary is not null`.execute(database)
  return new Surroundings(
    rows.map(({ west, south, east, north }) => ({ minimum: [west, south], maximum: [east, north] })),
  )
}

/** Metres between two boxes; 0 = they touch. */
function gapBetween(one: Box, other: Box): number {
  const gap = (axis: 0 | 1) =>
    Math.max(0, one.minimum[axis]! - other.maximum[axis]!, other.minimum[axis]! - one.maximum[axis]!)
  return Math.hypot(gap(0), gap(1))
}

function boxAround(geometry: Geometry): Box {
  const box: Box = { minimum: [Infinity, Infinity], maximum: [-Infinity, -Infinity] }
  for (const position of positionsOf(geometry))
    for (const axis of [0, 1]) {
      box.minimum[axis] = Math.min(box.minimum[axis]!, position[axis]!)
      box.maximum[axis] = Math.max(box.maximum[axis]!, position[axis]!)
    }
  return box
}

function* positionsOf(geometry: Geometry): Generator<Position> {
  if ('coordinates' in geometry) yield* flatten(geometry.coordinates as Nested)
}

type Nested = Position | Nested[]

function* flatten(value: Nested): Generator<Position> {
  if (typeof value[0] === 'number') yield value as Position
  else for (const item of value as Nested[]) yield* flatten(item)
}
