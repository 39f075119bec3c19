import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql'

/** A schema in the language of GraphQL, sorted by names: what stands in schema.graphql. */
export function schemaText(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`
}
