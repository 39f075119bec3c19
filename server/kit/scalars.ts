import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql'
import { GraphQLLocalDate } from 'graphql-scalars'

/** A calendar day as `YYYY-MM-DD`, without a time or a zone. */
export const DateScalar = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  name: 'Date',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date.html',
  description: 'A calendar day as `YYYY-MM-DD`, without a time or a zone, from 0001-01-01 to 9999-12-31.',
  // The database gives days as text, so there is nothing to check on the way out.
  serialize: String,
  parseValue: day,
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : print(node), node),
})

/** Whether a text is a day that the database knows as well: there is no year 0. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(date.valueOf()) &&
    date.toISOString().startsWith(text) &&
    text >= '0001'
  )
}

function day(value: unknown, nodes?: ValueNode): string {
  if (typeof value === 'string' && isDay(value)) return value
  throw mistake(value, 'a date; write a day of the calendar as "YYYY-MM-DD", such as "2017-02-01"', nodes)
}

function mistake(value: unknown, expected: string, nodes?: ValueNode): GraphQLError {
  const shown = JSON.stringify(value)?.slice(0, 100)
  const extensions = { code: 'BAD_USER_INPUT', http: { status: 400 } }
  return new GraphQLError(`${shown} is not ${expected}.`, { nodes, extensions })
}

/** A moment as `YYYY-MM-DDThh:mm:ssZ`, in UTC. */
export const MomentScalar = new GraphQLScalarType<string, string>({
  name: 'Moment',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  description: 'A moment as `YYYY-MM-DDThh:mm:ssZ`, in UTC.',
  serialize: (value) => String(value),
})

/** An exact decimal number as a string, such as `"521915.00"`. Money is never a float. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  specifiedByURL: 'https://www.w3.org/TR/xmlschema11-2/#decimal',
  description: 'An exact decimal number as a string, such as `"521915.00"`. Money is given in EUR with two decimals.',
  // An infinite one cannot be told; the error names it, and only its own field fails.
  serialize(value) {
    const text = String(value)
    if (!/^-?\d+(\.\d+)?$/.test(text)) throw new Error(`"${text}" is not a decimal number.`)
    return text
  },
  parseValue: decimal,
  parseLiteral: (node) => decimal(node.kind === Kind.STRING ? node.value : print(node), node),
})

/** An exact number with as many digits as the database keeps. */
function decimal(value: unknown, nodes?: ValueNode): string {
  if (typeof value === 'string' && /^-?\d{1,15}(\.\d{1,10})?$/.test(value)) return value
  throw mistake(value, 'a decimal number; write it as a text with digits and a point, such as "521915.00"', nodes)
}
