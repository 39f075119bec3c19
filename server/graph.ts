import type { GraphQLSchema } from 'graphql'
import { buildSchema, type NonEmptyArray } from 'type-graphql'
import { callDirectly } from './direct-resolvers.ts'
import { NodeResolver } from './node.resolver.ts'
import { resolvers } from './rooms.ts'

/** The graph: the schema that the resolvers of all rooms make together. */
export async function createGraph(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [...resolvers, NodeResolver] as unknown as NonEmptyArray<Function>,
    validate: false,
  })
  callDirectly(schema)
  return schema
}
