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
  /** After so many seconds the same request may be answered. */
  seconds?: number
}

export type ProblemCode =
  | 'BAD_REQUEST'
  | 'BAD_PARAMETER'
  | 'NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'TOO_LARGE'
  | 'TOO_MANY_REQUESTS'
  | 'TOO_SLOW'
  | 'BASEMAP_UNAVAILABLE'
  | 'DATABASE_UNAVAILABLE'
  | 'INTERNAL_SERVER_ERROR'

/** Thrown to answer with a problem. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail)
  }
}
