import { sql } from 'kysely'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { load, type Batch } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { Consultation, Source } from './source.ts'

const consultationsOf: Batch<void, Consultation[] | undefined> = async ({ database }, keys) => {
  const { rows } = await sql<Consultation & { source_key: string }>`
    select source_key, held_on as date, body, result from consultation
    where source_key = any(${keys}) order by held_on, body`.execute(database)
  return Map.groupBy(rows, (row) => row.source_key)
}

@Resolver(() => Source)
export class SourceResolver {
  @FieldResolver(() => [Consultation], { description: 'Which committees consulted it, in the order of time.' })
  async consultations(@Root() source: Source, @Ctx() context: Context): Promise<Consultation[]> {
    return (await load(context, consultationsOf, source.key, undefined)) ?? []
  }
}
