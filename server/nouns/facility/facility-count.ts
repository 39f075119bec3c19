import { sql } from 'kysely'
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Area } from '../area/area.ts'
import { relatedAreas } from '../area/relate.ts'
import { complete } from '../complete-list/complete.ts'
import { Subject } from '../complete-list/complete-list.ts'
import { AsOf, inForce } from '../../kit/as-of.ts'
import { load, type Batch } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { Count, countOf, noneCounted, type Counted } from '../../kit/count.ts'
import { UnknownReason } from '../../kit/unknown.ts'
import { checkTypes } from './facility.filter.ts'

/**
 * How many facilities of some types (null: of all) areas have on a day. A facility surely lies in an area when it lies in one that
 * the area contains. It is unknown whether it does when a source only states an area for it that is larger or overlaps this one,
 * and no point decides; and when it has a point, but the area has no boundary.
 */
const facilityCountOf: Batch<{ asOf: string | null; types: string[] | null }, Count> = async (
  context,
  areas,
  { asOf, types },
) => {
  const { rows } = await sql<Counted & { area: string }>`
    with asked as (select key, kind, boundary is not null as bounded from area where key = any(${areas})),
    present as materialized (
      select key, location is not null as pointed from facility
      where ${inForce('period', asOf)} and (${types}::text[] is null or type_key = any(${types}::text[]))
    ),
    related as materialized (${relatedAreas(areas)}),
    stated_kind as materialized (
      select distinct facility_key, kind from facility_stated_area join area on area.key = area_key
    ),
    inside as (
      select area, facility_key, bool_and(basis = 'ESTIMATED') as estimated
      from related join facility_area on area_key = other join present on present.key = facility_key
      where inside group by area, facility_key
    ),
    around as (
      select distinct related.area, stated.facility_key
      from related
      join facility_stated_area stated on stated.area_key = related.other
      join present on present.key = stated.facility_key
      join asked on asked.key = related.area
      left join stated_kind on stated_kind.facility_key = stated.facility_key and stated_kind.kind = asked.kind
      where not related.inside and (stated_kind.kind is not null or not present.pointed or not asked.bounded)
    ),
    undecided as (
      select distinct area from around left join inside using (area, facility_key) where inside.facility_key is null
    ),
    counted as (
      select area, count(*)::integer as value, bool_or(estimated) as estimated,
        count(*) filter (where pointed and stated_kind.kind is null) as open
      from inside join present on present.key = facility_key join asked on asked.key = area
      left join stated_kind on stated_kind.facility_key = inside.facility_key and stated_kind.kind = asked.kind
      group by area
    ),
    -- Facilities whose point would decide: in an area without a boundary those that are not counted are open.
    open as (
      select kind, (select count(*) from present where pointed) - (
        select count(*) from stated_kind join present on present.key = facility_key
        where pointed and stated_kind.kind = asked_kind.kind) as total
      from (select distinct kind from asked) asked_kind
    )
    select asked.key as area, coalesce(value, 0) as value, coalesce(estimated, false) as estimated,
      case when not bounded and open.total > coalesce(counted.open, 0) then ${UnknownReason.BOUNDARY_UNKNOWN}
        when undecided.area is not null then ${UnknownReason.NOT_SPLIT} end as "unknownReason"
    from asked join open on open.kind = asked.kind left join counted on counted.area = asked.key
    left join undecided on undecided.area = asked.key`.execute(context.database)
  const completeAreas = await complete(context, areas, { subject: Subject.FACILITIES, asOf, types })
  const counted = new Map(rows.map((row) => [row.area, row]))
  return new Map(areas.map((area) => [area, countOf(counted.get(area) ?? noneCounted, completeAreas.has(area))]))
}

/** How many facilities an area has. */
@Resolver(() => Area)
export class AreaFacilityCountResolver {
  @FieldResolver(() => Count, {
    complexity: 10,
    description:
      'How many facilities lie in the area or, mobile ones, serve it. Errors: BAD_USER_INPUT for an unknown type.',
  })
  async facilityCount(
    @Root() area: Area,
    @AsOf() asOf: string | null,
    @Arg('types', () => [String], { nullable: true, description: 'Keys of facility types. Left out: all types.' })
    types: string[] | null,
    @Ctx() context: Context,
  ): Promise<Count> {
    if (types) await checkTypes(context, types)
    return load(context, facilityCountOf, area.key, { asOf: asOf ?? null, types: types ?? null })
  }
}
