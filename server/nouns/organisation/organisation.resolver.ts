import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql'
import { load } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { findPage, PageArguments, type Page } from '../../kit/page.ts'
import { rowBatch } from '../../kit/rows.ts'
import { citedResolver } from '../source/citation.ts'
import { Organisation, OrganisationConnection } from './organisation.ts'

export const organisationByKey = rowBatch(Organisation)

export const OrganisationCitedResolver = citedResolver(Organisation, 'organisation')

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Query(() => Organisation, { nullable: true, description: 'An organisation by its key; null when there is none.' })
  organisation(@Arg('key', () => String) key: string, @Ctx() context: Context): Promise<Organisation | undefined> {
    return load(context, organisationByKey, key, undefined)
  }

  @Query(() => OrganisationConnection, { description: 'All organisations.' })
  organisations(@Args(() => PageArguments) page: PageArguments, @Ctx() context: Context): Promise<Page<Organisation>> {
    return findPage(context, Organisation, {}, page)
  }
}
