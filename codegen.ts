import type { CodegenConfig } from '@graphql-codegen/cli'

/** Typed documents for every .graphql file beside its caller. The examples of GraphiQL are text, not code. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
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
