/** What a request outside of the graph cannot be answered with (RFC 9457, without links: `type` is `about:blank`). */
export interface Problem {
  /** The status of HTTP. */
  status: number
  /** Stable, for programs. */
  code: ProblemCode
  /** What was wrong, and what would be right, in one line of English. */
  detail: string
  /** The parameter that cannot be used. */
  parameter?: string
  /** The id under which the log has the failure. */
  id?: string
  /** After so many seconds it is worth asking again, as the header `Retry-After` says too; of a 503, in any case. */
  retryAfterSeconds?: number
}

type ProblemCode =
  | 'BAD_REQUEST'
  | 'BAD_PARAMETER'
  | 'NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'TOO_LARGE'
  | 'TOO_BUSY'
  | 'TOO_MANY_REQUESTS'
  | 'TOO_SLOW'
  | 'BASEMAP_UNAVAILABLE'
  | 'DATABASE_UNAVAILABLE'
  | 'STOPPING'
  | 'INTERNAL_SERVER_ERROR'

/** Whoever is refused with a 503 should come back after so many seconds: by then a full queue has moved on. */
export const retryAfterSeconds = 10

/** What nobody can be answered without the database. */
export const databaseAway: Problem = {
  status: 503,
  code: 'DATABASE_UNAVAILABLE',
  detail: 'The database does not answer. Try again in a minute.',
}

/** Thrown to answer with a problem. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail)
  }
}
