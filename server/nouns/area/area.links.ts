import { sql } from 'kysely'
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../../kit/context.ts'
import { describe } from '../../ask/described.ts'
import { listOf, pairs, rowQuery, toList, toPages, toRow } from '../../ask/link-fields.ts'
import { addLevels } from '../../ask/levels.ts'
import { pageArguments, selectionOf, type AskedPageArguments } from '../../ask/page-arguments.ts'
import { addPlace } from '../../ask/where-place.ts'
import { findPage, type Page } from '../../kit/page.ts'
import { narrowed, type Selection } from '../../kit/selection.ts'
import { Area, AreaConnection } from './area.ts'
import { AreaKind } from './area-kind.ts'

const asked = pageArguments(Area, false)

interface AskedAreas extends AskedPageArguments {
  kind?: AreaKind | null
}

async function select(context: Context, { kind, ...args }: AskedAreas): Promise<Selection> {
  const selection = await selectionOf(context, Area, args)
  return kind ? narrowed(selection, sql`row.kind = ${kind}`) : selection
}
describe(null, 'areas', { is: 'pages', entity: Area, pairs: null, select })

addLevels(Area, {
  column: 'kind',
  levels: AreaKind,
  pairs: pairs('area_containment', 'contained_key', 'container_key'),
})

@Resolver(() => Area)
class AreasQuery {
  @Query(() => AreaConnection, { description: 'All areas, or those of one kind.' })
  async areas(
    @Arg('kind', () => AreaKind, { nullable: true, description: 'Only areas of this kind.' }) kind: AreaKind | null,
    @Args(() => asked) args: AskedPageArguments,
    @Ctx() context: Context,
  ): Promise<Page<Area>> {
    return findPage(context, Area, await select(context, { ...args, kind }), args)
  }
}

const within = pairs('area_containment', 'container_key', 'contained_key')
addPlace(Area, {
  name: 'area',
  column: 'boundary',
  isOutline: true,
  within,
  intersecting: sql`${within} union all ${pairs('area_containment', 'contained_key', 'container_key')}
    union all ${pairs('area_overlap', 'area_key', 'other_key')}`,
})

const memberPairs = pairs('area_member', 'area_key', 'member_key')
/** The members of composed areas. */
export const membersOf = listOf(Area, memberPairs)

/** How areas are reached, and what they lead to. */
export const areaLinks = [
  rowQuery(Area, { name: 'area', description: 'An area by its key; null when there is none.' }),
  AreasQuery,
  toRow(Area, Area, {
    name: 'parent',
    description: 'The area above it in the tree; null = none is stated.',
    column: 'parentKey',
  }),
  toPages(Area, Area, AreaConnection, {
    name: 'children',
    description: 'The areas directly below it in the tree.',
    pairs: pairs('area', 'parent_key', 'key'),
  }),
  toList(Area, Area, {
    name: 'members',
    description: 'The areas that it is composed of; empty = not composed.',
    pairs: memberPairs,
  }),
]
