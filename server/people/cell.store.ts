import { sql, type Kysely } from 'kysely'
import { planeSrid } from '../../arithmetic/plane.ts'

/** What a grid says about itself. */
export interface GridRecord {
  key: string
  name: { de: string; en: string }
  /** The reference system in which its cells are squares, with corners at whole multiples of their edge. */
  srid: number
  /** The edge of a cell, in metres. */
  cellSize: number
  /** null = the source states no date. */
  observedOn: string | null
  source: string
  synthetic: boolean
  /** People of a cell that a file does not list: 0 = it lists every inhabited one, null = unknown. */
  unlistedPeople: 0 | null
}

/** A cell: its midpoint in the reference system of its grid, and its people as an exact decimal; null = suppressed. */
export interface CellRecord {
  x: number
  y: number
  people: string | null
}

/** Write a grid down, or bring what it says about itself up to date. Its source must be there. */
export async function storeGrid(database: Kysely<any>, grid: GridRecord): Promise<void> {
  const { key, name, srid, cellSize, observedOn, source, synthetic, unlistedPeople } = grid
  await sql`
    insert into grid (key, name_de, name_en, srid, cell_size, observed_on, source_key, synthetic, unlisted_people)
    values (${key}, ${name.de}, ${name.en}, ${srid}, ${cellSize}, ${observedOn}, ${source}, ${synthetic}, ${unlistedPeople})
    on conflict (key) do update set name_de = excluded.name_de, name_en = excluded.name_en, observed_on = excluded.observed_on,
      source_key = excluded.source_key
    where (grid.name_de, grid.name_en, grid.observed_on, grid.source_key)
      is distinct from (excluded.name_de, excluded.name_en, excluded.observed_on, excluded.source_key)`.execute(
    database,
  )
}

/**
 * Write cells that are new or changed, and count all.
 * @param cells each once.
 * @throws Error when the database wrote other than it should have.
 */
export async function storeCells(
  database: Kysely<any>,
  { key, srid }: GridRecord,
  cells: readonly CellRecord[],
): Promise<{ new: number; changed: number; unchanged: number }> {
  // To the centimetre: then both databases agree, whatever the last digits of their projections.
  const { rows } = await sql<{ new: number; changed: number; unchanged: number; written: number }>`
    with incoming as (
      select * from unnest(${cells.map(({ x }) => x)}::integer[], ${cells.map(({ y }) => y)}::integer[],
        ${cells.map(({ people }) => people)}::numeric[]) incoming (x, y, people)
    ), compared as materialized (
      select incoming.*, case when stored is null or not stored.listed then 'new'
        when stored.people is distinct from incoming.people then 'changed' else 'unchanged' end as state
      from incoming left join lateral (
        select people, listed from cell where grid_key = ${key} and x = incoming.x and y = incoming.y limit 1
      ) stored on true
    ), written as (
      insert into cell (grid_key, x, y, people, centre)
      select ${key}, x, y, people,
        ST_SnapToGrid(ST_Transform(ST_SetSRID(ST_MakePoint(x, y), ${srid}::integer), ${planeSrid}::integer), 0.01)
      from compared where state <> 'unchanged'
      on conflict (grid_key, x, y) do update set people = excluded.people, listed = true returning 1
    )
    select (count(*) filter (where state = 'new'))::int as new, (count(*) filter (where state = 'changed'))::int as changed,
      (count(*) filter (where state = 'unchanged'))::int as unchanged, (select count(*) from written)::int as written
    from compared`.execute(database)
  const { written, ...counts } = rows[0]!
  if (counts.new + counts.changed + counts.unchanged !== cells.length || written !== counts.new + counts.changed)
    throw new Error(`${cells.length} cells of ${key} were to be compared and written, but the database did otherwise.`)
  return counts
}
