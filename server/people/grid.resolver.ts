import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { load } from '../kit/batch.ts'
import type { Context } from '../kit/context.ts'
import { findPage, PageArguments, type Page } from '../kit/page.ts'
import { Source } from '../nouns/source/source.ts'
import { sourceByKey } from '../nouns/source/source.resolver.ts'
import { Grid, GridConnection } from './grid.ts'

@Resolver(() => Grid)
export class GridResolver {
  @Query(() => GridConnection, { description: 'All grids of people that are loaded.' })
  grids(@Args(() => PageArguments) page: PageArguments, @Ctx() context: Context): Promise<Page<Grid>> {
    return findPage(context, Grid, {}, page)
  }

  @FieldResolver(() => Source, { description: 'Who counted.' })
  async source(@Root() grid: Grid, @Ctx() context: Context): Promise<Source> {
    return (await load(context, sourceByKey, grid.sourceKey, undefined))!
  }
}
