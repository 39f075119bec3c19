import {
  coerceInputValue,
  getNamedType,
  isCompositeType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'
import { expect, test } from 'vitest'
import { createGraph } from '../../server/graph/graph.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph()

/** JSON texts that no argument should fail on. */
const hostile = [
  'null', 'true', '0', '-1', '1.5', '9007199254740993', '1e400', '-1e-400', '2147483648', '""', '" "', '"\\u0000"',
  '"\\ud800"', '"%00"', '"x"', '"0000-01-01"', '"9999-12-31"', '"\'; drop table area; --"', '"é"', '[]', '[null]', '[[]]', '{}',
  '{"x": 1}', '{"__proto__": {}}', '{"type": "Polygon", "coordinates": []}', '{"type": "Point", "coordinates": [7, 91, 1, 1]}',
  '{"type": "Polygon", "coordinates": [[[7.1, 51.2], [7.2, 51.2], [7.2, 51.3], [7.1, 51.2]]], "crs": {}}',
  JSON.stringify('x'.repeat(100_000)), JSON.stringify(Array.from({ length: 2000 }, (_, i) => `key-${i}`)),
] // prettier-ignore

/** A value that an argument of a type takes, so that only one of them is wrong. */
const usual: Record<string, unknown> = {
  String: 'hoehe', ID: 'x', Int: 1, Float: 500, Boolean: true, Date: '2017-02-01', AreaKind: 'MANAGEMENT_AREA',
  Language: 'DE', SiteObjective: 'MOST_PEOPLE_COVERED', CoverageAreasInput: { kind: 'CITY' }, ReachInput: { metres: 500 },
  SiteCandidatesInput: { spacing: 3000 }, FundingDimension: ['YEAR'],
} // prettier-ignore

/** Where that is not enough. */
const special: Record<string, unknown> = { 'indicator key': 'population', 'fundingBreakdown to': '2018-02-01' }

interface Place {
  /** The path from the query, each step with what it needs. */
  path: string
  /** What closes the path. */
  close: string
  field: GraphQLField<unknown, unknown>
}

test(
  'every argument of every field takes every hostile value as the mistake of the caller, and names itself',
  { timeout: 900_000 },
  async () => {
    const refused = new Set<string>()
    const failures: string[] = []
    let asked = 0
    for (const place of placesWithArguments(await createGraph()))
      for (const argument of place.field.args)
        for (const value of hostile) {
          // What the type refuses, it refuses for every argument of that name alike.
          const kind = `${argument.name} ${argument.type} ${value}`
          if (refused.has(kind)) continue
          if (!isTaken(argument, value)) refused.add(kind)
          const problem = problemOf(argument, await answerTo(place, argument, value))
          asked++
          if (problem)
            failures.push(`${place.path}${place.field.name}(${argument.name}: ${value.slice(0, 60)}): ${problem}`)
        }
    expect(failures).toEqual([])
    expect(asked).toBeGreaterThan(500)
  },
)

function isTaken({ type }: GraphQLArgument, value: string): boolean {
  let taken = true
  coerceInputValue(JSON.parse(value), type, () => (taken = false))
  return taken
}

function problemOf(
  { name }: GraphQLArgument,
  { statusCode, body }: { statusCode: number; body: string },
): string | null {
  const { errors = [] } = JSON.parse(body) as { errors?: { message: string; extensions: Record<string, unknown> }[] }
  const isTheirs = errors.every(({ extensions }) => extensions.code !== 'INTERNAL_SERVER_ERROR')
  const isNamed = errors.length === 0 || errors.some(({ message }) => message.includes(name))
  return [200, 400].includes(statusCode) && isTheirs && isNamed ? null : `${statusCode} ${body.slice(0, 300)}`
}

function answerTo({ path, close, field }: Place, argument: GraphQLArgument, value: string) {
  const given = [`${argument.name}: $${argument.name}`, ...neededBy(field, argument)]
  const query = `query ($${argument.name}: ${argument.type}) { ${path}${field.name}(${given.join(', ')})${selection(field)} ${close} }`
  return graph.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json' },
    payload: `{"query": ${JSON.stringify(query)}, "variables": {"${argument.name}": ${value}}}`,
  })
}

/** Each field with arguments once, on the shortest way there. */
function placesWithArguments(schema: GraphQLSchema): Place[] {
  const places: Place[] = []
  const seen = new Set<GraphQLObjectType>()
  let front = [{ type: schema.getQueryType()!, path: '', close: '' }]
  while (front.length > 0) {
    const next: typeof front = []
    for (const { type, path, close } of front) {
      if (seen.has(type)) continue
      seen.add(type)
      for (const field of Object.values(type.getFields())) {
        if (field.args.length > 0) places.push({ path, close, field })
        const below = getNamedType(field.type)
        if (!isObjectType(below)) continue
        const given = neededBy(field)
        const first = field.args.some(({ name }) => name === 'first') ? ['first: 1'] : []
        const list = [...given, ...first]
        next.push({
          type: below,
          path: `${path}${field.name}${list.length > 0 ? `(${list.join(', ')})` : ''} { `,
          close: `} ${close}`,
        })
      }
    }
    front = next
  }
  return places
}

/** The arguments that a field cannot do without, but for the one that is tried. */
function neededBy({ name: field, args }: Place['field'], tried?: GraphQLArgument): string[] {
  return args.flatMap((argument) => {
    const { name, type, defaultValue } = argument
    const isNeeded = (isNonNullType(type) && defaultValue === undefined) || name === 'count'
    const value = special[`${field} ${name}`] ?? usual[getNamedType(type).name]
    return argument !== tried && isNeeded ? [`${name}: ${literal(value)}`] : []
  })
}

function selection({ type }: Place['field']): string {
  return isCompositeType(getNamedType(type)) ? ' { __typename }' : ''
}

/** A value in the words of GraphQL: names without quotes, enums as they are. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([name, each]) => `${name}: ${literal(each)}`)
      .join(', ')}}`
  return typeof value === 'string' && /^[A-Z][A-Z_]+$/.test(value) ? value : JSON.stringify(value)
}
