import type { FastifyInstance } from 'fastify'
import { ProblemError } from '../kit/problem.ts'

/**
 * Refuse a request that does not name its host exactly once: of two a proxy may have taken the one, and we the other
 * (RFC 9112, 3.2). HTTP 1.0 need not name one.
 */
export function requireOneHost(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ raw: { rawHeaders, httpVersion } }) => {
    const { length } = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host')
    if (length === 1 || (length === 0 && httpVersion === '1.0')) return
    const detail = length === 0 ? 'Host is missing; say which host you ask.' : 'Host is there twice; send it once.'
    throw new ProblemError({ status: 400, code: 'BAD_REQUEST', detail })
  })
}
