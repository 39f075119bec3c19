/** A typical query, and the same answer as one hand-written SQL statement. */
export interface Case {
  name: string
  /** The query as a client sends it. */
  query: string
  variables: Record<string, unknown>
  /** A statement with one row of one column: the whole answer as JSON text. `values` are its parameters. */
  statement: string
  values: unknown[]
  /** The query as PostGraphile's graph takes it (peer-server.ts), with the same variables; left out, it is not asked. */
  peer?: { query: string }
}
