import { sql } from 'kysely'
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { load, type Batch } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { findPage, PageArguments, type Page } from '../../kit/page.ts'
import { rowBatch } from '../../kit/rows.ts'
import { Consultation, Source, SourceConnection } from './source.ts'

export const sourceByKey = rowBatch(Source)

const consultationsOf: Batch<void, Consultation[] | undefined> = async ({ database }, keys) => {
  const { rows } = await sql<Consultation & { source_key: string }>`
    select source_key, held_on as date, body, result from consultation
    where source_key = any(${keys}) order by held_on, body`.execute(database)
  return Map.groupBy(rows, (row) => row.source_key)
}

@Resolver(() => Source)
export class SourceResolver {
  @Query(() => Source, { nullable: true, description: 'A source by its key; null when there is none.' })
  source(@Arg('key', () => String) key: string, @Ctx() context: Context): Promise<Source | undefined> {
    return load(context, sourceByKey, key, undefined)
  }

  @Query(() => SourceConnection, { description: 'All sources.' })
  sources(@Args(() => PageArguments) page: PageArguments, @Ctx() context: Context): Promise<Page<Source>> {
    return findPage(context, Source, {}, page)
  }

  @FieldResolver(() => [Consultation], { description: 'Which committees consulted it, in the order of time.' })
  async consultations(@Root() source: Source, @Ctx() context: Context): Promise<Consultation[]> {
    return (await load(context, consultationsOf, source.key, undefined)) ?? []
  }
}
