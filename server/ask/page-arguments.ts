import type { EntityClass } from '@mikro-orm/core'
import { sql } from 'kysely'
import { ArgsType, Field, type ClassType } from 'type-graphql'
import { AsOfPageArguments, inForce } from '../kit/as-of.ts'
import type { Context } from '../kit/context.ts'
import { PageArguments } from '../kit/page.ts'
import type { Keyed, RowCondition } from '../kit/rows.ts'
import { checkSize, conditionOf } from './condition.ts'
import { whereOf } from './where.ts'

/** The arguments of a list that is asked for some of its rows. */
export interface AskedPageArguments extends AsOfPageArguments {
  where?: Record<string, unknown> | null
}

const made = new Map<string, ClassType<PageArguments>>()

/** The arguments of lists of a noun, made once: a page, a day for rows with a period, a filter. */
export function pageArguments(entity: EntityClass<Keyed>, hasPeriod: boolean): ClassType<PageArguments> {
  const name = `${(entity as unknown as ClassType).name}${hasPeriod ? 'AsOf' : ''}`
  const there = made.get(name)
  if (there) return there
  const base = hasPeriod ? AsOfPageArguments : PageArguments
  class Asked extends base {}
  const where = whereOf(entity)
  Field(() => where.input, { nullable: true, description: 'Only rows of which these conditions hold.' })(
    Asked.prototype,
    'where',
  )
  ArgsType()(Asked)
  made.set(name, Asked)
  return Asked
}

/** The condition for the rows of a table, called `row`, that are asked for. @throws InputError for a filter that cannot be */
export function askedRows(
  { em }: Context,
  entity: EntityClass<Keyed>,
  { asOf, where }: AskedPageArguments,
): RowCondition {
  const inPeriod = inForce('row.period', asOf)
  if (!where) return inPeriod
  checkSize(where, 'where')
  return sql`${inPeriod} and ${conditionOf(em, whereOf(entity), 'row', where, 'where')}`
}
