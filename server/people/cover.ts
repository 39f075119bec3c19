import { clipToConvex, surfaceOf, type Ring } from './clip.ts'
import type { PlaneBox, TileRange, Tiling } from './tiling.ts'

/** Surfaces closer to nothing, or to the whole, than this part of a tile are taken for it: rounding, not geometry. */
const tolerance = 1e-7

/**
 * Which share of which tile lies inside an outline: exact, but for rounding. The outline is cut in halves again and again,
 * until nothing, whole tiles or one tile are left, so the time grows with its length and not with the number of tiles.
 * @param rings valid, shells counter-clockwise and holes clockwise.
 * @param visit told each tile with a share above 0 once; shares are at most 1.
 */
export function visitCellShares(
  rings: Ring[],
  tiling: Tiling,
  visit: (column: number, row: number, share: number) => void,
): void {
  if (rings.length > 0) divide(rings, tiling.rangeOf(boxOfRings(rings)))

  function divide(outline: Ring[], range: TileRange): void {
    const { column, endColumn, row, endRow } = range
    const [columns, rows] = [endColumn - column, endRow - row]
    const single = columns === 1 && rows === 1
    const frame = single ? tiling.corners(column, row) : cornersOf(tiling.boxOf(range))
    const inside = clipToConvex(outline, frame)
    const surface = surfaceOf(inside)
    if (surface <= tolerance * tiling.surface) return
    if (single) return visit(column, row, Math.min(1, surface / tiling.surface))
    if (surfaceOf([frame]) - surface <= tolerance * tiling.surface) {
      for (let i = column; i < endColumn; i++) for (let j = row; j < endRow; j++) visit(i, j, 1)
    } else if (columns > rows) {
      const middle = column + (columns >> 1)
      divide(inside, { ...range, endColumn: middle })
      divide(inside, { ...range, column: middle })
    } else {
      const middle = row + (rows >> 1)
      divide(inside, { ...range, endRow: middle })
      divide(inside, { ...range, row: middle })
    }
  }
}

/** The box around rings. */
export function boxOfRings(rings: Ring[]): PlaneBox {
  const box = { minimumX: Infinity, minimumY: Infinity, maximumX: -Infinity, maximumY: -Infinity }
  for (const ring of rings)
    for (let at = 0; at < ring.length; at += 2) {
      box.minimumX = Math.min(box.minimumX, ring[at]!)
      box.maximumX = Math.max(box.maximumX, ring[at]!)
      box.minimumY = Math.min(box.minimumY, ring[at + 1]!)
      box.maximumY = Math.max(box.maximumY, ring[at + 1]!)
    }
  return box
}

function cornersOf({ minimumX, minimumY, maximumX, maximumY }: PlaneBox): Ring {
  return [minimumX, minimumY, maximumX, minimumY, maximumX, maximumY, minimumX, maximumY]
}
