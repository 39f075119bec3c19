import type { EntityClass } from '@mikro-orm/core'
import { sql, type RawBuilder } from 'kysely'
import { Field, InputType, type ClassType } from 'type-graphql'
import { InputError } from '../kit/errors.ts'
import { columnOf, tableOf, type Keyed } from '../kit/rows.ts'
import { addField, conditionOf, entriesOf, joined, type Condition, type Given, type Where } from './condition.ts'
import { whereOf } from './where.ts'

/** All pairs of keys that a link joins: a query of `parent` and `child`. */
export type KeyPairs = RawBuilder<{ parent: string; child: string }>

/**
 * Let a noun be asked about a row that it leads to. `column` has its key. Where it leads to none, nothing is known of it: no
 * condition is true, nor its opposite, but `key: { isKnown: false }`.
 */
export function addRowLink(owner: EntityClass<Keyed>, name: string, target: EntityClass<Keyed>, column: string): void {
  const [where, to] = [whereOf(owner), whereOf(target)]
  addField(
    where,
    name,
    () => to.input,
    `Conditions on its \`${name}\`. Where there is none, or it is not stated: \`key: { isKnown: false }\`.`,
    async (context, row, given, path) => {
      const key = columnOf(context.em, owner, column, row)
      const inner = nameWithin(row, path)
      return sql`(select ${await conditionOf(context, to, inner, given, path)}
        from (select) one left join ${tableOf(context.em, target)} ${sql.ref(inner)} on ${sql.ref(`${inner}.key`)} = ${key})`
    },
  )
}

/** Let a noun be asked about the rows of a list that it leads to: what is not known of them may decide, and then nothing is known. */
export function addListLink(
  owner: EntityClass<Keyed>,
  name: string,
  target: EntityClass<Keyed>,
  pairs: KeyPairs,
): void {
  const [where, to] = [whereOf(owner), whereOf(target)]
  const list = listInput(to)
  addField(
    where,
    name,
    () => list,
    `Conditions on its \`${name}\`, as far as they are recorded.`,
    async (context, row, given, path) => {
      const [inner, owning] = [nameWithin(row, path), sql.ref(`${row}.key`)]
      // Sets that do not depend on the row: the database makes each of them once, and not for every row.
      const isAmong = (holds: Condition) => sql`${owning} in (
        select link.parent from (${pairs}) link join ${tableOf(context.em, target)} ${sql.ref(inner)} on ${sql.ref(`${inner}.key`)} = link.child
        where link.parent is not null and ${holds})`
      const quantified: Record<string, (holds: Condition) => Condition> = {
        some: (holds) =>
          sql`when ${isAmong(holds)} then true when ${isAmong(sql`(${holds}) is null`)} then null else false`,
        none: (holds) =>
          sql`when ${isAmong(holds)} then false when ${isAmong(sql`(${holds}) is null`)} then null else true`,
        every: (holds) =>
          sql`when ${isAmong(sql`not ${holds}`)} then false when ${isAmong(sql`(${holds}) is null`)} then null else true`,
      }
      const conditions = entriesOf(given, path).map(async ([name, some]) => {
        const holds = await conditionOf(context, to, inner, some as Given, `${path}.${name}`)
        return sql<boolean>`(case when ${owning} is null then null ${quantified[name]!(holds)} end)`
      })
      return joined(await Promise.all(conditions), 'and')
    },
  )
}

/** A filter leads through so many links at most: each is gone through for every row that the one before it finds. */
const mostLinks = 3

/**
 * The name of a row in a statement within one about another row: short, because PostgreSQL cuts off long ones.
 * @throws InputError for a filter that leads too far
 */
export function nameWithin(row: string, path: string): string {
  const depth = Number(row.slice('row'.length)) + 1
  if (depth > mostLinks)
    throw new InputError(`${path} leads through ${depth} links; a filter may lead through ${mostLinks}.`, path)
  return `row${depth}`
}

const lists = new Map<Where, ClassType<object>>()

function listInput(to: Where): ClassType<object> {
  const there = lists.get(to)
  if (there) return there
  const name = `${(to.entity as unknown as ClassType).name}ListWhere`
  const input = { [name]: class {} }[name]!
  for (const [field, description] of [
    ['some', 'These hold for at least one of them.'],
    ['none', 'These hold for none of those that are recorded: there may be none at all.'],
    ['every', 'These hold for each of those that are recorded: there may be none at all.'],
  ] as const)
    Field(() => to.input, { nullable: true, description })(input.prototype, field)
  InputType(name, { description: 'Conditions on rows of a list.' })(input)
  lists.set(to, input)
  return input
}
