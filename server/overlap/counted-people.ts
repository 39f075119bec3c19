import { sql } from 'kysely'
import { planeSrid } from '../../arithmetic/plane.ts'
import type { Batch } from '../kit/batch.ts'
import { gridFor } from '../people/choose-grid.ts'
import { sharedOutlines } from './shared-outlines.ts'

/** What the cells of a grid say of the ground that two areas share. */
export interface CountedPeople {
  /** The key of the grid. */
  grid: string
  /** As far as they are known; null = of no cell are they. */
  value: number | null
  /** In cells that surely lie in it as a whole. */
  lower: number
  /** In cells that it may touch; null = of one of them they are unknown. */
  upper: number | null
  hasUnknown: boolean
}

/** A cell as it lies in the plane. */
const square = sql`ST_Transform(ST_MakeEnvelope(x - cell_size / 2, y - cell_size / 2, x + cell_size / 2, y + cell_size / 2, srid), ${sql.lit(planeSrid)})`

/**
 * The people whom a grid counts on the ground of relations, by their keys, on a day (null: the newest). Cells that an outline cuts
 * are split by surface. Left out: no grid counts there, or an outline is unknown.
 */
export const countedPeopleOf: Batch<{ asOf: string | null }, CountedPeople | undefined> = async (
  { database },
  relations,
  { asOf },
) => {
  const needed = sql`case when inner_key is null then array[area_key::text, other_key::text] else array[inner_key::text] end`
  // Parts are made before they are sorted, which would else sort the outlines of all cells.
  const { rows } = await sql<CountedPeople & { key: string }>`
    with shared as materialized (
      select key, inner_key, area_key, other_key, drawn, least, most, grid_key
      from (${sharedOutlines(relations)}) ground cross join lateral (${gridFor(needed, asOf)}) chosen (grid_key)
      where drawn is not null
    ),
    part as materialized (
      select shared.key, people, case
          when inner_key is not null then one.share
          when one.share = 1 then other.share
          when other.share = 1 then one.share
          when one.share > 0 and other.share > 0 then ST_Area(ST_Intersection(square, drawn)) / ST_Area(square)
        end as share,
        ST_Covers(least, square) as surely, ST_Intersects(most, square) as possibly
      from shared join grid on grid.key = shared.grid_key
      join cell on cell.grid_key = grid.key and cell.centre && ST_Expand(most, cell_size)
      cross join lateral (select ${square} as square) placed
      left join cell_area one on one.cell_id = cell.id and one.area_key = coalesce(inner_key, shared.area_key)
      left join cell_area other on other.cell_id = cell.id and other.area_key = shared.other_key and inner_key is null
    ),
    counted as (
      select key, (sum(people * share) filter (where share > 0))::float8 as value,
        coalesce(sum(people) filter (where surely), 0)::float8 as lower,
        case when bool_and(people is not null) filter (where possibly) then (sum(people) filter (where possibly))::float8 end as upper,
        coalesce(bool_or(people is null) filter (where share > 0), true) as "hasUnknown"
      from part group by key
    )
    select shared.grid_key as grid, counted.* from shared join counted on counted.key = shared.key`.execute(database)
  return new Map(rows.map((row) => [row.key, row]))
}
