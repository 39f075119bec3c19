import { sql } from 'kysely'
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { pairs, toRow } from '../ask/link-fields.ts'
import { askedRows, pageArguments, type AskedPageArguments } from '../ask/page-arguments.ts'
import { addListLink } from '../ask/where-links.ts'
import type { Context } from '../kit/context.ts'
import { findPage, linkedPages, type Page } from '../kit/page.ts'
import type { RowCondition } from '../kit/rows.ts'
import { Area } from '../nouns/area/area.ts'
import { AreaKind } from '../nouns/area/area-kind.ts'
import { knownArea } from '../nouns/area/known-area.ts'
import { AreaOverlap, AreaOverlapConnection } from './area-overlap.ts'
import { SharedGroundResolver } from './shared-ground.resolver.ts'
import { SharedPeopleResolver } from './shared-people.resolver.ts'

addListLink(Area, 'overlaps', AreaOverlap, pairs('area_relation', 'area_key', 'key'))

@ArgsType()
class OverlapArguments extends pageArguments(AreaOverlap, false) {
  declare where?: AskedPageArguments['where']
  @Field(() => AreaKind, { nullable: true, description: 'Only with areas of this kind. Left out: of all kinds.' })
  declare kind?: AreaKind | null
}

function askedOverlaps(context: Context, args: OverlapArguments): RowCondition {
  const rows = askedRows(context, AreaOverlap, args)
  return args.kind ? sql`${rows} and row.other_key in (select key from area where kind = ${args.kind})` : rows
}

const overlapPages = linkedPages<AreaOverlap, OverlapArguments>(
  AreaOverlap,
  (areas, args, context) => sql`select row.area_key as parent, row.key as child from area_relation row
    where row.area_key = any(${areas}) and ${askedOverlaps(context, args)}`,
)

const description =
  'The areas with which it shares ground, in the order of their keys. Neighbours that only touch, within what their outlines may be off, are none of them.'

@Resolver(() => Area)
class AreaOverlapsResolver {
  @FieldResolver(() => AreaOverlapConnection, { description })
  overlaps(
    @Root() area: Area,
    @Args(() => OverlapArguments) args: OverlapArguments,
    @Ctx() context: Context,
  ): Page<AreaOverlap> {
    return overlapPages(context, area.key, args)
  }
}

@Resolver(() => AreaOverlap)
class OverlapsQuery {
  @Query(() => AreaOverlapConnection, { description: `${description} Errors: BAD_USER_INPUT for an unknown area.` })
  async overlaps(
    @Arg('area', () => String, { description: 'The key of the area, such as `hoehe`.' }) key: string,
    @Args(() => OverlapArguments) args: OverlapArguments,
    @Ctx() context: Context,
  ): Promise<Page<AreaOverlap>> {
    const area = await knownArea(context, key)
    return findPage(context, AreaOverlap, sql`row.area_key = ${area.key} and ${askedOverlaps(context, args)}`, args)
  }
}

/** How areas with which an area shares ground are reached, and what is known of that ground. */
export const overlapLinks = [
  OverlapsQuery,
  AreaOverlapsResolver,
  toRow(AreaOverlap, Area, { name: 'area', description: 'The area.', column: 'areaKey', nullable: false }),
  toRow(AreaOverlap, Area, { name: 'other', description: 'The other area.', column: 'otherKey', nullable: false }),
  SharedGroundResolver,
  SharedPeopleResolver,
]
