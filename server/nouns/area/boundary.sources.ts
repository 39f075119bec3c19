import { sql, type RawBuilder } from 'kysely'
import { load, type Batch } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { citationsOf, distinctCitations, type Citation } from '../source/citation.ts'

/** A query for the sources of the boundaries of areas; of a boundary that is the union of its members, those of the members. */
export function boundarySources(areas: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select source_key from citation where property = 'boundary' and noun = 'area' and key in (select key from (${drawnAreas(areas)}) drawn)`
}

/** A query for the areas whose outlines the boundaries of areas are made of, with the area (`whole`) that each belongs to. */
function drawnAreas(areas: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    with recursive drawn (whole, key, quality) as (
      select key, key, boundary_quality from area where key in (${areas})
      union
      select drawn.whole, area.key, area.boundary_quality
      from drawn join area_member on area_member.area_key = drawn.key join area on area.key = member_key
      where drawn.quality = 'DERIVED'
    )
    select whole, key from drawn where quality <> 'DERIVED'`
}

/** The areas whose outlines the derived boundary of each area is made of, in the order of their keys. */
const drawnPartsOf: Batch<void, string[] | undefined> = async ({ database }, areas) => {
  const { rows } = await sql<{ whole: string; key: string }>`
    select whole, key from (${drawnAreas(sql`select unnest(${areas}::text[])`)}) drawn
    where whole <> key order by whole, key`.execute(database)
  return new Map(
    [...Map.groupBy(rows, ({ whole }) => whole)].map(([whole, parts]) => [whole, parts.map(({ key }) => key)]),
  )
}

/** What a derived boundary rests on: what is cited for the boundaries that it is made of, the same only once. */
export async function derivedBoundaryCitations(context: Context, area: string): Promise<Citation[]> {
  const parts = (await load(context, drawnPartsOf, area, undefined)) ?? []
  const citations = await Promise.all(parts.map((part) => load(context, citationsOf, part, { noun: 'area' })))
  return distinctCitations(
    citations.flatMap((cited) => (cited ?? []).filter(({ property }) => property === 'boundary')),
  )
}
