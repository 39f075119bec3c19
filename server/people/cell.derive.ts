import { sql, type Kysely } from 'kysely'
import { planeSrid } from '../../arithmetic/plane.ts'
import { visitCellShares } from './cover.ts'
import { outlinesOf } from './outline.ts'
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
 * Derive which share of which cell lies in which area, for every grid. An area is covered as a whole: cells that a grid
 * does not list are made, with the people that this means. Call it in the transaction of every change of areas or cells.
 * @throws Error when the database wrote other than it should have; roll back then.
 */
export async function deriveCells(database: Kysely<any>): Promise<void> {
  await sql`delete from cell_area`.execute(database)
  await sql`delete from cell where not listed`.execute(database)
  const { rows: grids } = await sql<{ key: string; srid: number; cellSize: number }>`
    select key, srid, cell_size as "cellSize" from grid order by key`.execute(database)
  for (const { key, srid, cellSize } of grids) {
    const pieces = await piecesOf(database, srid, cellSize)
    for (let at = 0; at < pieces.length; at += batchSize)
      await storePieces(database, { key, cellSize }, pieces.slice(at, at + batchSize))
  }
}

async function piecesOf(database: Kysely<any>, srid: number, cellSize: number): Promise<Piece[]> {
  const pieces: Piece[] = []
  const outlines = await outlinesOf(database, srid)
  for (const [, ofKind] of Map.groupBy(outlines, ({ kind }) => kind)) {
    const cells = new Map<string, Piece[]>()
    for (const { key: area, rings } of ofKind)
      visitCellShares(rings, squares(cellSize), (column, row, part) => {
        const share = Math.round(part * 1e6)
        if (share === 0) return
        const name = `${column},${row}`
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

async function storePieces(
  database: Kysely<any>,
  { key, cellSize }: { key: string; cellSize: number },
  pieces: Piece[],
): Promise<void> {
  const midpoint = (index: number) => Math.round((index + 0.5) * cellSize)
  const { rows } = await sql<{ written: number }>`
    with piece as materialized (
      select * from unnest(${pieces.map(({ area }) => area)}::text[], ${pieces.map(({ column }) => midpoint(column))}::integer[],
        ${pieces.map(({ row }) => midpoint(row))}::integer[], ${pieces.map(({ share }) => share)}::integer[]) piece (area, x, y, share)
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
