import { sql, type Kysely } from 'kysely'
import { planeSrid } from '../../arithmetic/plane.ts'
import type { GridRecord } from './cell.store.ts'
import { boxOfRings, visitCellShares } from './cover.ts'
import { outlinesOf } from './outline.ts'
import { PairSet } from './pair-set.ts'
import { squares, type PlaneBox } from './tiling.ts'

/** The cells of a grid that share some surface with an area. */
export interface AreaCells {
  key: string
  /** Columns and rows of the cells. */
  cells: PairSet
  /** A box that has the midpoints of all of them in it, in the reference system of the grid. */
  box: PlaneBox
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
  visitCellShares(outline.rings, squares(cellSize), (column, row) => cells.add(column, row))
  const box = boxOfRings(outline.rings)
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
 * Write down where a grid lists its cells: in a box around the cells of a file, in the reference system of the grid; or only
 * in the cells of an area that lie in the box, beside what was known before.
 */
export async function storeExtent(
  database: Kysely<any>,
  { key, srid, cellSize }: GridRecord,
  box: PlaneBox,
  scope: AreaCells | null,
): Promise<void> {
  const boxes = scope ? rowsOfCells(scope, box, cellSize) : [box]
  const edge = (name: keyof PlaneBox) => boxes.map((each) => each[name])
  // A straight edge is not straight in another reference system: a vertex every 10 km keeps it to a metre.
  const added = sql`(
    select ST_Transform(ST_Segmentize(ST_Union(ST_MakeEnvelope(west, south, east, north, ${srid}::integer)), 10000), ${planeSrid}::integer)
    from unnest(${edge('minimumX')}::float8[], ${edge('minimumY')}::float8[], ${edge('maximumX')}::float8[], ${edge('maximumY')}::float8[])
      box (west, south, east, north))`
  // An overlay moves vertices by rounding: what reaches no further than a metre is the same extent.
  const isKnown = scope ? sql`ST_Covers(ST_Buffer(extent, 1), added)` : sql`extent = ST_Multi(added)`
  const extent = scope ? sql`coalesce(ST_Union(extent, added), added)` : sql`added`
  await sql`
    update grid set extent = ST_Multi(ST_CollectionExtract(${extent}, 3))
    from (select ST_CollectionExtract(${added}, 3) as added) file
    where key = ${key} and (${isKnown}) is not true`.execute(database)
}

/** The cells of an area that lie in a box, as one box per run of cells side by side. */
function rowsOfCells({ cells, box: around }: AreaCells, within: PlaneBox, cellSize: number): PlaneBox[] {
  const column = (x: number) => Math.round(x / cellSize)
  const first = (axis: 'minimumX' | 'minimumY') =>
    column(Math.max(Math.floor(around[axis] / cellSize) * cellSize, within[axis]))
  const end = (axis: 'maximumX' | 'maximumY') =>
    column(Math.min(Math.ceil(around[axis] / cellSize) * cellSize, within[axis]))
  const boxes: PlaneBox[] = []
  for (let row = first('minimumY'); row < end('maximumY'); row++)
    for (let from = first('minimumX'), to = from; from < end('maximumX'); from = ++to) {
      while (to < end('maximumX') && cells.has(to, row)) to++
      if (to > from)
        boxes.push({
          minimumX: from * cellSize,
          minimumY: row * cellSize,
          maximumX: to * cellSize,
          maximumY: (row + 1) * cellSize,
        })
    }
  return boxes
}
