import fc from 'fast-check'
import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'
import type { Pick } from './fuzz-questions.ts'

/** Root fields whose answers take long, or differ from one moment to the next. */
const left = ['credits', 'siteSuggestions', 'coverage', 'coverageGround', 'node', 'nodes', '__type', '__schema']

/** What a question is made of. */
interface Making {
  schema: GraphQLSchema
  pick: Pick
  /** Keys of rows that there are. */
  keys: readonly string[]
  fragments: string[]
  variables: Record<string, unknown>
}

/** An operation that fits the schema, with aliases, fragments, directives, languages, filters, orders and pages. */
export function fittingQuestion(
  schema: GraphQLSchema,
  keys: readonly string[],
  pick: Pick,
): { query: string; variables: Record<string, unknown> } {
  const making: Making = { schema, pick, keys, fragments: [], variables: { yes: true, no: false } }
  let text = selectionOf(making, schema.getQueryType()!, 3)
  // What is not asked for in the end must not be there: a fragment may have another, which was made before it.
  for (const [at, fragment] of [...making.fragments.entries()].toReversed())
    if (text.includes(`...F${at} `)) text += ` ${fragment}`
  const types: Record<string, string> = { yes: 'Boolean!', no: 'Boolean!' }
  const used = Object.keys(making.variables).filter((name) => new RegExp(`\\$${name}\\b`).test(text))
  const declared = used.map((name) => `$${name}: ${types[name] ?? 'Int'}`).join(', ')
  const variables = Object.fromEntries(used.map((name) => [name, making.variables[name]]))
  return { query: `query ${declared && `(${declared})`} ${text}`, variables }
}

function selectionOf(making: Making, type: GraphQLObjectType, depth: number): string {
  const { pick } = making
  const fields = Object.values(type.getFields()).filter(({ name }) => !left.includes(name))
  const count = pick(fc.integer({ min: 1, max: depth === 3 ? 3 : 5 }))
  const parts = Array.from({ length: count }, () => {
    const field =
      pick(fc.nat(19)) === 0 ? '__typename' : fieldOf(making, fields[pick(fc.nat(fields.length - 1))]!, depth)
    return wrapped(making, type, field)
  })
  const text = parts.filter(Boolean).join(' ')
  return `{ ${text || '__typename'} }`
}

/** A field as it is, or in a fragment, or with a directive. */
function wrapped(making: Making, type: GraphQLObjectType, field: string): string {
  if (!field) return ''
  const { pick, fragments } = making
  switch (pick(fc.nat(11))) {
    case 0:
      return `... on ${pick(fc.constantFrom(type.name, ...type.getInterfaces().map(({ name }) => name)))} { ${field.startsWith('id') || type.getInterfaces().length === 0 ? field : 'id'} }`
    case 1: {
      const name = `F${fragments.length}`
      fragments.push('')
      fragments[Number(name.slice(1))] = `fragment ${name} on ${type.name} { ${field} }`
      return `...${name} ...${name} `
    }
    case 2:
      return `... @include(if: ${pick(fc.constantFrom('$yes', '$no', 'true'))}) { ${field} }`
    case 3:
      return `... @skip(if: ${pick(fc.constantFrom('$yes', '$no'))}) { ${field} }`
    default:
      return field
  }
}

let aliases = 0

function fieldOf(making: Making, field: GraphQLField<unknown, unknown>, depth: number): string {
  const { pick } = making
  const below = getNamedType(field.type)
  if (isCompositeType(below) && depth === 0) return ''
  const given = field.args.flatMap((argument) => {
    const value = valueOf(making, argument)
    return value === null ? [] : [`${argument.name}: ${value}`]
  })
  // The same name has to mean the same, so what has arguments has a name of its own.
  const alias = given.length > 0 || pick(fc.nat(5)) === 0 ? `a${aliases++}: ` : ''
  const isPage = below.name.endsWith('Connection')
  const inner = isObjectType(below)
    ? selectionOf(making, below, isPage || below.name.endsWith('Edge') ? depth : depth - 1)
    : isInterfaceType(below)
      ? '{ __typename id }'
      : ''
  const call = `${alias}${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''} ${inner}`
  // What has no arguments and no alias may be asked twice: both are one.
  return alias === '' && pick(fc.nat(9)) === 0 ? `${call} ${call}` : call
}

/** A value for an argument; null = it is left out. */
function valueOf({ pick, keys, variables }: Making, { name, type, defaultValue }: GraphQLArgument): string | null {
  const isNeeded = isNonNullType(type) && defaultValue === undefined
  if (!isNeeded && pick(fc.boolean())) return null
  const named = getNamedType(type)
  if (isEnumType(named) && !String(type).includes('[')) return pick(fc.constantFrom(...named.getValues())).name
  if (name === 'first') {
    const size = pick(fc.integer({ min: 0, max: 7 }))
    if (pick(fc.boolean())) return String(size)
    const variable = `size${Object.keys(variables).length}`
    variables[variable] = pick(fc.constantFrom(size, null))
    return `$${variable}`
  }
  if (name === 'key' || name === 'area') return JSON.stringify(pick(fc.constantFrom(...keys, 'nothing')))
  if (name === 'asOf' || name === 'from') return '"2017-02-01"'
  if (name === 'to') return '"2019-02-01"'
  if (name === 'tolerance') return pick(fc.constantFrom('0', '25.5'))
  if (name === 'last' && pick(fc.nat(3)) === 0) return '2'
  if (name === 'orderBy') return pick(fc.constantFrom('[{ key: DESCENDING }]', '[]'))
  if (name === 'where')
    return pick(fc.constantFrom('{}', '{ key: { contains: "e" } }', '{ not: { key: { startsWith: "q" } } }'))
  return isNeeded ? ({ String: '"population"', Int: '1', Float: '1', Date: '"2017-02-01"' }[named.name] ?? '{}') : null
}
