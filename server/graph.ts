import type { GraphQLSchema } from 'graphql'
import { buildSchema, type NonEmptyArray } from 'type-graphql'
import { NodeResolver } from './node.resolver.ts'
import { resolvers } from './rooms.ts'

/** The graph: the schema that the resolvers of all rooms make together. */
export function createGraph(): Promise<GraphQLSchema> {
  return buildSchema({ resolvers: [...resolvers, NodeResolver] as unknown as NonEmptyArray<Function>, validate: false })
}
