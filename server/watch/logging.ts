import { randomUUID } from 'node:crypto'
import { LogController, type FastifyInstance, type FastifyRequest, type FastifyServerOptions } from 'fastify'
import type { Config } from '../settings/config.ts'
import { spanOfLog } from '../kit/spans.ts'

/**
 * What the server writes about itself, in lines of JSON on its standard output: warnings and errors, or what LOG_LEVEL says. Of
 * a request only what was asked, never from which address.
 */
export function logging({ logLevel }: Pick<Config, 'logLevel'>) {
  return {
    level: logLevel,
    // Under this name we log errors: only so are message and stack written.
    errorKey: 'error',
    mixin: spanOfLog,
    serializers: { req: ({ method, url }: Pick<FastifyRequest, 'method' | 'url'>) => ({ method, url }) },
  }
}

/** An id that somebody else may give to a request: nothing that could disturb a log. */
const saneId = /^[\w.@-]{1,64}$/

/** Names each request: as a proxy in front of us does in X-Request-Id, or anew. Lines of the log about it have it as `reqId`. */
export const requestIds: Pick<FastifyServerOptions, 'genReqId' | 'logController'> = {
  // `logRequests` writes its own line.
  logController: new LogController({ disableRequestLogging: true }),
  genReqId({ headers }) {
    const given = headers['x-request-id']
    return typeof given === 'string' && saneId.test(given) ? given : randomUUID()
  },
}

/** Tell each caller the id of the request, and the log what was asked and how it went, one line a request (level `info`). */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ id }, reply) => void reply.header('x-request-id', id))
  app.addHook('onResponse', async (request, reply) => {
    const { statusCode: status, elapsedTime } = reply
    request.log.info({ req: request, status, milliseconds: Math.round(elapsedTime) }, 'Answered')
  })
}
