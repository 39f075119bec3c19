import { sql } from 'kysely'
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../../kit/context.ts'
import { listOf, pairs, rowQuery, toList, toPages, toRow } from '../../ask/link-fields.ts'
import { addLevels } from '../../ask/levels.ts'
import { askedRows, pageArguments, type AskedPageArguments } from '../../ask/page-arguments.ts'
import { findPage, type Page } from '../../kit/page.ts'
import { Area, AreaConnection } from './area.ts'
import { AreaKind } from './area-kind.ts'

const asked = pageArguments(Area, false)

addLevels(Area, {
  column: 'kind',
  levels: AreaKind,
  pairs: pairs('area_containment', 'contained_key', 'container_key'),
})

@Resolver(() => Area)
class AreasQuery {
  @Query(() => AreaConnection, { description: 'All areas, or those of one kind.' })
  areas(
    @Arg('kind', () => AreaKind, { nullable: true }) kind: AreaKind | null,
    @Args(() => asked) args: AskedPageArguments,
    @Ctx() context: Context,
  ): Page<Area> {
    const rows = askedRows(context, Area, args)
    return findPage(context, Area, kind ? sql`${rows} and row.kind = ${kind}` : rows, args)
  }
}

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
