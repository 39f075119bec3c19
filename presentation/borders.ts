import type { Feature, FeatureCollection, Geometry, MultiLineString, Position } from 'geojson'

type Bounded = { boundary: Geometry | null; boundaryAccuracy: number | null }

/**
 * The outlines of areas, every edge once: where two dashed lines lie on each other, they look like a solid one. An edge
 * between two boundaries is as good as the better one: `dashed` says whether that one may be off.
 */
export function areaBorders(areas: Bounded[]): FeatureCollection<MultiLineString, { dashed: boolean }> {
  const drawn = new Set<string>()
  const bestFirst = areas.toSorted((one, other) => (one.boundaryAccuracy ?? 0) - (other.boundaryAccuracy ?? 0))
  return {
    type: 'FeatureCollection',
    features: bestFirst.map(({ boundary, boundaryAccuracy }): Feature<MultiLineString, { dashed: boolean }> => ({
      type: 'Feature',
      geometry: {
        type: 'MultiLineString',
        coordinates: ringsOf(boundary).flatMap((ring) => undrawnLines(ring, drawn)),
      },
      properties: { dashed: (boundaryAccuracy ?? 0) > 0 },
    })),
  }
}

function ringsOf(boundary: Geometry | null): Position[][] {
  if (boundary?.type === 'Polygon') return boundary.coordinates
  return boundary?.type === 'MultiPolygon' ? boundary.coordinates.flat() : []
}

/** The parts of a ring that are not drawn yet, each as long as possible, so that its dashes run on. */
function undrawnLines(ring: Position[], drawn: Set<string>): Position[][] {
  const lines: Position[][] = []
  let goesOn = false
  for (const [index, end] of ring.entries()) {
    if (index === 0) continue
    const start = ring[index - 1]!
    const edge = [String(start), String(end)].toSorted().join(' ')
    const isNew = !drawn.has(edge)
    if (isNew) {
      drawn.add(edge)
      if (goesOn) lines.at(-1)!.push(end)
      else lines.push([start, end])
    }
    goesOn = isNew
  }
  return lines
}
