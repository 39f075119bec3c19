import 'reflect-metadata'
import { getNullableType, type GraphQLSchema } from 'graphql'
import { buildSchema, type NonEmptyArray } from 'type-graphql'
import { bindCursors } from './bind-cursors.ts'
import { callDirectly, keepGuards } from './direct-resolvers.ts'
import { meterFields } from './meter-fields.ts'
import { NodeResolver } from './node.resolver.ts'
import { resolvers } from '../nouns.ts'

/** The graph: the schema that the resolvers of all rooms make together. */
export async function createGraph(): Promise<GraphQLSchema> {
  keepGuards()
  const schema = await buildSchema({
    resolvers: [...resolvers, NodeResolver] as unknown as NonEmptyArray<Function>,
    validate: false,
  })
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
