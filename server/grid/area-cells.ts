import { sql, type Kysely } from 'kysely'
import { storedSrid } from '../geometry/srid.ts'
import type { GridRecord } from './cell.store.ts'
import { boxOf, cover } from './cover.ts'
import { outlinesOf } from './outline.ts'
import { PairSet } from './pair-set.ts'
import { squares, type Box } from './tiling.ts'

/** The cells of a grid that share some surface with an area. */
export interface AreaCells {
  key: string
  /** Columns and rows of the cells. */
  cells: PairSet
  /** A box that has the midpoints of all of them in it, in the reference system of the grid. */
  box: Box
}

/** The cells of a grid that share some surface with an area; null = there is no such area, or its boundary is unknown. */
export async function areaCells(
  database: Kysely<any>,
  { srid, cellSize }: GridRecord,
  key: string,
): Promise<AreaCells | null> {
  const [outline] = await outlinesOf(database, srid, [key])
  if (!outline) return null
  const cells = new PairSet()
  cover(outline.rings, squares(cellSize), (column, row) => cells.add(column, row))
  const box = boxOf(outline.rings)
  return {
    key,
    cells,
    box: {
      minimumX: box.minimumX - cellSize,
      minimumY: box.minimumY - cellSize,
      maximumX: box.maximumX + cellSize,
      maximumY: box.maximumY + cellSize,
    },
  }
}

/**
 * Write down where a grid lists its cells: in a box around the cells of a file, in the reference system of the grid; or in
 * the part of an area that lies in the box, beside what was known before. Returns whether that changed anything.
 */
export async function storeExtent(
  database: Kysely<any>,
  { key, srid }: GridRecord,
  { minimumX, minimumY, maximumX, maximumY }: Box,
  area: string | null,
): Promise<boolean> {
  // A straight edge is not straight in another reference system: a vertex every 10 km keeps it to a metre.
  const box = sql`ST_Transform(ST_Segmentize(
    ST_MakeEnvelope(${minimumX}, ${minimumY}, ${maximumX}, ${maximumY}, ${srid}::integer), 10000), ${storedSrid}::integer)`
  const added = area === null ? box : sql`(select ST_Intersection(${box}, boundary) from area where key = ${area})`
  // An overlay moves vertices by rounding: what reaches no further than a metre is the same extent.
  const isKnown = area === null ? sql`extent = ST_Multi(added)` : sql`ST_Covers(ST_Buffer(extent, 1), added)`
  const extent = area === null ? sql`added` : sql`coalesce(ST_Union(extent, added), added)`
  const { rows } = await sql`
    update grid set extent = ST_Multi(ST_CollectionExtract(${extent}, 3))
    from (select ST_CollectionExtract(${added}, 3) as added) file
    where key = ${key} and (${isKnown}) is not true returning 1`.execute(database)
  return rows.length > 0
}
