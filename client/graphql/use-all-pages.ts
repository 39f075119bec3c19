import { useEffect } from 'react'

type Page = { pageInfo: { hasNextPage: boolean; endCursor: string | null } }
type FetchMore = (options: { variables: Record<string, string | null> }) => Promise<unknown>

/**
 * Fetches the following pages of the connections of a query until none is left, so that no list is cut off in silence. A
 * connection that is complete is asked for what is behind its end: nothing. A page that fails is shown by the query's own
 * error state.
 * @param lists each under the variable of its cursor
 */
export function useAllPages(lists: Record<string, Page | null | undefined>, fetchMore: FetchMore): void {
  const isLonger = Object.values(lists).some((page) => page?.pageInfo.hasNextPage)
  const cursors = JSON.stringify(Object.entries(lists).map(([name, page]) => [name, page?.pageInfo.endCursor ?? null]))
  useEffect(() => {
    if (isLonger) fetchMore({ variables: Object.fromEntries(JSON.parse(cursors)) }).catch(() => {})
  }, [isLonger, cursors, fetchMore])
}
