import { sql } from 'kysely'
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { describe } from '../ask/described.ts'
import { pairs, toRow } from '../ask/link-fields.ts'
import { pageArguments, selectionOf, type AskedPageArguments } from '../ask/page-arguments.ts'
import { addListLink } from '../ask/where-links.ts'
import type { Context } from '../kit/context.ts'
import { findPage, linkedPages, type Page } from '../kit/page.ts'
import { narrowed, type Selection } from '../kit/selection.ts'
import { Area } from '../nouns/area/area.ts'
import { AreaKind } from '../nouns/area/area-kind.ts'
import { knownArea } from '../nouns/area/known-area.ts'
import { AreaOverlap, AreaOverlapConnection } from './area-overlap.ts'
import { SharedGroundResolver } from './shared-ground.resolver.ts'
import { SharedPeopleResolver } from './shared-people.resolver.ts'

@ArgsType()
class OverlapArguments extends pageArguments(AreaOverlap, false) {
  declare where?: AskedPageArguments['where']
  declare orderBy?: AskedPageArguments['orderBy']
  @Field(() => AreaKind, { nullable: true, description: 'Only with areas of this kind. Left out: of all kinds.' })
  declare kind?: AreaKind | null
}

async function select(context: Context, args: OverlapArguments): Promise<Selection> {
  const selection = await selectionOf(context, AreaOverlap, args)
  return args.kind
    ? narrowed(selection, sql`row.other_key in (select key from area where kind = ${args.kind})`)
    : selection
}

const related = pairs('area_relation', 'area_key', 'key')
addListLink(Area, 'overlaps', AreaOverlap, related)
describe(Area, 'overlaps', { is: 'pages', entity: AreaOverlap, pairs: related, select })
const overlapPages = linkedPages<AreaOverlap, OverlapArguments>(
  AreaOverlap,
  (areas) => sql`select * from (${related}) link where parent = any(${areas})`,
  select,
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
  ): Promise<Page<AreaOverlap>> {
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
    const { key: known } = await knownArea(context, key)
    const selection = narrowed(await select(context, args), sql`row.area_key = ${known}`)
    return findPage(context, AreaOverlap, selection, args)
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
