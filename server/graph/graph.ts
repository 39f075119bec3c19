import 'reflect-metadata'
import { getNullableType, type GraphQLSchema } from 'graphql'
import { buildSchema, type NonEmptyArray } from 'type-graphql'
import { bindCursors } from './bind-cursors.ts'
import { callDirectly } from './direct-resolvers.ts'
import { keepGuards, markGuards } from './guards.ts'
import { meterFields } from './meter-fields.ts'
import { NodeResolver } from './node.resolver.ts'
import { markOneOf } from '../kit/one-of.ts'
import { resolvers } from '../nouns.ts'

/** The graph: the schema that the resolvers of all rooms make together. */
export async function createGraph(): Promise<GraphQLSchema> {
  keepGuards()
  const schema = await buildSchema({
    resolvers: [...resolvers, NodeResolver] as unknown as NonEmptyArray<Function>,
    validate: false,
  })
  markGuards(schema)
  markOneOf(schema)
  callDirectly(schema)
  failAlone(schema)
  bindCursors(schema)
  meterFields(schema)
  return schema
}

/** Make every root field nullable: one that fails is null beside its error, and leaves the others of its query standing. */
function failAlone(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getQueryType()!.getFields())) field.type = getNullableType(field.type)
}
