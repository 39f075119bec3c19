/** Points in EPSG:25832, metres: one entry per point. */
export interface Points {
  x: Float64Array
  y: Float64Array
}

/**
 * Cells with people, and the pieces of them that lie in areas. Midpoints in EPSG:25832, metres.
 * A cell that lies in several areas has several pieces, so that nobody is counted twice and the areas add up to the whole.
 * The cells leave no holes in the areas: where nobody lives there is a cell with 0 people, or else figures of the surface
 * would be figures of the inhabited part, and gaps would fall to crumbs. Their order is the same whatever database they
 * come from, so that means are equal to the last digit.
 * Either squares of a census grid (turned a little, because such a grid has a projection of its own), or regular hexagons
 * with two sides parallel to the x axis, whose edge is as long as `halfDiagonal`; x and y are the midpoint of the whole
 * cell also where only a piece of it lies in an area.
 */
export interface CellSet extends Points {
  /** Half the diagonal of a cell, metres: no point of a cell is farther from its midpoint. */
  halfDiagonal: number
  /** The keys of the areas; `piece.area` counts in this list. The areas do not overlap. */
  areas: string[]
  /** One entry per cell and area that share some surface, ordered by cell. */
  piece: {
    /** Which cell: an index of `x` and `y`. */
    cell: Uint32Array
    /** Which area: an index of `areas`. */
    area: Uint16Array
    /** Whole millionths of people: integers, so that sums are exact in any order. NaN = unknown, never zero. */
    people: Float64Array
    /** Whole square decimetres: integers too. */
    surface: Float64Array
  }
}

const millionths = 1e6
const squareDecimetresPerSquareKilometre = 1e8

/** People as a CellSet counts them. NaN stays NaN: unknown. */
export function toMillionths(people: number): number {
  return Math.round(people * millionths)
}

/** People from whole millionths. */
export function toPeople(wholeMillionths: number): number {
  return wholeMillionths / millionths
}

/** Square metres as a CellSet counts them. */
export function toSquareDecimetres(squareMetres: number): number {
  return Math.round(squareMetres * 100)
}

/** Square kilometres from whole square decimetres. */
export function toSquareKilometres(squareDecimetres: number): number {
  return squareDecimetres / squareDecimetresPerSquareKilometre
}
