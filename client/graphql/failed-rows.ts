import { CombinedGraphQLErrors } from '@apollo/client/errors'

/**
 * Whether a query failed only in rows of a list, and not of all of them: then each of these rows is null and the others
 * stand. The server's log has the errors.
 * @param list the name of the list in the answer; it is asked by its edges
 */
export function failedOnlyInRows(error: unknown, list: string, edges: readonly { node: unknown }[]): boolean {
  return (
    CombinedGraphQLErrors.is(error) &&
    error.errors.every(
      ({ path, extensions }) =>
        path?.[0] === list && path[1] === 'edges' && path.length > 2 && extensions?.code === 'INTERNAL_SERVER_ERROR',
    ) &&
    edges.some(({ node }) => node !== null)
  )
}
