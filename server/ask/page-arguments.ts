import type { EntityClass } from '@mikro-orm/core'
import { sql } from 'kysely'
import { ArgsType, Field, type ClassType } from 'type-graphql'
import { AsOfPageArguments, inForce } from '../kit/as-of.ts'
import type { Context } from '../kit/context.ts'
import { InputError } from '../kit/errors.ts'
import { PageArguments } from '../kit/page.types.ts'
import type { Keyed } from '../kit/rows.ts'
import type { RowCondition, Selection } from '../kit/selection.ts'
import { byKey } from '../kit/sorting.ts'
import { checkSize, conditionOf, type Given } from './condition.ts'
import type { NearInput } from './inputs.ts'
import { orderInputOf, sortColumnOf } from './order.ts'
import { distanceFrom } from './where-place.ts'
import { whereOf } from './where.ts'

/** The arguments of a list that is asked for some of its rows, in some order. */
export interface AskedPageArguments extends AsOfPageArguments {
  where?: Given | null
  orderBy?: Given[] | null
}

/** Rows are sorted by so many things at most. */
const mostOrders = 5

const made = new Map<string, ClassType<PageArguments>>()

/** The arguments of lists of a noun, made once: a page, a day for rows with a period, a filter, an order. */
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
  const order = orderInputOf(entity)
  Field(() => [order.input], {
    nullable: true,
    description: `By what rows are sorted, at most ${mostOrders} of these, the most important first. Rows that are equal in all of it, and all without it, by their keys.`,
  })(Asked.prototype, 'orderBy')
  ArgsType()(Asked)
  made.set(name, Asked)
  return Asked
}

/**
 * The rows of a table that are asked for, and their order.
 * @throws InputError that names the argument, for a filter or an order that cannot be
 */
export async function selectionOf(
  context: Context,
  entity: EntityClass<Keyed>,
  { asOf, where, orderBy }: AskedPageArguments,
): Promise<Selection> {
  const conditions: RowCondition[] = asOf ? [inForce('row.period', asOf)] : []
  if (where) {
    checkSize(where, 'where')
    conditions.push(await conditionOf(context, whereOf(entity), 'row', where, 'where'))
  }
  const near = where?.near as NearInput | undefined
  const distance = near ? await distanceFrom(context, entity, near, 'where.near') : null
  if (orderBy && orderBy.length > mostOrders)
    throw new InputError(`orderBy has ${orderBy.length} orders; at most ${mostOrders} are answered.`, 'orderBy')
  const sorted = { em: context.em, row: 'row', distance }
  const columns = (orderBy ?? []).map((given, at) => sortColumnOf(sorted, orderInputOf(entity), given, `orderBy.${at}`))
  return {
    where: conditions.length > 0 ? sql`${sql.join(conditions, sql` and `)}` : null,
    sorting: columns.length > 0 ? [...columns, ...byKey] : byKey,
    distance,
  }
}
