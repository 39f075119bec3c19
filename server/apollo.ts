import { randomUUID } from 'node:crypto'
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { unwrapResolverError } from '@apollo/server/errors'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import type { FastifyBaseLogger } from 'fastify'
import { GraphQLError, isListType, getNullableType, type GraphQLSchema } from 'graphql'
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity'
import type { Context } from './shared/context.ts'

/** The deepest query that is answered. */
export const deepest = 15
/** The most fields, by estimate, that a query may ask for. */
export const costliest = 500_000
/** The most tokens of a query's text. */
const longest = 10_000

/** Codes of mistakes that a caller can mend: their messages are shown as they are. Everything else is masked. */
const callersMistakes = new Set([
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'QUERY_TOO_COSTLY',
  'TOO_BUSY',
  'CANCELLED',
])

/** Every field counts one; a page counts its rows (20 where the query leaves it open), another list counts five. */
const fieldCost: ComplexityEstimator = ({ args, childComplexity, field, type }) => {
  const result = getNullableType(field.type)
  const isPage = 'name' in result && result.name.endsWith('Connection')
  const isListOfPage = type.name.endsWith('Connection')
  const rows = isPage ? Math.max(args.first ?? 20, 0) : isListType(result) && !isListOfPage ? 5 : 1
  return 1 + rows * childComplexity
}

const costLimit: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, request: { variables, operationName } }) {
        const cost = getComplexity({ schema, query: document, variables, operationName, estimators: [fieldCost] })
        if (cost <= costliest) return
        throw new GraphQLError(
          `This query may ask for about ${cost} fields; at most ${costliest} are answered. Ask for smaller pages with "first".`,
          { extensions: { code: 'QUERY_TOO_COSTLY', cost, limit: costliest, http: { status: 400 } } },
        )
      },
    }
  },
}

/** Reported like any other validation error: thrown, it would count as a failure of ours. */
const depthLimit = maxDepthRule({
  n: deepest,
  propagateOnRejection: false,
  onReject: [(context, error) => void context?.reportError(error)],
})

/** Apollo Server with limits, and with errors that either help the caller or are masked with an id that the log has too. */
export function createApollo(schema: GraphQLSchema, log: FastifyBaseLogger): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: longest },
    validationRules: [depthLimit],
    plugins: [costLimit, ApolloServerPluginCacheControlDisabled()],
    formatError(formatted, error) {
      const code = formatted.extensions?.code
      if (typeof code === 'string' && callersMistakes.has(code)) return formatted
      const id = randomUUID()
      log.error({ id, error: unwrapResolverError(error), path: formatted.path }, 'A query failed')
      return {
        message: `Something went wrong on our side. Quote the id ${id} when you report it.`,
        ...(formatted.path ? { path: formatted.path } : {}),
        extensions: { code: 'INTERNAL_SERVER_ERROR', id },
      }
    },
  })
}
