import { sql, type Kysely } from 'kysely'
import { boxesOf, type ChangedGround } from '../geometry/changed-ground.ts'
import { squares } from './tiling.ts'

/** What of a grid says where its cells are. */
export interface GridSquares {
  key: string
  srid: number
  /** Metres. */
  cellSize: number
}

/** Cells on changed ground, and the keys of the areas that may lie on them. */
export interface ChangedCells {
  cells: readonly (readonly [column: number, row: number])[]
  areas: readonly string[]
}

/** The coordinate of the midpoint of a column or row. */
export function midpointOf(index: number, cellSize: number): number {
  return Math.round((index + 0.5) * cellSize)
}

/** A cell as a key of sets. */
export function nameOf([column, row]: readonly [number, number]): string {
  return `${column},${row}`
}

/** The cells of a grid that changed ground touches; null when they are more than the grid has. */
export async function cellsOn(
  database: Kysely<any>,
  { key, srid, cellSize }: GridSquares,
  ground: readonly ChangedGround[],
): Promise<ChangedCells | null> {
  // An edge that is straight here is bent there: by less than a cell between points that are a kilometre apart.
  const { rows } = await sql<{ minimumX: number; minimumY: number; maximumX: number; maximumY: number }>`
    select ST_XMin(box) as "minimumX", ST_YMin(box) as "minimumY", ST_XMax(box) as "maximumX", ST_YMax(box) as "maximumY"
    from (
      select ST_Expand(ST_Extent(ST_Transform(ST_Segmentize(box, 1000), ${srid}::integer)), ${cellSize}) as box
      from (${boxesOf(ground)}) boxes group by number
    ) transformed`.execute(database)
  const ranges = rows.map((box) => squares(cellSize).rangeOf(box))
  const most = ranges.reduce(
    (sum, { column, endColumn, row, endRow }) => sum + (endColumn - column) * (endRow - row),
    0,
  )
  // No more are counted than the ranges may have, where they overlap as little as they can.
  const { rows: listed } = await sql<{ count: number }>`
    select count(*)::int as count from (select from cell where grid_key = ${key} limit ${most}) cell`.execute(database)
  const cells = new Map<string, readonly [number, number]>()
  for (const { column, endColumn, row, endRow } of ranges) {
    for (let i = column; i < endColumn; i++)
      for (let j = row; j < endRow; j++) {
        cells.set(nameOf([i, j]), [i, j])
        if (cells.size > listed[0]!.count) return null
      }
  }
  const { rows: areas } = await sql<{ key: string }>`
    select distinct area.key from (${boxesOf(ground)}) boxes join area on boundary && ST_Expand(box, 4 * ${cellSize}::float8)`.execute(
    database,
  )
  return { cells: [...cells.values()], areas: areas.map(({ key }) => key) }
}
