import { sql } from 'kysely'
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql'
import { knownArea } from '../area/known-area.ts'
import { describe } from '../../ask/described.ts'
import { pageArguments, selectionOf, type AskedPageArguments } from '../../ask/page-arguments.ts'
import type { Context } from '../../kit/context.ts'
import { InputError } from '../../kit/errors.ts'
import { findPage, type Page } from '../../kit/page.ts'
import { narrowed, type RowCondition, type Selection } from '../../kit/selection.ts'
import { DateScalar } from '../../kit/scalars.ts'
import { knownIndicator } from './known-indicator.ts'
import { StatedObservation, StatedObservationConnection } from './stated-observation.ts'

@ArgsType()
class StatedObservationArguments extends pageArguments(StatedObservation, false) {
  declare where?: AskedPageArguments['where']
  declare orderBy?: AskedPageArguments['orderBy']
  @Field(() => String, { nullable: true, description: 'Only of the indicator with this key, such as `population`.' })
  declare indicator?: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Only for the area with this key itself, such as `quarter-37`: not for what lies in it.',
  })
  declare area?: string | null
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only what was observed on this day or later. With it, what has no stated day is left out.',
  })
  declare from?: string | null
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only what was observed before this day. With it, what has no stated day is left out.',
  })
  declare to?: string | null
}

@Resolver(() => StatedObservation)
export class StatedObservationsQuery {
  @Query(() => StatedObservationConnection, {
    description:
      'Everything that sources state, also what has no figure or contradicts another row. Errors: BAD_USER_INPUT for an unknown indicator or area, and for a period that ends before it begins.',
  })
  async observations(
    @Args(() => StatedObservationArguments) args: StatedObservationArguments,
    @Ctx() context: Context,
  ): Promise<Page<StatedObservation>> {
    return findPage(context, StatedObservation, await select(context, args), args)
  }
}

async function select(context: Context, args: StatedObservationArguments): Promise<Selection> {
  const { indicator = null, area = null, from = null, to = null } = args
  if (from !== null && to !== null && to <= from)
    throw new InputError(
      `to is ${to}, which is not after from (${from}); it should be the first day after the period.`,
      'to',
    )
  const conditions: RowCondition[] = []
  if (indicator !== null)
    conditions.push(sql`row.indicator_key = ${(await knownIndicator(context, indicator, 'indicator')).key}`)
  if (area !== null) conditions.push(sql`row.area_key = ${(await knownArea(context, area)).key}`)
  if (from !== null) conditions.push(sql`row.observed_on >= ${from}::date`)
  if (to !== null) conditions.push(sql`row.observed_on < ${to}::date`)
  return conditions.reduce(narrowed, await selectionOf(context, StatedObservation, args))
}
describe(null, 'observations', { is: 'pages', entity: StatedObservation, pairs: null, select })
