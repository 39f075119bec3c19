import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import type { FastifyBaseLogger } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { Context } from '../shared/context.ts'
import { awayStatus } from './away.ts'
import { costLimit } from './cost.ts'
import { createErrorFormat } from './errors.ts'
import { operationCheck } from './operation.ts'
import type { RowCounts } from './row-counts.ts'
import { rules } from './rules.ts'
import { longest } from './shape.ts'

/** Apollo Server with limits, and with errors that either help the caller or are masked with an id that the log has too. */
export function createApollo(
  schema: GraphQLSchema,
  log: FastifyBaseLogger,
  countRows: () => Promise<RowCounts>,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: longest },
    validationRules: rules,
    // The order counts: a query can be priced only with variables that fit.
    plugins: [
      operationCheck,
      costLimit(countRows),
      awayStatus,
      ApolloServerPluginCacheControlDisabled(),
      // Apollo's own page comes from foreign addresses; browsers get GraphiQL.
      ApolloServerPluginLandingPageDisabled(),
    ],
    formatError: createErrorFormat(log),
  })
}
