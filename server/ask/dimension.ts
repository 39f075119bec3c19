import type { EntityClass } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/sql'
import { sql, type RawBuilder } from 'kysely'
import type { Keyed } from '../kit/rows.ts'

/** What the rows of a noun can be grouped by. */
export interface Dimension {
  /** Its name in `groupBy`, and that of the field that says what a group is. */
  name: string
  description: string
  /** What a group is called by in the graph. */
  type: () => object
  /** The noun that the groups are rows of; null = they are values. */
  entity: EntityClass<Keyed> | null
  /** A row may belong to several groups. */
  isOverlapping: boolean
  /** What stands beside the table `row` in a statement; null = nothing. `alias` tells dimensions of one statement apart. */
  join: ((em: EntityManager, alias: string) => RawBuilder<unknown>) | null
  /** The value, or the key of the row, that a row is grouped by; null = not stated. */
  value: (em: EntityManager, alias: string) => RawBuilder<unknown>
  /** What a group is ordered by. */
  order: (value: RawBuilder<unknown>) => RawBuilder<unknown>
}

/** Beside each row those that pairs of keys lead to, or nothing. */
export function joinPairs(pairs: RawBuilder<unknown>, alias: string): RawBuilder<unknown> {
  return sql`left join (${pairs}) ${sql.ref(alias)} on ${sql.ref(`${alias}.parent`)} = row.key`
}

/** The order of keys, the same on every database. */
export function inOrderOfKeys(value: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${value} collate "C"`
}
