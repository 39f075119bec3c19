import type { CellSet } from '../../arithmetic/cells.ts'
import { apportionByWeight } from './apportion-by-weight.ts'

/** Pieces of cells in areas as they are collected: one entry per piece in each list, ordered by cell. */
export interface Pieces {
  x: number[]
  y: number[]
  /** An index of `x` and `y`. */
  cell: number[]
  /** An index of the list of areas. */
  area: number[]
  /** Of the surface of the cell, 0 to 1. */
  share: number[]
}

/**
 * The set of cells. The surface of an area is divided among its pieces, so that they add up to it exactly.
 * @param surfaces of the areas, in square decimetres.
 * @param people of the pieces, in whole millionths; NaN = unknown.
 */
export function toCellSet(
  pieces: Pieces,
  areas: string[],
  surfaces: readonly number[],
  people: Float64Array,
  halfDiagonal: number,
): CellSet {
  return {
    halfDiagonal,
    x: Float64Array.from(pieces.x),
    y: Float64Array.from(pieces.y),
    areas,
    piece: {
      cell: Uint32Array.from(pieces.cell),
      area: Uint16Array.from(pieces.area),
      people,
      surface: divideInAreas(pieces, surfaces),
    },
  }
}

/** Divide what each area has as a whole among its pieces by their surface. */
export function divideInAreas({ area, share }: Pieces, totals: readonly number[]): Float64Array {
  const parts = new Float64Array(area.length)
  const members: number[][] = totals.map(() => [])
  for (const [piece, owner] of area.entries()) members[owner]!.push(piece)
  for (const [owner, own] of members.entries()) {
    const divided = apportionByWeight(
      totals[owner]!,
      own.map((piece) => share[piece]!),
    )
    for (const [index, piece] of own.entries()) parts[piece] = divided[index]!
  }
  return parts
}
