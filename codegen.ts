import { readFileSync } from 'node:fs'
import type { CodegenConfig } from '@graphql-codegen/cli'

/**
 * Rows of lists are null only beside an error, and the client takes no answer with errors (client/graphql/client.ts): in its
 * types they are never null. The one query that takes them all the same says so (client/nouns/area/use-areas.ts).
 */
const schema = readFileSync('schema.graphql', 'utf8')
  .replaceAll(/^ {2}nodes: \[(\w+)\]!$/gm, '  nodes: [$1!]!')
  .replaceAll(/^ {2}node: (\w+)$/gm, '  node: $1!')

/** Typed documents for every .graphql file beside its caller. The examples of GraphiQL are text, not code. */
const config: CodegenConfig = {
  schema,
  documents: ['presentation/**/*.graphql', 'client/**/*.graphql', '!client/graphiql/**'],
  generates: {
    'client/graphql/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        scalars: {
          Date: 'string',
          Base64: 'string',
          Decimal: 'string',
          Moment: 'string',
          GeoJSONGeometry: 'geojson#Geometry',
        },
      },
    },
  },
}

export default config
