import type { EntityClass } from '@mikro-orm/core'
import { sql, type RawBuilder } from 'kysely'
import { Field, type ClassType } from 'type-graphql'
import type { Context } from '../kit/context.ts'
import { InputError } from '../kit/errors.ts'
import type { Keyed } from '../kit/rows.ts'

/** A condition on a row: null where what it asks about is not known, and so is its opposite. */
export type Condition = RawBuilder<boolean | null>

/** What somebody gives as a filter. */
export type Given = Record<string, any>

/** The condition that a field of a filter stands for, for a row with an alias. `path` leads to the field, for messages. */
type FieldCondition = (context: Context, row: string, given: any, path: string) => Condition | Promise<Condition>

/** What may be asked of the rows of a noun. */
export interface Where {
  entity: EntityClass<Keyed>
  input: ClassType<object>
  fields: Map<string, FieldCondition>
}

/** A filter with more conditions is refused: each may read a table. */
const mostConditions = 50
const mostValues = 1000

/** Let a filter have one more field. */
export function addField(
  where: Where,
  name: string,
  type: () => object,
  description: string,
  condition: FieldCondition,
): void {
  Field(() => type() as never, { nullable: true, description })(where.input.prototype, name)
  where.fields.set(name, condition)
}

/** All conditions, or one of them. None: all is true, one of none is false. */
export function joined(conditions: readonly Condition[], by: 'and' | 'or'): Condition {
  if (conditions.length === 0) return by === 'and' ? sql`true` : sql`false`
  return sql`(${sql.join(conditions, by === 'and' ? sql` and ` : sql` or `)})`
}

/** The condition that a filter means for the rows of a table. @throws InputError for null in place of a condition, and what cannot be */
export async function conditionOf(
  context: Context,
  where: Where,
  row: string,
  given: Given,
  path: string,
): Promise<Condition> {
  const conditions = entriesOf(given, path).map(async ([name, value]) =>
    where.fields.get(name)!(context, row, value, `${path}.${name}`),
  )
  return joined(await Promise.all(conditions), 'and')
}

/** What a filter says, without what is left out. @throws InputError where something is null: it would be passed over in silence */
export function entriesOf(given: Given, path: string): [string, unknown][] {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined)
  const empty = entries.find(([, value]) => value === null)
  if (empty) throw new InputError(`${path}.${empty[0]} is null; leave it out, or ask with isKnown.`, path)
  return entries
}

/** @throws InputError for a filter with too many conditions, or a list with too many values */
export function checkSize(given: Given, path: string): void {
  const { count, longest } = sizeOf(given)
  if (longest > mostValues)
    throw new InputError(`${path} has a list of ${longest} values; at most ${mostValues} can be given.`, path)
  if (count > mostConditions)
    throw new InputError(`${path} has ${count} conditions; at most ${mostConditions} are answered at once.`, path)
}

/** What of a filter takes work. */
interface Size {
  /** Conditions: what asks for nothing further is one, and so is every way along a link. A geometry is one, however long. */
  count: number
  /** Values of the longest list. */
  longest: number
  /** Positions of all geometries. */
  positions: number
}

const quantifiers = ['some', 'none', 'every']

/** How large a filter is, as GraphQL reads it. What it means is not looked at. */
export function sizeOf(given: unknown): Size {
  const size: Size = { count: 0, longest: 1, positions: 0 }
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return void size.count++
    if ('coordinates' in value) {
      size.count++
      size.positions += positionsIn(value.coordinates)
      return
    }
    const before = size.count
    if (Array.isArray(value) && typeof value[0] !== 'object') size.longest = Math.max(size.longest, value.length)
    else
      for (const [name, each] of Object.entries(value)) {
        if (quantifiers.includes(name)) size.count++
        visit(each)
      }
    // Nothing asked is something to read as well.
    if (size.count === before) size.count++
  }
  visit(given)
  return size
}

/** How many positions the coordinates of a geometry have. */
function positionsIn(coordinates: unknown): number {
  if (!Array.isArray(coordinates)) return 0
  if (!Array.isArray(coordinates[0])) return 1
  return coordinates.reduce((sum: number, each) => sum + positionsIn(each), 0)
}
