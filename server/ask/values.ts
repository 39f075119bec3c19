import { sql, type RawBuilder } from 'kysely'
import { Field, Float, InputType, Int, type ClassType } from 'type-graphql'
import { DateScalar, DecimalScalar } from '../kit/scalars.ts'
import type { Condition } from './condition.ts'
import type { TableField } from './fields.ts'

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
/** @param as the type of PostgreSQL as which values are given */
const equal = (type: () => object, as: RawBuilder<unknown>): Record<string, Operator> => ({
  equals: { description: 'It is this.', type, condition: (column, given) => sql`(${column} = ${given}::${as})` },
  in: {
    description: 'It is one of these. None: of nothing that is known.',
    type,
    list: true,
    condition: (column, given: unknown[]) =>
      given.length === 0
        ? sql`(case when ${column} is not null then false end)`
        : sql`(${column} = any(${given}::${as}[]))`,
  },
  isKnown,
})
const ordered = (type: () => object, as: RawBuilder<unknown>): Record<string, Operator> => ({
  ...equal(type, as),
  lessThan: {
    description: 'It is less than this.',
    type,
    condition: (column, given) => sql`(${column} < ${given}::${as})`,
  },
  atMost: {
    description: 'It is at most this.',
    type,
    condition: (column, given) => sql`(${column} <= ${given}::${as})`,
  },
  moreThan: {
    description: 'It is more than this.',
    type,
    condition: (column, given) => sql`(${column} > ${given}::${as})`,
  },
  atLeast: {
    description: 'It is at least this.',
    type,
    condition: (column, given) => sql`(${column} >= ${given}::${as})`,
  },
})

/** A text as a pattern in which nothing has a meaning of its own. */
const literal = (text: string) => text.replace(/[\\%_]/g, '\\$&')

const text: Record<string, Operator> = {
  ...equal(() => String, sql`text`),
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

/** Values of a list, such as languages. */
const texts: Record<string, Operator> = {
  has: {
    description: 'This is one of them.',
    type: () => String,
    condition: (column, given) => sql`(${given} = any(${column}))`,
  },
  hasAny: {
    description: 'At least one of these is one of them.',
    type: () => String,
    list: true,
    condition: (column, given: string[]) => sql`(${column} && ${given}::text[])`,
  },
  isKnown,
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

/** What may be said of the values of a field: a name for it, in words, and how. null = nothing. */
export function whereOfType({ type, isList, enum: choices }: TableField): ValueWhere | null {
  if (isList) return type === String ? valueWhere('TextListWhere', 'a list of texts', texts) : null
  if (choices)
    return valueWhere(
      `${choices.name}Where`,
      `a ${choices.name}`,
      equal(() => type as object, sql`text`),
    )
  if (type === String) return valueWhere('TextWhere', 'a text', text)
  if (type === Boolean)
    return valueWhere('BooleanWhere', 'yes or no', { equals: equal(() => Boolean, sql`boolean`).equals!, isKnown })
  return whereOfScalar(type)
}

/** The filter for values of a scalar that has an order; null = it is none. */
export function whereOfScalar(type: object): ValueWhere | null {
  const [name, what, scalar, as] = orderedTypes.get(type) ?? []
  return name
    ? valueWhere(
        name,
        what!,
        ordered(() => scalar!, as!),
      )
    : null
}

/** Types whose values have an order: their filter, what they are, and the type of what is given, here and in PostgreSQL. */
const orderedTypes = new Map<unknown, [name: string, what: string, scalar: object, as: RawBuilder<unknown>]>([
  [DecimalScalar, ['DecimalWhere', 'an exact number', DecimalScalar, sql`numeric`]],
  [DateScalar, ['DateWhere', 'a day', DateScalar, sql`date`]],
  [Float, ['NumberWhere', 'a number', Float, sql`float8`]],
  [Int, ['NumberWhere', 'a number', Float, sql`float8`]],
])
