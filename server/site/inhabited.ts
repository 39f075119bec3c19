import type { CellSet, Points } from '../../arithmetic/cells.ts'

/** Where people are known to live: midpoints, and people in whole millionths, above 0. */
export interface Inhabited {
  cells: Points
  people: Float64Array
}

/** The cells in which someone is known to live. What lies of a cell in several areas is added up. */
export function inhabitedCells({ x, y, piece }: CellSet): Inhabited {
  const all = new Float64Array(x.length)
  piece.people.forEach((people, i) => {
    if (people > 0) all[piece.cell[i]!]! += people
  })
  const isInhabited = (_: number, cell: number) => all[cell]! > 0
  return { cells: { x: x.filter(isInhabited), y: y.filter(isInhabited) }, people: all.filter(isInhabited) }
}
