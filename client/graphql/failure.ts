import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors'

/** What a person needs to know about a failed query. */
export type Failure = {
  /** `graph`: the graph refused or failed; `server`: an answer that is not from the graph; `network`: no answer. */
  kind: 'graph' | 'server' | 'network'
  /** The server's own words, one per error; empty without an answer. */
  messages: string[]
  /** Identifiers under which the server's log has the details. */
  errorIds: string[]
}

/** Reads a query's error as a failure. */
export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) {
    const errorIds = error.errors.map(({ extensions }) => extensions?.id).filter((id) => typeof id === 'string')
    return { kind: 'graph', messages: error.errors.map(({ message }) => message), errorIds }
  }
  if (ServerError.is(error)) return { kind: 'server', messages: [`HTTP ${error.statusCode}`], errorIds: [] }
  return { kind: 'network', messages: [], errorIds: [] }
}
