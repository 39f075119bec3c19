import type { Geometry, MultiPolygon, Point, Position } from 'geojson'

import { densify } from './densify.ts'
import { isInside, type Extent, type PlanePosition } from './box.ts'
import { boxOf, createFitFinder, wholeExtent } from './extent.ts'
import { planeSrid } from '../../arithmetic/plane.ts'
import { projectionBetween, referenceSystem } from './srid.ts'
import { findStructureProblem, showPosition, type ExpectedGeometry } from './structure.ts'
import { createValidityCheck } from './validity.ts'

/** A geometry in EPSG:25832 (metres), or why there is none. */
export type Prepared<Kind extends Geometry> =
  | { geometry: Kind }
  | {
      /** What is wrong and where, in the coordinates of the file. */
      reason: string
      /** Set when another reference system would fit, and which: then the file is read with a wrong one. */
      fits: string | null
    }

export interface PreparationOptions {
  /** The EPSG code of the file's coordinates: one of the known ones. */
  srid: number
  /** Where everything in the file must lie; Germany when it is left out. */
  extent?: Extent
}

/** A function that checks outlines and turns them into EPSG:25832. A Polygon becomes a MultiPolygon of one part. */
export async function createOutlinePreparation(
  options: PreparationOptions,
): Promise<(geometry: Geometry | null) => Prepared<MultiPolygon>> {
  const findInvalidity = await createValidityCheck()
  const prepare = createPreparation(options, 'outline')
  const back = projectionBetween(planeSrid, options.srid)
  return (geometry) => {
    const prepared = prepare(geometry)
    if (!('geometry' in prepared)) return prepared
    const moved = prepared.geometry as Exclude<Geometry, { type: 'GeometryCollection' }>
    const coordinates = (moved.type === 'Polygon' ? [moved.coordinates] : moved.coordinates) as Position[][][]
    const outline: MultiPolygon = { type: 'MultiPolygon', coordinates }
    // What is checked is what will be stored; the place is told in the coordinates of the file.
    const invalidity = findInvalidity(outline)
    if (!invalidity) return { geometry: outline }
    const digits = referenceSystem(options.srid).unit === 'degrees' ? 6 : 2
    const place =
      invalidity.position && back.forward(invalidity.position).map((number) => Number(number.toFixed(digits)))
    return { reason: invalidity.reason + (place ? `, near ${showPosition(place)}` : ''), fits: null }
  }
}

/** A function that checks points and turns them into EPSG:25832. */
export function createPointPreparation(options: PreparationOptions): (geometry: Geometry | null) => Prepared<Point> {
  return createPreparation(options, 'point') as (geometry: Geometry | null) => Prepared<Point>
}

function createPreparation({ srid, extent = wholeExtent }: PreparationOptions, expected: ExpectedGeometry) {
  const box = boxOf(extent, srid)
  const findFit = createFitFinder(extent)
  const projection = projectionBetween(srid, planeSrid)
  // Heights and measures are left out: everything here is flat.
  const move = (position: Position): Position => {
    const [x, y] = position as PlanePosition
    return srid === planeSrid ? [x, y] : projection.forward([x, y])
  }

  return (geometry: Geometry | null): Prepared<Geometry> => {
    const problem = findStructureProblem(geometry, expected)
    if (problem) return { reason: problem, fits: null }
    const { type, coordinates } = geometry as Point | MultiPolygon
    const stray = findPosition(coordinates, (position) => !isInside(position, box))
    if (stray) return misplaced(stray, srid, extent, findFit(stray))
    const straight = srid === 4326 && expected === 'outline' ? mapRings(coordinates as Nested[], densify) : coordinates
    return { geometry: { type, coordinates: mapPositions(straight, move) } as Geometry }
  }
}

function misplaced(
  position: Position,
  srid: number,
  extent: Extent,
  fits: string | null,
): { reason: string; fits: string | null } {
  const [west, south, east, north] = extent
  const area = `${west} to ${east}° E, ${south} to ${north}° N`
  const hint = fits ?? 'no known reference system would fit'
  return { reason: `read as EPSG:${srid}, the position ${showPosition(position)} lies outside ${area}; ${hint}`, fits }
}

type Nested = Position | Nested[]

const isPosition = (value: Nested): value is Position => typeof value[0] === 'number'

function findPosition(value: Nested, test: (position: Position) => boolean): Position | null {
  if (isPosition(value)) return test(value) ? value : null
  for (const item of value) {
    const found = findPosition(item, test)
    if (found) return found
  }
  return null
}

function mapRings(value: Nested[], map: (ring: Position[]) => Position[]): Nested {
  const isRing = isPosition(value[0]!)
  return isRing ? map(value as Position[]) : value.map((item) => mapRings(item as Nested[], map))
}

function mapPositions(value: Nested, map: (position: Position) => Position): Nested {
  return isPosition(value) ? map(value) : value.map((item) => mapPositions(item, map))
}
