import { sql } from 'kysely'
import { Arg, Ctx, Field, FieldResolver, ObjectType, Query, Resolver } from 'type-graphql'
import { Area, AreaKind } from '../area/area.ts'
import type { Context } from '../shared/context.ts'
import { findRows } from '../shared/rows.ts'
import { DateScalar } from '../shared/scalars.ts'
import { Source } from '../source/source.ts'
import { creditsOf, ShownInput } from './credits.ts'

@ObjectType({ description: 'The dataset as a whole.', simpleResolvers: true })
export class Dataset {
  @Field(() => String, { description: 'Changes with every change of the data.' }) declare revision: string
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
  @Query(() => Dataset, { description: 'The dataset as a whole.' })
  async dataset(@Ctx() { database }: Context): Promise<Dataset> {
    const { rows } = await sql<Pick<Dataset, 'revision' | 'changeDates' | 'attributions'>>`
      select
        (select coalesce(max(number), 0)::text from revision) as revision,
        (select coalesce(array_agg(distinct day::text order by day::text), '{}') from (
          select lower(period) as day from project union select upper(period) from project
          union select lower(period) from facility union select upper(period) from facility
          union select lower(period) from position union select upper(period) from position
          union select lower(period) from "grant" union select upper(period) from "grant"
          union select observed_on from observation union select observed_on from grid
        ) change where day is not null) as "changeDates",
        (select coalesce(array_agg(distinct attribution order by attribution), '{}') from source
          where attribution is not null and (exists (select from citation where source_key = source.key)
            or exists (select from grid where source_key = source.key))) as attributions
    `.execute(database)
    return Object.assign(new Dataset(), rows[0])
  }

  @FieldResolver(() => Area, { nullable: true, description: 'The city. null = none is loaded.' })
  async city(@Ctx() { em }: Context): Promise<Area | null> {
    const [city] = await findRows(em, Area, { kind: AreaKind.CITY }, 1)
    return city ?? null
  }

  @FieldResolver(() => [Source], {
    description:
      'The sources whose line (`attribution`) or licence must stand beside a view, because it shows something of theirs. Those of `coverage` stand there.',
  })
  credits(@Arg('shown', () => ShownInput) shown: ShownInput, @Ctx() context: Context): Promise<Source[]> {
    return creditsOf(context, shown)
  }
}
