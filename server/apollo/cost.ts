import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError, getNullableType, isListType } from 'graphql'
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity'
import type { Context } from '../shared/context.ts'

/** The most fields, by estimate, that a query may ask for. */
export const costliest = 500_000

/** Every field counts one; a page counts its rows (20 where the query leaves it open), another list counts five. */
const fieldCost: ComplexityEstimator = ({ args, childComplexity, field, type }) => {
  const result = getNullableType(field.type)
  const isPage = 'name' in result && result.name.endsWith('Connection')
  const isListOfPage = type.name.endsWith('Connection')
  const rows = isPage ? Math.max(args.first ?? 20, 0) : isListType(result) && !isListOfPage ? 5 : 1
  return 1 + rows * childComplexity
}

/** Refuses a query that may ask for too much, before any of it runs. */
export const costLimit: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, request: { variables, operationName } }) {
        const options = { schema, query: document, variables, operationName, estimators: [fieldCost] }
        const cost = orTooCostly(() => getComplexity(options))
        if (cost > costliest)
          throw tooCostly(
            `This query may ask for about ${cost} fields; at most ${costliest} are answered. Ask for smaller pages with "first".`,
            { cost, limit: costliest },
          )
      },
    }
  },
}

/** A query that is too long to be estimated is too costly; any other error is about a value in it, and has its node. */
function orTooCostly(estimate: () => number): number {
  try {
    return estimate()
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    const { message, nodes } = error
    throw nodes
      ? new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } })
      : tooCostly('This query spreads its fragments into too many fields to be estimated. Ask for less at once.')
  }
}

function tooCostly(message: string, extensions?: Record<string, number>): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COSTLY', ...extensions, http: { status: 400 } } })
}
