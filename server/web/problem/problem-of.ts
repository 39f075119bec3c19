import { randomUUID } from 'node:crypto'
import type { FastifyError, FastifyRequest } from 'fastify'
import { DatabaseAwayError, isDatabaseAway } from '../../kit/away.ts'
import { databaseAway, ProblemError, retryAfterSeconds, type Problem } from '../../kit/problem.ts'
import { ViewError } from '../../publish/view/view.error.ts'
import { BusyError, CancelledError } from '../../work/busy.error.ts'

/** What an error means for whoever asked. A failure of ours is logged, and told with its id only. */
export function problemOf(error: FastifyError | Error, request: FastifyRequest): Problem {
  if (error instanceof ProblemError) return error.problem
  if (error instanceof ViewError)
    return { status: 400, code: 'BAD_PARAMETER', detail: error.message, parameter: error.parameter }
  if (isDatabaseAway(error)) {
    if (!(error instanceof DatabaseAwayError)) request.log.warn({ error }, databaseAway.detail)
    return databaseAway
  }
  // Whoever has left does not read the answer.
  if (error instanceof BusyError || error instanceof CancelledError) return busy
  const { statusCode: status = 500 } = error as FastifyError
  if (status === 404) return notFound(request)
  if (status === 413 || status === 414 || status === 431)
    return { status, code: 'TOO_LARGE', detail: 'The request is too long; shorten it.' }
  if (status >= 400 && status < 500)
    return { status, code: 'BAD_REQUEST', detail: `${error.message}.`.replace('..', '.') }
  const id = randomUUID()
  request.log.error({ id, req: request, error }, 'A request failed')
  const detail = `Something went wrong on our side. Quote the id ${id} when you report it.`
  return { status: 500, code: 'INTERNAL_SERVER_ERROR', detail, id }
}

const busy: Problem = {
  status: 503,
  code: 'TOO_BUSY',
  detail: `Too much is being drawn at the moment; ask again in ${retryAfterSeconds} s.`,
  retryAfterSeconds,
}

/** Nothing has this address, or nothing may be done with it but reading. */
export function notFound({ method, url, server: { root = '' } }: FastifyRequest): Problem {
  if (method !== 'GET' && method !== 'HEAD')
    return {
      status: 405,
      code: 'METHOD_NOT_ALLOWED',
      detail: `${method} is not answered here; use ${allowed(url)}.`,
    }
  return {
    status: 404,
    code: 'NOT_FOUND',
    detail: `There is nothing at this address; the map is at ${root}/, the graph at ${root}/graphql, public maps below ${root}/embed/.`,
  }
}

/** The methods that an address may be asked with. */
export function allowed(url: string): string {
  return /^\/graphql(\?|$)/.test(url) ? 'GET, HEAD, POST' : 'GET, HEAD'
}
