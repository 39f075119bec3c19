import { sql } from 'kysely'
import type { Context } from '../../kit/context.ts'
import { Subject } from './complete-list.ts'

/**
 * Of which areas the list of a subject is complete on a day (null: at all times). A statement covers the areas in its own; a
 * composed area is covered when all its members are. Several statements may cover one area together: one after the other, or
 * each for some types. `types`: of facilities; null = all types.
 */
export async function complete(
  context: Context,
  areas: readonly string[],
  { subject, asOf, types }: { subject: Subject; asOf: string | null; types: string[] | null },
): Promise<Set<string>> {
  const [found] = await completeIn(context, areas, { subject, periods: [asOf ? `[${asOf},${asOf}]` : '(,)'], types })
  return found!
}

/** The same for several periods at once, each given as a range of days and answered in the order of the question. */
export async function completeIn(
  { database }: Context,
  areas: readonly string[],
  { subject, periods, types }: { subject: Subject; periods: readonly string[]; types: string[] | null },
): Promise<Set<string>[]> {
  const allTypes = sql`select key from facility_type union all select '' where not exists (select from facility_type)`
  const wanted =
    subject !== Subject.FACILITIES
      ? sql`select ''`
      : types
        ? sql`select distinct key from unnest(${types}::text[]) asked (key)`
        : allTypes
  const { rows } = await sql<{ key: string; place: number }>`
    with recursive member as (
      select key as area, key as piece, array[key] as path from area
      where key = any(${areas}) and exists (select from complete_list where subject = ${subject})
      union all
      select member.area, member_key, path || member_key
      from member join area on area.key = piece and members_complete join area_member on area_key = piece
      where member_key <> all(path)
    ),
    wanted (type) as (${wanted}),
    stated as (
      select complete_list.area_key, period, array(
        select type_key::text from complete_list_type where complete_list_key = complete_list.key) as types
      from complete_list where subject = ${subject}
    ),
    covered as (
      select member.area, member.piece, wanted.type, (
          select range_agg(period) from stated join area_containment on container_key = stated.area_key
          where contained_key = member.piece and (stated.types = '{}' or wanted.type = any(stated.types))
        ) as days
      from member cross join wanted
      where not exists (
        select from area join area_member on area_key = area.key where area.key = member.piece and members_complete)
    )
    select area as key, place::integer from covered
    cross join unnest(${periods}::daterange[]) with ordinality as asked (period, place)
    group by area, place having bool_and(coalesce(days @> asked.period, false))`.execute(database)
  const found = Map.groupBy(rows, ({ place }) => place)
  return periods.map((_, index) => new Set((found.get(index + 1) ?? []).map(({ key }) => key)))
}
