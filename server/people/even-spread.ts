import type { CellSet } from '../../arithmetic/cells.ts'
import { visitCellShares } from './cover.ts'
import type { Outline } from './outline.ts'
import { divideInAreas, toCellSet, type Pieces } from './pieces.ts'
import { surfaceOf } from './clip.ts'
import { hexagons } from './tiling.ts'

/** The edge of a hexagon in metres, unless that made too many. */
export const finestEdge = 50
const mostCells = 20_000

/**
 * People spread evenly over areas, which should not overlap: hexagons cut with the boundaries, people by surface. The parts of an
 * area add up to its people exactly.
 * @param people of each area, in whole millionths; NaN = unknown.
 */
export function evenSpread(outlines: readonly Outline[], people: readonly number[]): CellSet {
  const edge = edgeFor(outlines.reduce((sum, { rings }) => sum + surfaceOf(rings), 0))
  const tiling = hexagons(edge)
  const found: { column: number; row: number; area: number; share: number }[] = []
  for (const [area, { rings }] of outlines.entries())
    visitCellShares(rings, tiling, (column, row, share) => found.push({ column, row, area, share }))
  found.sort((a, b) => a.row - b.row || a.column - b.column || a.area - b.area)

  const pieces: Pieces = { x: [], y: [], cell: [], area: [], share: [] }
  for (const [index, { column, row, area, share }] of found.entries()) {
    const before = found[index - 1]
    if (before?.column !== column || before.row !== row) {
      const [x, y] = tiling.midpoint(column, row)
      pieces.x.push(x)
      pieces.y.push(y)
    }
    pieces.cell.push(pieces.x.length - 1)
    pieces.area.push(area)
    pieces.share.push(share)
  }
  const keys = outlines.map(({ key }) => key)
  const surfaces = outlines.map(({ surface }) => surface)
  return toCellSet(pieces, keys, surfaces, divideInAreas(pieces, people), edge)
}

/** 50 m, or for large areas as many times 10 m as keep the number of hexagons near the largest one. */
function edgeFor(squareMetres: number): number {
  const needed = Math.sqrt(squareMetres / mostCells / (1.5 * Math.sqrt(3)))
  return Math.max(finestEdge, Math.ceil(needed / 10) * 10)
}
