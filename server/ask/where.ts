import type { EntityClass } from '@mikro-orm/core'
import { sql } from 'kysely'
import { InputType, type ClassType } from 'type-graphql'
import type { Context } from '../kit/context.ts'
import type { Keyed } from '../kit/rows.ts'
import { addField, conditionOf, joined, type Given, type Where } from './condition.ts'
import { addColumns } from './where-columns.ts'

const made = new Map<unknown, Where>()

/** The filter of the rows of a noun: made once, of what its type says of itself and of its columns. */
export function whereOf(entity: EntityClass<Keyed>): Where {
  const there = made.get(entity)
  if (there) return there
  const { name } = entity as unknown as ClassType
  const input = { [`${name}Where`]: class {} }[`${name}Where`]!
  const where: Where = { input, entity, fields: new Map() }
  made.set(entity, where)
  addLogic(where)
  addColumns(where)
  InputType(`${name}Where`, { description: `Conditions on a ${name}; all of them hold.` })(input)
  return where
}

function addLogic(where: Where): void {
  const all = (context: Context, row: string, given: Given[], path: string) =>
    Promise.all(given.map((each, at) => conditionOf(context, where, row, each, `${path}.${at}`)))
  addField(
    where,
    'and',
    () => [where.input],
    'All of these hold.',
    async (context, row, given, path) => joined(await all(context, row, given, path), 'and'),
  )
  addField(
    where,
    'or',
    () => [where.input],
    'At least one of these holds. None given: nothing does.',
    async (context, row, given, path) => joined(await all(context, row, given, path), 'or'),
  )
  addField(
    where,
    'not',
    () => where.input,
    'This does not hold. Where it is not known whether it does, this is not true either.',
    async (context, row, given, path) => sql`(not ${await conditionOf(context, where, row, given, path)})`,
  )
}
