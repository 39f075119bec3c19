import type { GraphQLSchema } from 'graphql'
import { getMetadataStorage, type ClassType } from 'type-graphql'

const classes = new Set<unknown>()

/** Let exactly one field of an input type be given (`@exactlyOne`). */
export function exactlyOne(input: ClassType<object>): void {
  classes.add(input)
}

/** Say so in a schema: TypeGraphQL does not know it. */
export function markOneOf(schema: GraphQLSchema): void {
  for (const { target, name } of getMetadataStorage().inputTypes)
    if (classes.has(target)) Object.assign(schema.getType(name)!, { isOneOf: true })
}
