import { readFileSync } from 'node:fs'
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
} from 'graphql'
import { expect, test } from 'vitest'

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'))
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type) && type !== schema.getQueryType(),
)

interface Part {
  name: string
  description?: string | null
}

/** What a type is made of, with the names by which it is found: values, fields and their arguments. */
function partsOf(type: GraphQLNamedType): [path: string, part: Part][] {
  const named = (parts: readonly Part[], owner = type.name) =>
    parts.map((part): [string, Part] => [`${owner}.${part.name}`, part])
  if (isEnumType(type)) return named(type.getValues())
  if (isInputObjectType(type)) return named(Object.values(type.getFields()))
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  const fields = Object.values(type.getFields())
  return [...named(fields), ...fields.flatMap(({ name, args }) => named(args, `${type.name}.${name}`))]
}

test('everything in the graph says what it is', () => {
  const parts = [
    ...types.map((type): [string, Part] => [type.name, type]),
    ...[...types, schema.getQueryType()!].flatMap(partsOf),
  ]
  expect(parts.length).toBeGreaterThan(1000)
  expect(parts.filter(([, { description }]) => !description).map(([path]) => path)).toEqual([])
})

test('every scalar says by what it is specified', () => {
  const scalars = types.filter(isScalarType)
  expect(scalars.length).toBeGreaterThan(3)
  for (const { name, specifiedByURL } of scalars) expect(specifiedByURL, name).toMatch(/^https:/)
})
