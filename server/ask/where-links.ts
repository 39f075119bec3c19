import type { EntityClass } from '@mikro-orm/core'
import { sql, type RawBuilder } from 'kysely'
import { Field, InputType, type ClassType } from 'type-graphql'
import { tableOf, type Keyed } from '../kit/rows.ts'
import { addField, conditionOf, entriesOf, joined, type Condition, type Given, type Where } from './condition.ts'
import { columnsOfRow } from './where-columns.ts'
import { whereOf } from './where.ts'

/** All pairs of keys that a link joins: a query of `parent` and `child`. */
export type KeyPairs = RawBuilder<{ parent: string; child: string }>

/** Let a noun be asked about a row that it leads to. `column` has its key. */
export function addRowLink(owner: EntityClass<Keyed>, name: string, target: EntityClass<Keyed>, column: string): void {
  const [where, to] = [whereOf(owner), whereOf(target)]
  addField(
    where,
    name,
    () => to.input,
    `Conditions on its \`${name}\`. None there: not true.`,
    (em, row, given, path) => {
      const [key] = columnsOfRow(em, where, row, [column])
      const alias = `${row}_${name}`
      return sql`exists (select from ${tableOf(em, target)} ${sql.ref(alias)} where ${sql.ref(`${alias}.key`)} = ${key}
      and ${conditionOf(em, to, alias, given, path)})`
    },
  )
}

/** Let a noun be asked about the rows of a list that it leads to. */
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
    `Conditions on its \`${name}\`.`,
    (em, row, given, path) => {
      const alias = `${row}_${name}`
      const linked = sql`from (${pairs}) ${sql.ref(`${alias}_link`)} join ${tableOf(em, target)} ${sql.ref(alias)}
      on ${sql.ref(`${alias}.key`)} = ${sql.ref(`${alias}_link.child`)} where ${sql.ref(`${alias}_link.parent`)} = ${sql.ref(`${row}.key`)}`
      const holds = (some: Given, at: string) => conditionOf(em, to, alias, some, at)
      const quantified: Record<string, (some: Given, at: string) => Condition> = {
        some: (some, at) => sql`exists (select ${linked} and ${holds(some, at)})`,
        none: (some, at) => sql`not exists (select ${linked} and ${holds(some, at)})`,
        every: (some, at) => sql`not exists (select ${linked} and (${holds(some, at)}) is not true)`,
      }
      return joined(
        entriesOf(given, path).map(([quantifier, some]) =>
          quantified[quantifier]!(some as Given, `${path}.${quantifier}`),
        ),
        'and',
      )
    },
  )
}

const lists = new Map<Where, ClassType<object>>()

function listInput(to: Where): ClassType<object> {
  const there = lists.get(to)
  if (there) return there
  const name = `${(to.entity as unknown as ClassType).name}ListWhere`
  const input = { [name]: class {} }[name]!
  for (const [field, description] of [
    ['some', 'These hold for at least one of them.'],
    ['none', 'These hold for none of them: there may be none at all.'],
    ['every', 'These hold for each of them: there may be none at all.'],
  ] as const)
    Field(() => to.input, { nullable: true, description })(input.prototype, field)
  InputType(name, { description: 'Conditions on rows of a list.' })(input)
  lists.set(to, input)
  return input
}
