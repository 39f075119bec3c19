import fc from 'fast-check'
import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'

/** Takes a value of an arbitrary. */
export type Pick = <Value>(arbitrary: fc.Arbitrary<Value>) => Value

const names = [
  'hoehe',
  'wuppertal',
  'quarter-37',
  'population',
  'surface',
  'nothing',
  '',
  'x'.repeat(300),
  "'; --",
  'ä',
  '%00',
  '__proto__',
]
/** Texts that arguments and parameters may be given. */
export const texts = fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 20, unit: 'grapheme' }))
const numbers = fc.oneof(
  fc.integer({ min: -5, max: 1200 }),
  fc.constantFrom(0, 1, 1000, 2 ** 31, -(2 ** 31), 1e308, 0.1, -0),
)
const dates = fc.oneof(fc.constantFrom('2017-02-01', '0001-01-01', '9999-12-31', '2017-02-30', ''), texts)
const position = fc.tuple(fc.double({ min: 6, max: 8, noNaN: true }), fc.double({ min: 50, max: 52, noNaN: true }))
const geometries = fc.oneof(
  position.map((coordinates) => ({ type: 'Point', coordinates })),
  fc.array(position, { maxLength: 8 }).map((ring) => ({ type: 'Polygon', coordinates: [[...ring, ring[0] ?? []]] })),
  fc.jsonValue({ maxDepth: 3 }),
)

/** Values of scalars, and of inputs of which few values lead anywhere. */
const fitting: Record<string, fc.Arbitrary<unknown>> = {
  Int: numbers.map(Math.round), Float: numbers, String: texts, ID: texts, Boolean: fc.boolean(), Date: dates,
  Decimal: fc.oneof(fc.constantFrom('0', '-1.5', '521915.00', '1e5', 'NaN'), texts),
  GeoJSONGeometry: geometries,
  AreaKind: fc.constantFrom('CITY', 'QUARTER', 'DISTRICT', 'MANAGEMENT_AREA'),
  ReachInput: fc.record({ metres: numbers }), CoverageAreasInput: fc.record({ kind: fc.constantFrom('CITY', 'DISTRICT') }),
  SiteCandidatesInput: fc.record({ spacing: fc.constantFrom(3000, 5000, -1) }),
  ScenarioInput: fc.constant({}), CoverageFacilitiesInput: fc.constant({}), ShownInput: fc.constant({}),
  PointInput: position.map(([longitude, latitude]) => ({ longitude, latitude })),
} // prettier-ignore

/** A value for a type of an argument: mostly one that fits. Inputs have few members, and are not deep. */
function valueOf(type: GraphQLInputType, depth = 3): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return valueOf(type.ofType, depth)
  if (isListType(type)) return fc.array(valueOf(type.ofType, depth), { maxLength: 5 })
  return fc.oneof(
    { weight: 19, arbitrary: fitting[type.name] ?? (isInputObjectType(type) ? inputOf(type, depth) : choiceOf(type)) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  )
}

function choiceOf(type: GraphQLInputType): fc.Arbitrary<unknown> {
  return isEnumType(type) ? fc.constantFrom(...type.getValues().map(({ name }) => name)) : fc.constant({})
}

function inputOf(type: GraphQLInputObjectType, depth: number): fc.Arbitrary<unknown> {
  const fields = Object.values(type.getFields())
  const needed = fields.filter((field) => isRequiredInputField(field))
  const chosen = fc.subarray(fields, { maxLength: depth > 0 ? Math.min(2, fields.length) : 0 })
  return chosen.chain((some) => {
    const members = type.isOneOf ? some.slice(0, 1) : [...new Set([...needed, ...some])]
    return fc.record(Object.fromEntries(members.map(({ name, type: of }) => [name, valueOf(of, depth - 1)])))
  })
}

/** Short searches and short pages, mostly: what is long is tried elsewhere, and takes its time. */
function valueFor(name: string, type: GraphQLInputType, pick: Pick): unknown {
  if (name === 'seconds') return 0.1
  if ((name === 'first' || name === 'last') && pick(fc.nat(9)) > 0) return pick(fc.nat(4))
  return pick(valueOf(type))
}

interface Asked {
  variables: Record<string, unknown>
  declared: string[]
}

/** A selection below a type, as deep as there is depth left; values of arguments are variables. */
function selectionOf(type: GraphQLObjectType, depth: number, pick: Pick, asked: Asked): string {
  const fields = Object.values(type.getFields())
  const count = pick(fc.integer({ min: 1, max: pick(fc.constantFrom(1, 2, 3, 12)) }))
  const chosen = Array.from({ length: count }, () =>
    fieldOf(fields[pick(fc.nat(fields.length - 1))]!, depth, pick, asked),
  )
  const text = chosen.filter(Boolean).join(' ')
  return `{ ${text || '__typename'} }`
}

function fieldOf(field: GraphQLField<unknown, unknown>, depth: number, pick: Pick, asked: Asked): string {
  const below = getNamedType(field.type)
  if (isCompositeType(below) && depth === 0) return ''
  // What is computed for a second each is asked for now and then.
  if (field.extensions.once && pick(fc.nat(29)) > 0) return ''
  const alias = pick(fc.constantFrom('', '', `a${asked.declared.length}_${pick(fc.nat(99))}: `))
  const given = field.args.flatMap(({ name, type, defaultValue }) => {
    const isNeeded = (isNonNullType(type) && defaultValue === undefined) || name === 'seconds'
    if (!isNeeded && pick(fc.boolean())) return []
    const variable = `v${asked.declared.length}`
    asked.declared.push(`$${variable}: ${type}`)
    asked.variables[variable] = valueFor(name, type, pick)
    return [`${name}: $${variable}`]
  })
  const rest = isObjectType(below) ? selectionOf(below, depth - 1, pick, asked) : isCompositeType(below) ? '{ id }' : ''
  return `${alias}${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''} ${rest}`
}

/** A question: one that fits, one with something broken, a wide one, or a deep one. */
export function question(schema: GraphQLSchema, pick: Pick): { query: string; variables: unknown } {
  const asked: Asked = { variables: {}, declared: [] }
  const body = selectionOf(schema.getQueryType()!, pick(fc.constantFrom(0, 1, 1, 2, 2, 3, 6)), pick, asked)
  const query = `query ${asked.declared.length > 0 ? `(${asked.declared.join(', ')})` : ''} ${body}`
  const twist = pick(
    fc.constantFrom('none', 'none', 'none', 'none', 'cut', 'letter', 'wide', 'deep', 'variables', 'spread'),
  )
  if (twist === 'cut') return { query: query.slice(0, pick(fc.nat(query.length))), variables: asked.variables }
  if (twist === 'letter') {
    const at = pick(fc.nat(query.length))
    return {
      query: query.slice(0, at) + pick(fc.string({ minLength: 1, maxLength: 3 })) + query.slice(at),
      variables: asked.variables,
    }
  }
  const many = pick(fc.nat(300))
  if (twist === 'wide')
    return {
      query: `{ ${Array.from({ length: many % 60 }, (_, i) => `a${i}: areas(first: ${i}) { nodes { key } }`).join(' ')} }`,
      variables: {},
    }
  if (twist === 'deep')
    return { query: `{ area(key: "hoehe") ${'{ parent '.repeat(many)}{ key }${' }'.repeat(many)} }`, variables: {} }
  if (twist === 'spread')
    return {
      query: `{ ...A } fragment A on Query { ${'...B '.repeat(many)} } fragment B on Query { ${'areas { totalCount } '.repeat(many % 60)} }`,
      variables: {},
    }
  if (twist === 'variables') return { query, variables: pick(fc.jsonValue()) }
  return { query, variables: asked.variables }
}
