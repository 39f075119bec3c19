import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Context } from '../kit/context.ts'
import { priceOf, type PricePart, type Price, type PricedQuestion } from './price.ts'
import type { RowCounts } from './row-counts.ts'

/** The highest price that a query may have. */
export const costliest = 500_000

/** The most parts of a price that an answer names. */
const mostParts = 20

/** The length of the longest question whose price is remembered, in characters, without its text. */
const mostRemembered = 1000

/** What an answer says of its price, in `extensions.cost`. */
interface Cost {
  price: number
  limit: number
  parts: PricePart[]
}

/**
 * Refuses a query that may ask for too much, before any of it runs, and says in every answer what the query costs. What was
 * stopped while it ran is answered with the reason alone, never with a part of the answer.
 */
export function costLimit(countRows: () => Promise<RowCounts>): ApolloServerPlugin<Context> {
  return {
    async requestDidStart({ contextValue: { meter } }) {
      let cost: Cost | undefined
      return {
        async didResolveOperation({ schema, document: query, queryHash, request: { variables, operationName } }) {
          const question = { schema, query, variables, operationName }
          const price = pricedBefore(question, queryHash!, await countRows())
          cost = { price: price.price, limit: costliest, parts: costly(price.parts) }
          refuseTooCostly(price)
          meter.allow(price.seconds)
        },
        async willSendResponse({ response: { body, http } }) {
          meter.end()
          if (body.kind !== 'single') return
          if (meter.stopped) {
            const { message, extensions } = meter.stopped
            const { http: _http, ...told } = extensions
            http.status = 400
            body.singleResult = { errors: [{ message, extensions: { ...told, used: meter.used } }] }
          }
          if (cost) body.singleResult.extensions = { ...body.singleResult.extensions, cost }
        },
      }
    },
  }
}

/** Prices of what was asked before, as long as tables have as many rows. Most questions are asked again and again. */
const known = new WeakMap<RowCounts, LRUCache<string, Price>>()

/** The price of a question, from memory where it can be. @param hash of its text */
function pricedBefore(question: PricedQuestion, hash: string, counts: RowCounts): Price {
  const asked = JSON.stringify([hash, question.operationName, question.variables])
  // Geometries and the like come once.
  if (asked.length > mostRemembered) return orTooLong(question, counts)
  const prices = known.get(counts) ?? new LRUCache<string, Price>({ max: 1000 })
  known.set(counts, prices)
  const price = prices.get(asked) ?? orTooLong(question, counts)
  prices.set(asked, price)
  return price
}

/** An error about a value has its node. A query that is too long to be priced is too costly. */
function orTooLong(question: PricedQuestion, counts: RowCounts): Price {
  try {
    return priceOf(question, counts)
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    const { message, nodes } = error
    throw nodes
      ? new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } })
      : tooCostly('This query spreads its fragments into too many fields to be priced. Ask for less at once.')
  }
}

function refuseTooCostly({ price, once }: Price): void {
  const twice = once.find((field, index) => once.indexOf(field) < index)
  if (twice !== undefined)
    throw tooCostly(`The query asks for ${twice} more than once; ask for each in a request of its own.`)
  if (price > costliest)
    throw tooCostly(
      `This query costs about ${price}; at most ${costliest} is answered. Ask for smaller pages with "first", or for less of each row.`,
      { cost: price, limit: costliest },
    )
}

/** The costliest parts of a price. */
function costly(parts: PricePart[]): PricePart[] {
  return parts.toSorted((one, other) => other.price - one.price).slice(0, mostParts)
}

function tooCostly(message: string, extensions?: Record<string, number>): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COSTLY', ...extensions, http: { status: 400 } } })
}
