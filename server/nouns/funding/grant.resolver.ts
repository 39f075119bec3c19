import { raw } from '@mikro-orm/sql'
import { sql } from 'kysely'
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { Organisation } from '../organisation/organisation.ts'
import { organisationByKey } from '../organisation/organisation.resolver.ts'
import { AsOfPageArguments, inForce } from '../../kit/as-of.ts'
import { load, type Batch } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { listBatch } from '../../kit/links.ts'
import { findPage, linkedPages, PageArguments, type Page } from '../../kit/page.ts'
import { rowBatch } from '../../kit/rows.ts'
import { DecimalScalar } from '../../kit/scalars.ts'
import { citedResolver } from '../source/citation.ts'
import { Allocation, Grant, GrantConnection, Programme, ProgrammeConnection } from './grant.ts'

const programmeByKey = rowBatch(Programme)
export const grantByKey = rowBatch(Grant)

const grantsOfProgrammes = linkedPages<Grant, AsOfPageArguments>(
  Grant,
  (programmes, { asOf }) => sql`
    select programme_key as parent, key as child from "grant"
    where programme_key = any(${programmes}) and ${inForce('period', asOf)}`,
)
const allocationsOfGrants = listBatch(
  Allocation,
  (grants) => sql`select grant_key as parent, key as child from allocation where grant_key = any(${grants})`,
)

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

export const ProgrammeCitedResolver = citedResolver(Programme, 'programme')
export const GrantCitedResolver = citedResolver(Grant, 'grant')

@Resolver(() => Programme)
export class ProgrammeResolver {
  @Query(() => Programme, { nullable: true, description: 'A funding programme by its key; null when there is none.' })
  programme(@Arg('key', () => String) key: string, @Ctx() context: Context): Promise<Programme | undefined> {
    return load(context, programmeByKey, key, undefined)
  }

  @Query(() => ProgrammeConnection, { description: 'All funding programmes.' })
  programmes(@Args(() => PageArguments) page: PageArguments, @Ctx() context: Context): Promise<Page<Programme>> {
    return findPage(context, Programme, {}, page)
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Who pays. null = unknown.' })
  funder(@Root() programme: Programme, @Ctx() context: Context): Promise<Organisation | undefined> | null {
    return programme.funderKey ? load(context, organisationByKey, programme.funderKey, undefined) : null
  }

  @FieldResolver(() => GrantConnection, { description: 'Grants from the programme.' })
  grants(
    @Root() programme: Programme,
    @Args(() => AsOfPageArguments) args: AsOfPageArguments,
    @Ctx() context: Context,
  ): Page<Grant> {
    return grantsOfProgrammes(context, programme.key, args)
  }
}

@Resolver(() => Grant)
export class GrantResolver {
  @Query(() => Grant, { nullable: true, description: 'A grant by its key; null when there is none.' })
  grant(@Arg('key', () => String) key: string, @Ctx() context: Context): Promise<Grant | undefined> {
    return load(context, grantByKey, key, undefined)
  }

  @Query(() => GrantConnection, { description: 'All grants, or those in force on a day.' })
  grants(
    @Args(() => AsOfPageArguments) { asOf, ...page }: AsOfPageArguments,
    @Ctx() context: Context,
  ): Promise<Page<Grant>> {
    return findPage(context, Grant, asOf ? { [raw('(period is null or period @> ?::date)', [asOf])]: true } : {}, page)
  }

  @FieldResolver(() => Programme)
  async programme(@Root() grant: Grant, @Ctx() context: Context): Promise<Programme> {
    return (await load(context, programmeByKey, grant.programmeKey, undefined))!
  }

  @FieldResolver(() => [Allocation], { description: 'What of it goes where.' })
  allocations(@Root() grant: Grant, @Ctx() context: Context): Promise<Allocation[]> {
    return load(context, allocationsOfGrants, grant.key, undefined)
  }

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
