import { isObjectType, type GraphQLSchema } from 'graphql'
import { buildSchema, type NonEmptyArray } from 'type-graphql'
import { NodeResolver } from './node.resolver.ts'
import { resolvers } from './rooms.ts'

/** The graph: the schema that the resolvers of all rooms make together. */
export async function createGraph(): Promise<GraphQLSchema> {
  const schema = await buildSchema({ resolvers: [...resolvers, NodeResolver] as unknown as NonEmptyArray<Function>, validate: false })
  callTextsDirectly(schema)
  return schema
}

/**
 * Texts only choose a language, but TypeGraphQL makes a promise of every field with an argument. That is felt where
 * thousands of rows have a title, so these fields call their method themselves.
 */
function callTextsDirectly(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields()))
      if (field.args.length === 1 && field.args[0]!.name === 'language')
        field.resolve = (row: Record<string, (language: unknown) => unknown>, { language }) => row[field.name]!(language)
  }
}
