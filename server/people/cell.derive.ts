import { sql, type Kysely } from 'kysely'
import { planeSrid } from '../../arithmetic/plane.ts'
import { visitCellShares } from './cover.ts'
import type { ChangedGround } from '../geometry/changed-ground.ts'
import { cellsOn, midpointOf, nameOf, type ChangedCells, type GridSquares } from './changed-cells.ts'
import { outlinesOf, type Outline } from './outline.ts'
import { squares } from './tiling.ts'

/** A part of a cell (column, row) in an area. */
interface Piece {
  area: string
  column: number
  row: number
  /** Of the surface of the cell, in whole millionths. */
  share: number
}

/** So many rows are written by one statement. */
const batchSize = 20_000

/** Areas that overlap by so many millionths of a cell, as digitised boundaries do, still share it without counting twice. */
const tolerableOverlap = 20_000

/**
 * Derive which share of which cell lies in which area. An area is covered as a whole: cells that a grid does not list are
 * made, with the people that this means. Only cells are looked at on whose ground an outline has changed, and all of a
 * grid that has changed itself.
 * @param changed.grids keys of changed grids
 * @throws Error when the database wrote other than it should have; roll back then.
 */
export async function deriveCells(
  database: Kysely<any>,
  changed: { ground: readonly ChangedGround[]; grids: readonly string[] },
): Promise<void> {
  const { rows: grids } = await sql<GridSquares>`
    select key, srid, cell_size as "cellSize" from grid order by key`.execute(database)
  for (const grid of grids)
    if (changed.grids.includes(grid.key)) await deriveGrid(database, grid, null)
    else if (changed.ground.length > 0) await deriveGrid(database, grid, await cellsOn(database, grid, changed.ground))
}

/** Derive the shares of all cells of a grid (null), or of some. */
async function deriveGrid(database: Kysely<any>, grid: GridSquares, some: ChangedCells | null): Promise<void> {
  await forgetPieces(database, grid, some)
  const outlines = await outlinesOf(database, grid.srid, some?.areas)
  const pieces = piecesOf(outlines, grid.cellSize, some && new Set(some.cells.map(nameOf)))
  for (let at = 0; at < pieces.length; at += batchSize)
    await storePieces(database, grid, pieces.slice(at, at + batchSize))
  await sql`delete from cell where grid_key = ${grid.key} and not listed
    and not exists (select from cell_area where cell_id = id)`.execute(database)
}

async function forgetPieces(
  database: Kysely<any>,
  { key, cellSize }: GridSquares,
  some: ChangedCells | null,
): Promise<void> {
  if (some)
    await sql`delete from cell_area using cell,
      unnest(${some.cells.map(([column]) => midpointOf(column, cellSize))}::integer[],
        ${some.cells.map(([, row]) => midpointOf(row, cellSize))}::integer[]) changed (x, y)
      where cell_id = id and grid_key = ${key} and cell.x = changed.x and cell.y = changed.y`.execute(database)
  else {
    await sql`delete from cell where grid_key = ${key} and not listed`.execute(database)
    await sql`delete from cell_area using cell where cell_id = id and grid_key = ${key}`.execute(database)
  }
}

function piecesOf(outlines: Outline[], cellSize: number, some: ReadonlySet<string> | null): Piece[] {
  const pieces: Piece[] = []
  for (const [, ofKind] of Map.groupBy(outlines, ({ kind }) => kind)) {
    const cells = new Map<string, Piece[]>()
    for (const { key: area, rings } of ofKind)
      visitCellShares(rings, squares(cellSize), (column, row, part) => {
        const share = Math.round(part * 1e6)
        const name = nameOf([column, row])
        if (share === 0 || (some && !some.has(name))) return
        const others = cells.get(name)
        if (others) others.push({ area, column, row, share })
        else cells.set(name, [{ area, column, row, share }])
      })
    for (const cell of cells.values()) pieces.push(...settle(cell))
  }
  return pieces
}

/** Shares of areas that cover a cell together add up to exactly 1: the largest one takes what rounding left over. */
function settle(cell: Piece[]): Piece[] {
  const missing = 1e6 - cell.reduce((sum, { share }) => sum + share, 0)
  if (missing > cell.length || missing < -tolerableOverlap) return cell
  cell.reduce((largest, piece) => (piece.share > largest.share ? piece : largest)).share += missing
  return cell
}

async function storePieces(database: Kysely<any>, { key, cellSize }: GridSquares, pieces: Piece[]): Promise<void> {
  const { rows } = await sql<{ written: number }>`
    with piece as materialized (
      select * from unnest(${pieces.map(({ area }) => area)}::text[], ${pieces.map(({ column }) => midpointOf(column, cellSize))}::integer[],
        ${pieces.map(({ row }) => midpointOf(row, cellSize))}::integer[], ${pieces.map(({ share }) => share)}::integer[]) piece (area, x, y, share)
    ), known as materialized (
      select piece.*, stored.id from piece left join lateral (
        select id from cell where grid_key = ${key} and cell.x = piece.x and cell.y = piece.y limit 1
      ) stored on true
    ), made as (
      -- Judged by the midpoint: a cell that touches the edge of the extent from outside is not listed by anybody.
      insert into cell (grid_key, x, y, people, listed, centre)
      select grid.key, x, y, case when ST_Covers(extent, centre) then unlisted_people end, false, centre
      from (select distinct x, y from known where id is null) missing, grid,
        ST_SnapToGrid(ST_Transform(ST_SetSRID(ST_MakePoint(x, y), srid), ${planeSrid}::integer), 0.01) centre
      where grid.key = ${key}
      returning id, x, y
    ), written as (
      insert into cell_area (cell_id, area_key, share)
      select coalesce(known.id, made.id), area, share / 1e6 from known left join made on known.id is null and made.x = known.x and made.y = known.y
      returning 1
    )
    select count(*)::int as written from written`.execute(database)
  if (rows[0]!.written !== pieces.length)
    throw new Error(`${pieces.length} shares of cells of ${key} were to be written, but ${rows[0]!.written} were.`)
}
