import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client'
import { relayStylePagination } from '@apollo/client/utilities'

/** The list below a row, on a day. */
const ofDay = relayStylePagination(['asOf'])

/**
 * The graph client: one cache, the graph of our own origin, lists that grow page by page. An answer with errors is an error
 * as a whole (the standard `errorPolicy`): a root field that failed is never taken for an empty list.
 */
export function createGraphClient(): ApolloClient {
  return new ApolloClient({
    link: new HttpLink({ uri: '/graphql' }),
    cache: new InMemoryCache({
      typePolicies: {
        FacilityType: { keyFields: ['key'] },
        Area: { fields: { positions: ofDay, projects: ofDay, facilities: ofDay } },
        Facility: { fields: { positions: ofDay, projects: ofDay } },
        Query: {
          fields: {
            areas: relayStylePagination(['kind']),
            facilities: relayStylePagination(['types', 'within']),
          },
        },
      },
    }),
  })
}
