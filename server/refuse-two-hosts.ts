import type { FastifyInstance } from 'fastify'
import { ProblemError } from './shared/problem.ts'

/** Refuse a request that names two hosts: a proxy may have taken the one, and we the other (RFC 9112, 3.2). */
export function refuseTwoHosts(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ raw: { rawHeaders } }) => {
    const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host')
    if (hosts.length > 1)
      throw new ProblemError({ status: 400, code: 'BAD_REQUEST', detail: 'Host is there twice; send it once.' })
  })
}
