import { sql, type Kysely } from 'kysely'
import type { CellSet } from '../../arithmetic/cells.ts'
import { planeSrid } from '../../arithmetic/plane.ts'
import { apportionByWeight } from './apportion-by-weight.ts'
import type { Grid } from './grid.ts'
import { toCellSet, type Pieces } from './pieces.ts'

/** How much longer a line may be in EPSG:25832 than in another system of metres, anywhere in Germany. */
const largestStretch = 1.003

/**
 * The cells of a grid in areas, which should not overlap. The people of a cell are divided among its pieces by their surface; where
 * the areas cover the cell, the pieces add up to its people exactly.
 * @param areas their keys and their surfaces in square decimetres.
 */
export async function gridCells(
  database: Kysely<any>,
  grid: Grid,
  areas: readonly { key: string; surface: number }[],
): Promise<CellSet> {
  const keys = areas.map(({ key }) => key)
  const { rows } = await sql<{ id: string; x: number; y: number; people: number | null; area: number; share: number }>`
    select cell.id, ST_X(centre) as x, ST_Y(centre) as y, round(people * 1000000)::float8 as people,
      (asked.number - 1)::integer as area, share
    from unnest(${keys}::text[]) with ordinality asked (key, number)
    join cell_area on cell_area.area_key = asked.key
    join cell on cell.id = cell_area.cell_id
    where cell.grid_key = ${grid.key}
    order by cell.y, cell.x, asked.number`.execute(database)

  const pieces: Pieces = { x: [], y: [], cell: [], area: [], share: [] }
  const people = new Float64Array(rows.length)
  for (let first = 0, end = 0; first < rows.length; first = end) {
    const { id, x, y, people: inCell } = rows[first]!
    for (end = first; end < rows.length && rows[end]!.id === id; end++) {
      pieces.cell.push(pieces.x.length)
      pieces.area.push(rows[end]!.area)
      pieces.share.push(rows[end]!.share)
    }
    people.set(divideCell(inCell, pieces.share.slice(first, end)), first)
    pieces.x.push(x)
    pieces.y.push(y)
  }
  const halfDiagonal = (grid.cellSize / Math.SQRT2) * (grid.srid === planeSrid ? 1 : largestStretch)
  return toCellSet(
    pieces,
    keys,
    areas.map(({ surface }) => surface),
    people,
    halfDiagonal,
  )
}

/** The people of a cell in its pieces, all in whole millionths. Shares are whole millionths too, so whole people divide without rest. */
function divideCell(people: number | null, shares: number[]): Float64Array {
  const millionths = shares.map((share) => Math.round(share * 1e6))
  const covered = millionths.reduce((sum, share) => sum + share, 0)
  // Where neighbours overlap a little, nobody counts twice.
  return apportionByWeight(people === null ? NaN : Math.round((people / 1e6) * Math.min(covered, 1e6)), millionths)
}
