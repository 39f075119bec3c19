import type { MultiPolygon, Polygon, Position } from 'geojson'
import { toPeople, toSquareKilometres } from '../../arithmetic/cells.ts'
import type { Gap } from '../../arithmetic/gaps.ts'
import type { Mesh, Patch } from '../../arithmetic/mesh.ts'
import type { PlanePosition } from '../geometry/box.ts'
import { cutOutlines } from '../geometry/overlay.ts'
import { toDegrees } from '../../arithmetic/plane.ts'

/** The outlines of gaps in WGS 84, cut with the outline of the areas. */
export async function outlinesOfGaps(gaps: readonly Gap[], mesh: Mesh, areas: MultiPolygon): Promise<MultiPolygon[]> {
  const whole = gaps.map(({ patch }) => polygonOf(patch, mesh))
  const cut = await cutOutlines(whole, areas)
  // Less than the precision of the coordinates may be left of a sliver; then its cells are shown as they are.
  return whole.map((outline, i) => toWgs84(cut[i] ?? { type: 'MultiPolygon', coordinates: [outline.coordinates] }))
}

function polygonOf({ rings }: Patch, { vertices: { x, y } }: Mesh): Polygon {
  const closed = rings.map((ring) => [...ring, ring[0]!].map((vertex): Position => [x[vertex]!, y[vertex]!]))
  return { type: 'Polygon', coordinates: closed }
}

function toWgs84({ coordinates }: MultiPolygon): MultiPolygon {
  const move = (position: Position) => toDegrees(position as PlanePosition)
  return { type: 'MultiPolygon', coordinates: coordinates.map((rings) => rings.map((ring) => ring.map(move))) }
}

/** People and surface of a gap in the units of the graph. */
export function measuresOf({ people, surface }: Gap): { people: number | null; squareKilometres: number } {
  return {
    people: people === null ? null : Math.round(toPeople(people)),
    squareKilometres: toSquareKilometres(surface),
  }
}
