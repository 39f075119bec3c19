import { sql } from 'kysely'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { load, type Batch } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { DecimalScalar } from '../../kit/scalars.ts'
import { Grant } from './grant.ts'

interface GrantSum {
  allocated: string | null
  difference: string | null
}

/** The sum of a grant's allocations, and how far it is from the grant; null as soon as one amount is unknown. */
const sumsOfGrants: Batch<void, GrantSum | undefined> = async ({ database }, keys) => {
  const { rows } = await sql<GrantSum & { key: string }>`
    select "grant".key, part.total::text as allocated, (part.total - "grant".amount)::text as difference
    from "grant" join (
      select grant_key, case when bool_and(amount is not null) then sum(amount) end as total
      from allocation where grant_key = any(${keys}) group by grant_key
    ) part on part.grant_key = "grant".key`.execute(database)
  return new Map(rows.map((row) => [row.key, row]))
}

@Resolver(() => Grant)
export class GrantResolver {
  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: 'The sum of the allocations in EUR. null = none, or one is unknown.',
  })
  async allocatedTotal(@Root() grant: Grant, @Ctx() context: Context): Promise<string | null> {
    return (await load(context, sumsOfGrants, grant.key, undefined))?.allocated ?? null
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description:
      'allocatedTotal minus amount in EUR: not zero where parts are reported only approximately. null = unknown.',
  })
  async difference(@Root() grant: Grant, @Ctx() context: Context): Promise<string | null> {
    return (await load(context, sumsOfGrants, grant.key, undefined))?.difference ?? null
  }
}
