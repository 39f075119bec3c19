import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client'
import { relayStylePagination } from '@apollo/client/utilities'

/** The graph client: one cache, the graph of our own origin, lists that grow page by page. */
export function createGraphClient(): ApolloClient {
  return new ApolloClient({
    link: new HttpLink({ uri: '/graphql' }),
    cache: new InMemoryCache({
      typePolicies: {
        FacilityType: { keyFields: ['key'] },
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
