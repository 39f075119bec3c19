import type { EntityManager } from '@mikro-orm/sql'
import { sql, type RawBuilder } from 'kysely'
import { Arg, Args, Ctx, Field, FieldResolver, ObjectType, Query, Resolver } from 'type-graphql'
import place from '../../../db/place.json' with { type: 'json' }
import { Area } from '../area/area.ts'
import type { Context } from '../../kit/context.ts'
import type { Page } from '../../kit/page.ts'
import { PageArguments } from '../../kit/page.types.ts'
import { loadRow } from '../../kit/rows.ts'
import { DateScalar, MomentScalar } from '../../kit/scalars.ts'
import { Source } from '../source/source.ts'
import { findRevisions, RevisionConnection, type Revision } from './revision.ts'
import { creditsOf, ShownInput } from './credits.ts'

@ObjectType({ description: 'The dataset as a whole.', simpleResolvers: true })
export class Dataset {
  @Field(() => String, { description: 'Grows with every change of the data, whoever made it.' })
  declare revision: string
  @Field(() => MomentScalar, { nullable: true, description: 'When the data last changed. null = there are none.' })
  declare lastChanged: string | null
  @Field(() => [DateScalar], {
    description: 'The days on which something begins, ends or was measured, in order: the steps of a time slider.',
  })
  declare changeDates: string[]
  @Field(() => [String], {
    description: 'All lines that must stand beside the data; `credits` says which belong to one view.',
  })
  declare attributions: string[]
  @Field(() => DateScalar, { nullable: true, description: 'The first of changeDates. null = nothing has a date.' })
  get firstDate(): string | null {
    return this.changeDates[0] ?? null
  }
  @Field(() => DateScalar, { nullable: true, description: 'The last of changeDates. null = nothing has a date.' })
  get lastDate(): string | null {
    return this.changeDates.at(-1) ?? null
  }
}

@Resolver(() => Dataset)
export class DatasetResolver {
  @Query(() => Dataset, { complexity: 100, description: 'The dataset as a whole.' })
  async dataset(@Ctx() { database, em }: Context): Promise<Dataset> {
    const { rows } = await sql<Pick<Dataset, 'revision' | 'lastChanged' | 'changeDates' | 'attributions'>>`
      select
        (select coalesce(max(number), 0)::text from revision) as revision,
        (select to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from revision
          order by number desc limit 1) as "lastChanged",
        (select coalesce(array_agg(distinct day::text order by day::text), '{}') from (
          select observed_on as day from observation union ${daysOfTables(em)}
        ) change where day is not null) as "changeDates",
        (select coalesce(array_agg(distinct attribution order by attribution), '{}') from source
          where attribution is not null and (exists (select from citation where source_key = source.key)
            or exists (select from grid where source_key = source.key))) as attributions
    `.execute(database)
    return Object.assign(new Dataset(), rows[0])
  }

  @FieldResolver(() => RevisionConnection, { description: 'The changes of the data, the newest first.' })
  revisions(@Args(() => PageArguments) page: PageArguments, @Ctx() context: Context): Page<Revision> {
    return findRevisions(context, page)
  }

  @FieldResolver(() => Area, { nullable: true, description: 'The city. null = none is loaded.' })
  city(@Ctx() context: Context): Promise<Area | undefined> {
    return loadRow(context, Area, place.city)
  }

  @FieldResolver(() => [Source], {
    complexity: 100,
    description:
      'The sources whose line (`attribution`) or licence must stand beside a view, because it shows something of theirs. Those of `coverage` stand there.',
  })
  credits(
    @Arg('shown', () => ShownInput, { description: 'What is shown.' }) shown: ShownInput,
    @Ctx() context: Context,
  ): Promise<Source[]> {
    return creditsOf(context, shown)
  }
}

/** The days of all tables of nouns: on which a period begins or ends, or something was observed. */
function daysOfTables(em: EntityManager): RawBuilder<unknown> {
  const days = [...em.getMetadata().getAll().values()].flatMap(({ tableName, properties }) => {
    const table = sql.table(tableName)
    if ('period' in properties)
      return [sql`select lower(period) from ${table}`, sql`select upper(period) from ${table}`]
    return 'observedOn' in properties ? [sql`select observed_on from ${table}`] : []
  })
  return sql.join(days, sql` union `)
}
