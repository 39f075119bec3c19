import type { EntityClass } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/sql'
import { sql } from 'kysely'
import { InputType, type ClassType } from 'type-graphql'
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
  const all = (em: EntityManager, row: string, given: Given[], path: string) =>
    given.map((each, at) => conditionOf(em, where, row, each, `${path}.${at}`))
  addField(
    where,
    'and',
    () => [where.input],
    'All of these hold.',
    (em, row, given, path) => joined(all(em, row, given, path), 'and'),
  )
  addField(
    where,
    'or',
    () => [where.input],
    'At least one of these holds. None given: nothing does.',
    (em, row, given, path) => joined(all(em, row, given, path), 'or'),
  )
  addField(
    where,
    'not',
    () => where.input,
    'This does not hold. Where it is not known whether it does, this is not true either.',
    (em, row, given, path) => sql`(not ${conditionOf(em, where, row, given, path)})`,
  )
}
