import type { Feature, FeatureCollection, Geometry, MultiLineString, Position } from 'geojson'

type Bounded = { boundary: Geometry | null; boundarySchematic: boolean }

/**
 * The outlines of areas, every edge once: where two dashed lines lie on each other, they look like a solid one. An edge
 * between an official boundary and a schematic one is official.
 */
export function areaBorders(areas: Bounded[]): FeatureCollection<MultiLineString, { schematic: boolean }> {
  const drawn = new Set<string>()
  const officialFirst = areas.toSorted((one, other) => Number(one.boundarySchematic) - Number(other.boundarySchematic))
  return {
    type: 'FeatureCollection',
    features: officialFirst.map(
      ({ boundary, boundarySchematic }): Feature<MultiLineString, { schematic: boolean }> => ({
        type: 'Feature',
        geometry: {
          type: 'MultiLineString',
          coordinates: ringsOf(boundary).flatMap((ring) => undrawnLines(ring, drawn)),
        },
        properties: { schematic: boundarySchematic },
      }),
    ),
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
