import { sql, type RawBuilder } from 'kysely'
import { Field, Float, InputType, type ClassType } from 'type-graphql'
import { DateScalar, DecimalScalar } from '../kit/scalars.ts'
import type { Condition } from './condition.ts'

/** What may be asked of a value: the input type, and what each of its fields says of a column. */
export interface ValueWhere {
  input: ClassType<object>
  operators: Record<string, Operator>
}

interface Operator {
  description: string
  type: () => object
  list?: true
  condition(column: RawBuilder<unknown>, given: any): Condition
}

const isKnown: Operator = {
  description: 'Whether it is known at all. Where it is not, no other condition is true, nor its opposite.',
  type: () => Boolean,
  condition: (column, given) => (given ? sql`(${column} is not null)` : sql`(${column} is null)`),
}
const equal = (type: () => object): Record<string, Operator> => ({
  equals: { description: 'It is this.', type, condition: (column, given) => sql`(${column} = ${given})` },
  in: {
    description: 'It is one of these. None: of nothing that is known.',
    type,
    list: true,
    condition: (column, given: unknown[]) =>
      given.length === 0
        ? sql`(case when ${column} is not null then false end)`
        : sql`(${column} in (${sql.join(given)}))`,
  },
  isKnown,
})
const ordered = (type: () => object): Record<string, Operator> => ({
  ...equal(type),
  lessThan: { description: 'It is less than this.', type, condition: (column, given) => sql`(${column} < ${given})` },
  atMost: { description: 'It is at most this.', type, condition: (column, given) => sql`(${column} <= ${given})` },
  moreThan: { description: 'It is more than this.', type, condition: (column, given) => sql`(${column} > ${given})` },
  atLeast: { description: 'It is at least this.', type, condition: (column, given) => sql`(${column} >= ${given})` },
})

/** A text as a pattern in which nothing has a meaning of its own. */
const literal = (text: string) => text.replace(/[\\%_]/g, '\\$&')

const text: Record<string, Operator> = {
  ...equal(() => String),
  contains: {
    description: 'It has this somewhere in it, in capitals or not.',
    type: () => String,
    condition: (column, given: string) => sql`(${column} ilike ${`%${literal(given)}%`})`,
  },
  startsWith: {
    description: 'It begins with this, in capitals or not.',
    type: () => String,
    condition: (column, given: string) => sql`(${column} ilike ${`${literal(given)}%`})`,
  },
}

const made = new Map<string, ValueWhere>()

/** The filter of values of a kind, made once. */
function valueWhere(name: string, what: string, operators: Record<string, Operator>): ValueWhere {
  const there = made.get(name)
  if (there) return there
  const input = { [name]: class {} }[name]!
  for (const [field, { description, type, list }] of Object.entries(operators))
    Field(() => (list ? [type()] : type()) as never, { nullable: true, description })(input.prototype, field)
  InputType(name, { description: `Conditions on ${what}; all of them hold.` })(input)
  const where = { input, operators }
  made.set(name, where)
  return where
}

/** The filter for values of a type of the graph; null = nothing can be asked of such values. */
export function whereOfType(type: unknown, enumName: string | null): ValueWhere | null {
  if (enumName)
    return valueWhere(
      `${enumName}Where`,
      `a ${enumName}`,
      equal(() => type as object),
    )
  if (type === String) return valueWhere('TextWhere', 'a text', text)
  if (type === DecimalScalar)
    return valueWhere(
      'DecimalWhere',
      'an exact number',
      ordered(() => DecimalScalar),
    )
  if (type === DateScalar)
    return valueWhere(
      'DateWhere',
      'a day',
      ordered(() => DateScalar),
    )
  if (type === Boolean)
    return valueWhere('BooleanWhere', 'yes or no', { equals: equal(() => Boolean).equals!, isKnown })
  const name = (type as { name?: string }).name
  if (type === Float || type === Number || name === 'Int' || name === 'Float')
    return valueWhere(
      'NumberWhere',
      'a number',
      ordered(() => Float),
    )
  return null
}
