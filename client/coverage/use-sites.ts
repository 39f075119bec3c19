import { useApolloClient } from '@apollo/client/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import {
  SiteSuggestionsDocument,
  type SiteSuggestionsQuery,
  type SiteSuggestionsQueryVariables,
} from '../graphql/generated/graphql.ts'

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
  useEffect(() => () => running.current?.abort(), [])

  const find = useCallback(
    (question: SiteSuggestionsQueryVariables) => {
      running.current?.abort()
      const controller = new AbortController()
      running.current = controller
      setSearch({ state: 'searching' })
      client
        .query({
          query: SiteSuggestionsDocument,
          variables: question,
          fetchPolicy: 'no-cache',
          // Closing the connection stops the search on the server too.
          context: { fetchOptions: { signal: controller.signal }, queryDeduplication: false },
        })
        .then(({ data }) => {
          if (!controller.signal.aborted) setSearch({ state: 'found', suggestions: data!.siteSuggestions!, question })
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
