import { ApolloClient, HttpLink, InMemoryCache, type FieldPolicy } from '@apollo/client'
import { relayStylePagination } from '@apollo/client/utilities'
import { root } from '../root.ts'

/** The newest state of the data that an answer was from; null = no answer has named any: there is only one database. */
let seen: string | null = null

/** Ask, and say what has been seen: behind several servers, no answer is from an older state then. */
const fetchNoOlder: typeof fetch = async (address, options) => {
  const headers = new Headers(options?.headers)
  if (seen !== null) headers.set('x-revision', seen)
  const response = await fetch(address, { ...options, headers })
  seen = response.headers.get('x-revision') ?? seen
  return response
}

/** The list below a row, on a day. */
const ofDay = relayStylePagination(['asOf'])

/**
 * The graph client: one cache, the graph of our own origin, lists that grow page by page. An answer with errors is an error
 * as a whole (the standard `errorPolicy`): a root field that failed is never taken for an empty list. Only the figures of areas
 * are asked for otherwise.
 */
export function createGraphClient(): ApolloClient {
  return new ApolloClient({
    link: new HttpLink({ uri: `${root}/graphql`, fetch: fetchNoOlder }),
    cache: new InMemoryCache({
      typePolicies: {
        FacilityType: { keyFields: ['key'] },
        // There is one, without a key: what one query asks of it does not take away what another did.
        Dataset: { merge: true },
        Area: { fields: { positions: ofDay, projects: ofDay, facilities: ofDay } },
        Facility: { fields: { positions: ofDay, projects: ofDay } },
        Query: {
          fields: {
            areas: relayStylePagination(keyOfAreas),
            facilities: relayStylePagination(['types', 'within']),
          },
        },
      },
    }),
  })
}

/**
 * Which list of areas is kept under one key: that of a kind. The figures of a day, asked for as `figures`, are a list of their
 * own: a row that could not be read on that day is null there, and must not be in any other.
 */
const keyOfAreas: FieldPolicy['keyArgs'] = (args, { field, variables }) =>
  JSON.stringify([args?.kind, ...(field?.alias?.value === 'figures' ? [variables?.asOf ?? null] : [])])
