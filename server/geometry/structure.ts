import type { Geometry, Position } from 'geojson'

/** What is imported: areas have outlines, facilities points. */
export type ExpectedGeometry = 'outline' | 'point'

/** What is wrong with the shape of a geometry, before anything calculates with it; null = nothing. */
export function findStructureProblem(geometry: Geometry | null, expected: ExpectedGeometry): string | null {
  if (geometry === null) return 'there is no geometry'
  const types = expected === 'outline' ? ['Polygon', 'MultiPolygon'] : ['Point']
  if (!types.includes(geometry.type))
    return `the geometry is ${withArticle(geometry.type)}; expected ${types.join(' or ')}`
  const { coordinates } = geometry as { coordinates?: unknown }
  if (!Array.isArray(coordinates)) return 'the geometry has no coordinates'
  if (coordinates.length === 0) return 'the geometry is empty'
  if (geometry.type === 'Point') return findPositionProblem(coordinates)
  const polygons = geometry.type === 'Polygon' ? [coordinates] : coordinates
  return findFirst(polygons, (polygon) => {
    if (!Array.isArray(polygon) || polygon.length === 0) return 'the geometry has an empty polygon'
    return findFirst(polygon, findRingProblem)
  })
}

function findRingProblem(ring: unknown): string | null {
  if (!Array.isArray(ring) || ring.length === 0) return 'the geometry has an empty ring'
  const problem = findFirst(ring, findPositionProblem)
  if (problem) return problem
  const [first, last] = [ring[0] as Position, ring.at(-1) as Position]
  if (first[0] !== last[0] || first[1] !== last[1])
    return `a ring is not closed: it begins at ${showPosition(first)} and ends at ${showPosition(last)}`
  if (ring.length < 4) return `a ring has only ${ring.length} positions, at ${showPosition(first)}; expected at least 4`
  return null
}

function findPositionProblem(position: unknown): string | null {
  if (!Array.isArray(position) || position.length < 2)
    return `${JSON.stringify(position)?.slice(0, 60)} is not a position; expected two numbers`
  const finite = Number.isFinite(position[0]) && Number.isFinite(position[1])
  return finite ? null : `the position ${showPosition(position)} has a coordinate that is not a finite number`
}

/** A position as the file has it: `7.1523, 51.2691`. */
export function showPosition([x, y]: Position): string {
  return `${x}, ${y}`
}

/** The first position of a geometry, without height; null = it is broken. */
export function firstPosition(geometry: Geometry): Position | null {
  let value: unknown = 'coordinates' in geometry ? geometry.coordinates : null
  while (Array.isArray(value) && Array.isArray(value[0])) value = value[0]
  return Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]) ? [value[0], value[1]] : null
}

function findFirst(items: unknown[], find: (item: unknown) => string | null): string | null {
  for (const item of items) {
    const problem = find(item)
    if (problem) return problem
  }
  return null
}

const withArticle = (type: unknown) => (typeof type === 'string' ? `a ${type}` : 'of no known type')
