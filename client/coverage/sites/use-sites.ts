import { useApolloClient } from '@apollo/client/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import {
  SiteSuggestionsDocument,
  type SiteSuggestionsQuery,
  type SiteSuggestionsQueryVariables,
} from '../../graphql/generated/graphql.ts'
import { showSuggested, type SuggestedPlace } from './suggested.ts'

export type Suggestions = NonNullable<SiteSuggestionsQuery['siteSuggestions']>

/** How a search stands. */
export type Search =
  | { state: 'none' | 'searching' | 'cancelled' }
  | { state: 'found'; suggestions: Suggestions; question: SiteSuggestionsQueryVariables }
  | { state: 'failed'; error: unknown }

/** Searches for the best sites. A search ends when it is cancelled, when another begins, and when its page is left. */
export function useSites(): {
  search: Search
  find: (question: SiteSuggestionsQueryVariables) => void
  cancel: () => void
} {
  const client = useApolloClient()
  const [search, setSearch] = useState<Search>({ state: 'none' })
  const running = useRef<AbortController | null>(null)
  useEffect(
    () => () => {
      running.current?.abort()
      showSuggested(null)
    },
    [],
  )

  const find = useCallback(
    (question: SiteSuggestionsQueryVariables) => {
      running.current?.abort()
      const controller = new AbortController()
      running.current = controller
      setSearch({ state: 'searching' })
      showSuggested(null)
      client
        .query({
          query: SiteSuggestionsDocument,
          variables: question,
          fetchPolicy: 'no-cache',
          // Closing the connection stops the search on the server too.
          context: { fetchOptions: { signal: controller.signal }, queryDeduplication: false },
        })
        .then(({ data }) => {
          if (controller.signal.aborted) return
          const suggestions = data!.siteSuggestions!
          setSearch({ state: 'found', suggestions, question })
          showSuggested(suggestedPlaces(suggestions))
        })
        .catch((error: unknown) => {
          if (!controller.signal.aborted) setSearch({ state: 'failed', error })
        })
    },
    [client],
  )
  const cancel = useCallback(() => {
    running.current?.abort()
    setSearch({ state: 'cancelled' })
  }, [])
  return { search, find, cancel }
}

/** Where suggested places are, with their numbers. */
export function suggestedPlaces({ sites }: Suggestions): SuggestedPlace[] {
  return sites.flatMap(({ order, location }) =>
    location.type === 'Point' ? [{ order, lng: location.coordinates[0]!, lat: location.coordinates[1]! }] : [],
  )
}
