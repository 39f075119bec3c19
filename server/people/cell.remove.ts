import { sql, type Kysely } from 'kysely'
import type { AreaCells } from './area-cells.ts'
import type { GridRecord } from './cell.store.ts'
import type { PairSet } from './pair-set.ts'

/** So many cells are compared at once: a country's cells do not fit in memory as rows. */
const pageSize = 50_000

/**
 * Remove the listed cells of a grid that a new file does not list.
 * @param listed the cells of the file, all of them stored already.
 * @param scope what of the file was asked for; null = all of it.
 * @returns how many were removed.
 * @throws Error when the database removed other than it should have.
 */
export async function removeCells(
  database: Kysely<any>,
  { key, cellSize }: GridRecord,
  listed: PairSet,
  scope: AreaCells | null,
): Promise<number> {
  const within = scope
    ? sql`and x between ${scope.box.minimumX}::float8 and ${scope.box.maximumX}::float8
        and y between ${scope.box.minimumY}::float8 and ${scope.box.maximumY}::float8`
    : sql``
  const stored = sql`from cell where grid_key = ${key} and listed ${within}`
  const { rows: counted } = await sql<{ count: number }>`select count(*)::int as count ${stored}`.execute(database)
  if (counted[0]!.count === listed.size) return 0

  let removed = 0
  for (let after = '0'; ;) {
    const { rows } = await sql<{ id: string; x: number; y: number }>`
      select id::text, x, y ${stored} and id > ${after}::bigint order by id limit ${pageSize}::integer`.execute(
      database,
    )
    const stale = rows.filter(({ x, y }) => {
      const [column, row] = [Math.floor(x / cellSize), Math.floor(y / cellSize)]
      return !listed.has(column, row) && (scope === null || scope.cells.has(column, row))
    })
    const ids = stale.map(({ id }) => id)
    const deleted = await sql`delete from cell where id = any(${ids}::bigint[]) returning 1`.execute(database)
    if (deleted.rows.length !== ids.length)
      throw new Error(`${ids.length} cells of ${key} were to be removed, but ${deleted.rows.length} were.`)
    removed += ids.length
    if (rows.length < pageSize) return removed
    after = rows.at(-1)!.id
  }
}
