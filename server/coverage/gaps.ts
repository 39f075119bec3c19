import type { MultiPolygon, Polygon, Position } from 'geojson'
import proj4 from 'proj4'
import { toPeople, toSquareKilometres, type CellSet } from '../../arithmetic/cells.ts'
import { traceOutlines, type Patch, type Mesh } from '../../arithmetic/mesh.ts'
import { cutOutlines } from '../geometry/overlay.ts'
import { storedSrid } from '../geometry/srid.ts'

/** Cells that hang together and are not within reach of any place. */
export interface Gap {
  patch: Patch
  /** Whole millionths of the people who are known; null = none are. */
  people: number | null
  /** Whole square decimetres. */
  surface: number
  unknownCells: number
  /** Indices of the areas in which it lies. */
  areas: number[]
}

/**
 * The gaps of a mesh, those with the most people first; where people are equal or unknown, the largest first.
 * They are made of the very cells that the figures count as not reached, so their people and their surface add up to
 * those figures exactly. Circles around places would not: they are approximated by polygons, from inside or outside.
 */
export function findGaps(cells: CellSet, mesh: Mesh, distances: Float64Array, reach: number): Gap[] {
  const first = firstPieces(cells)
  return traceOutlines(mesh, (cell) => distances[cell]! > reach && first[cell]! < first[cell + 1]!)
    .map((patch) => gapOf(cells, patch, first))
    .sort((a, b) => (b.people ?? -1) - (a.people ?? -1) || b.surface - a.surface)
}

/** The first piece of every cell, and the end: pieces are ordered by cell. */
function firstPieces({ x, piece }: CellSet): Uint32Array {
  const first = new Uint32Array(x.length + 1)
  for (let i = 0; i < piece.cell.length; i++) first[piece.cell[i]! + 1]!++
  for (let cell = 0; cell < x.length; cell++) first[cell + 1]! += first[cell]!
  return first
}

function gapOf({ piece }: CellSet, patch: Patch, first: Uint32Array): Gap {
  const areas = new Set<number>()
  let [people, surface, pieces, unknownCells] = [0, 0, 0, 0]
  for (const cell of patch.cells)
    for (let i = first[cell]!; i < first[cell + 1]!; i++) {
      pieces++
      surface += piece.surface[i]!
      areas.add(piece.area[i]!)
      if (Number.isNaN(piece.people[i]!)) unknownCells++
      else people += piece.people[i]!
    }
  const known = unknownCells < pieces ? people : null
  return { patch, people: known, surface, unknownCells, areas: [...areas].sort((a, b) => a - b) }
}

/** The outlines of gaps in WGS 84, cut with the outline of the areas. */
export async function outlinesOf(gaps: readonly Gap[], mesh: Mesh, areas: MultiPolygon): Promise<MultiPolygon[]> {
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
  const { inverse } = proj4('EPSG:4326', `EPSG:${storedSrid}`)
  // Seven decimals are about 1 cm.
  const move = (position: Position) => inverse(position).map((degrees) => Number(degrees.toFixed(7)))
  return { type: 'MultiPolygon', coordinates: coordinates.map((rings) => rings.map((ring) => ring.map(move))) }
}

/** People and surface of a gap in the units of the graph. */
export function measuresOf({ people, surface }: Gap): { people: number | null; squareKilometres: number } {
  return { people: people === null ? null : toPeople(people), squareKilometres: toSquareKilometres(surface) }
}
