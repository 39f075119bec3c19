import { sql } from 'kysely'
import { planeSrid } from '../../arithmetic/plane.ts'
import type { Place } from '../../arithmetic/place.ts'
import type { Area } from '../nouns/area/area.ts'
import type { Context } from '../kit/context.ts'

/** In which of the areas each place lies; where it lies in several, as on a border, in the first by key. null = in none. */
export async function areasAt(
  { database }: Context,
  areas: readonly Area[],
  places: readonly Place[],
): Promise<(Area | null)[]> {
  const { rows } = await sql<{ key: string | null }>`
    select (
      select min(key) from area
      where key = any(${areas.map(({ key }) => key)}) and ST_Covers(boundary, ST_SetSRID(ST_MakePoint(x, y), ${planeSrid}::integer))
    ) as key
    from unnest(${places.map(({ x }) => x)}::float8[], ${places.map(({ y }) => y)}::float8[]) with ordinality place (x, y, number)
    order by number`.execute(database)
  return rows.map(({ key }) => areas.find((area) => area.key === key) ?? null)
}
