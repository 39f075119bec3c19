import type { CellSet } from './cells.ts'
import { traceOutlines, type Mesh, type Patch } from './mesh.ts'

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
