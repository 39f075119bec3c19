import { sql } from 'kysely'
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { Area } from '../area/area.ts'
import { areaByKey } from '../area/area.resolver.ts'
import { load } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { listBatch } from '../../kit/links.ts'
import { findPage, PageArguments, type Page } from '../../kit/page.ts'
import { citedResolver } from '../source/citation.ts'
import { CompleteList, CompleteListConnection } from './complete-list.ts'

const listsOfAreas = listBatch(
  CompleteList,
  (areas) => sql`
    select contained_key as parent, complete_list.key as child
    from area_containment join complete_list on area_key = container_key where contained_key = any(${areas})`,
)

export const CompleteListCitedResolver = citedResolver(CompleteList, 'complete_list')

@Resolver(() => CompleteList)
export class CompleteListResolver {
  @Query(() => CompleteListConnection, {
    description: 'All statements that a list is complete. Of what none covers, no row does not mean zero.',
  })
  completeLists(@Args(() => PageArguments) page: PageArguments, @Ctx() context: Context): Promise<Page<CompleteList>> {
    return findPage(context, CompleteList, {}, page)
  }

  @FieldResolver(() => Area, { description: 'Where its list is complete.' })
  async area(@Root() { areaKey }: CompleteList, @Ctx() context: Context): Promise<Area> {
    return (await load(context, areaByKey, areaKey, undefined))!
  }
}

/** What statements of completeness add to areas. */
@Resolver(() => Area)
export class AreaCompleteListResolver {
  @FieldResolver(() => [CompleteList], {
    description: 'The statements that a list is complete for the area, or for one in which it lies.',
  })
  completeLists(@Root() area: Area, @Ctx() context: Context): Promise<CompleteList[]> {
    return load(context, listsOfAreas, area.key, undefined)
  }
}
