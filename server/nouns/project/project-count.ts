import { sql } from 'kysely'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Area } from '../area/area.ts'
import { relatedAreas } from '../area/relate.ts'
import { complete } from '../complete-list/complete.ts'
import { Subject } from '../complete-list/complete-list.ts'
import { AsOf, inForce } from '../../kit/as-of.ts'
import { load, type Batch } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { Count, countOf, noneCounted, type Counted } from '../../kit/count.ts'
import { UnknownReason } from '../../kit/unknown.ts'

/**
 * How many projects areas have on a day. Of a project in an area that is larger, or that overlaps this one, it is unknown whether
 * it also takes place here.
 */
const projectCountOf: Batch<{ asOf: string | null }, Count> = async (context, areas, { asOf }) => {
  const { rows } = await sql<Counted & { area: string }>`
    select area, count(*) filter (where inside)::integer as value, false as estimated,
      case when bool_or(not inside) then ${UnknownReason.NOT_SPLIT} end as "unknownReason"
    from (
      select area, project_key, bool_or(inside) as inside
      from (${relatedAreas(areas)}) related
      join project_area on area_key = other join project on project.key = project_key
      where ${inForce('project.period', asOf)} group by area, project_key
    ) placed group by area`.execute(context.database)
  const completeAreas = await complete(context, areas, { subject: Subject.PROJECTS, asOf, types: null })
  const counted = new Map(rows.map((row) => [row.area, row]))
  return new Map(areas.map((area) => [area, countOf(counted.get(area) ?? noneCounted, completeAreas.has(area))]))
}

/** How many projects an area has. */
@Resolver(() => Area)
export class AreaProjectCountResolver {
  @FieldResolver(() => Count, { complexity: 10, description: 'How many projects take place in the area.' })
  projectCount(@Root() area: Area, @AsOf() asOf: string | null, @Ctx() context: Context): Promise<Count> {
    return load(context, projectCountOf, area.key, { asOf: asOf ?? null })
  }
}
