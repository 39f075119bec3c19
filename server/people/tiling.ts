import type { Ring } from './clip.ts'

/** Columns and rows of a tiling, each from the first to before the end. */
export interface TileRange {
  column: number
  endColumn: number
  row: number
  endRow: number
}

export interface PlaneBox {
  minimumX: number
  minimumY: number
  maximumX: number
  maximumY: number
}

/** Convex tiles of one size that cover the plane without gaps or overlaps. */
export interface Tiling {
  /** The surface of a tile. */
  surface: number
  /** The range of tiles that has everything in it that a box touches. */
  rangeOf(box: PlaneBox): TileRange
  /** A box that has all tiles of a range in it. */
  boxOf(range: TileRange): PlaneBox
  /** The corners of a tile, counter-clockwise. */
  corners(column: number, row: number): Ring
  midpoint(column: number, row: number): [x: number, y: number]
}

/** Squares with corners at whole multiples of their edge, as the grids of the census are made. */
export function squares(edge: number): Tiling {
  return {
    surface: edge * edge,
    rangeOf: ({ minimumX, minimumY, maximumX, maximumY }) => ({
      column: Math.floor(minimumX / edge),
      endColumn: Math.floor(maximumX / edge) + 1,
      row: Math.floor(minimumY / edge),
      endRow: Math.floor(maximumY / edge) + 1,
    }),
    boxOf: ({ column, endColumn, row, endRow }) => ({
      minimumX: column * edge,
      minimumY: row * edge,
      maximumX: endColumn * edge,
      maximumY: endRow * edge,
    }),
    corners(column, row) {
      const [west, south, east, north] = [column * edge, row * edge, (column + 1) * edge, (row + 1) * edge]
      return [west, south, east, south, east, north, west, north]
    },
    midpoint: (column, row) => [(column + 0.5) * edge, (row + 0.5) * edge],
  }
}

/**
 * Regular hexagons with a corner to the east and one to the west, the same as those of ST_HexagonGrid: tile 0, 0 lies
 * around the origin, and odd columns lie half a tile further north.
 */
export function hexagons(edge: number): Tiling {
  const step = 1.5 * edge
  const height = Math.sqrt(3) * edge
  const midpoint = (column: number, row: number): [number, number] => [
    step * column,
    height * (row + (column % 2 === 0 ? 0 : 0.5)),
  ]
  return {
    surface: step * height,
    rangeOf: ({ minimumX, minimumY, maximumX, maximumY }) => ({
      column: Math.floor((minimumX - edge) / step),
      endColumn: Math.ceil((maximumX + edge) / step) + 1,
      row: Math.floor(minimumY / height) - 1,
      endRow: Math.ceil(maximumY / height) + 2,
    }),
    boxOf: ({ column, endColumn, row, endRow }) => ({
      minimumX: step * column - edge,
      minimumY: height * (row - 0.5),
      maximumX: step * (endColumn - 1) + edge,
      maximumY: height * endRow,
    }),
    corners(column, row) {
      const [x, y] = midpoint(column, row)
      const [half, up] = [edge / 2, height / 2]
      return [x + edge, y, x + half, y + up, x - half, y + up, x - edge, y, x - half, y - up, x + half, y - up]
    },
    midpoint,
  }
}
