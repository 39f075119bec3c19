import { useEffect } from 'react'

type Page = { pageInfo: { hasNextPage: boolean; endCursor: string | null } }
type FetchMore = (options: { variables: { after: string | null } }) => Promise<unknown>

/**
 * Fetches the following pages of a connection until none is left, so that no list is cut off in silence.
 * A page that fails is shown by the query's own error state.
 */
export function useAllPages(page: Page | null | undefined, fetchMore: FetchMore): void {
  const cursor = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  useEffect(() => {
    if (cursor !== null) fetchMore({ variables: { after: cursor } }).catch(() => {})
  }, [cursor, fetchMore])
}
