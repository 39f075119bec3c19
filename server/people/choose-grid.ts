import { sql, type RawBuilder } from 'kysely'
import type { Context } from '../kit/context.ts'
import { findByKeys } from '../kit/rows.ts'
import { Grid } from './grid.ts'

/**
 * A query for the key of the grid that says where people live in some areas (an array of keys) on a day (null: the newest): one
 * that lists a cell in each of them, or says that nobody lives there; the newest of these, and of one day the finest. One
 * without a date counts only where there is no dated one, and a synthetic one only as long as no real one is loaded.
 */
export function gridFor(areas: RawBuilder<unknown>, asOf: string | null): RawBuilder<unknown> {
  return sql`
    select grid.key from grid
    where (not synthetic or not exists (select from grid real where not real.synthetic))
      and (observed_on is null or ${asOf}::date is null or observed_on <= ${asOf}::date)
      and (
        select bool_and(covered is true)
        from unnest(${areas}) asked (key), lateral (
          select bool_or(listed) or bool_and(people is not null) as covered
          from cell_area join cell on cell.id = cell_area.cell_id
          where cell_area.area_key = asked.key and cell.grid_key = grid.key
        ) cells
      )
    order by observed_on desc nulls last, cell_size, key limit 1`
}

/** That grid; null = there is none. */
export async function chooseGrid(
  context: Context,
  areas: readonly string[],
  asOf: string | null,
): Promise<Grid | null> {
  const { rows } = await sql<{ key: string }>`${gridFor(sql`${areas}::text[]`, asOf)}`.execute(context.database)
  if (rows.length === 0) return null
  return (await findByKeys(context, Grid, [rows[0]!.key])).get(rows[0]!.key)!
}
