import { sql } from 'kysely'
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { load } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { listBatch } from '../../kit/links.ts'
import { findPage, PageArguments, type Page } from '../../kit/page.ts'
import { rowBatch } from '../../kit/rows.ts'
import { Area, AreaConnection, AreaKind } from './area.ts'

export const areaByKey = rowBatch(Area)

/** The members of composed areas. */
export const membersOf = listBatch(
  Area,
  (areas) => sql`select area_key as parent, member_key as child from area_member where area_key = any(${areas})`,
)

@Resolver(() => Area)
export class AreaResolver {
  @Query(() => Area, { nullable: true, description: 'An area by its key; null when there is none.' })
  area(@Arg('key', () => String) key: string, @Ctx() context: Context): Promise<Area | undefined> {
    return load(context, areaByKey, key, undefined)
  }

  @Query(() => AreaConnection, { description: 'All areas, or those of one kind.' })
  areas(
    @Arg('kind', () => AreaKind, { nullable: true }) kind: AreaKind | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
  ): Promise<Page<Area>> {
    return findPage(context, Area, kind ? { kind } : {}, page)
  }

  @FieldResolver(() => Area, { nullable: true, description: 'The area above it in the tree; null = none is stated.' })
  parent(@Root() area: Area, @Ctx() context: Context): Promise<Area | undefined> | null {
    return area.parentKey ? load(context, areaByKey, area.parentKey, undefined) : null
  }

  @FieldResolver(() => [Area], { description: 'The areas that it is composed of; empty = not composed.' })
  members(@Root() area: Area, @Ctx() context: Context): Promise<Area[]> {
    return load(context, membersOf, area.key, undefined)
  }
}
