import { isIP } from 'node:net'
import rateLimit, { normalizeIP } from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Redis } from 'ioredis'
import type { Config } from '../settings/config.ts'
import { ProblemError } from '../kit/problem.ts'

/** What every client may ask for in a minute, by the kind of the address. */
type Limits = Pick<Config, 'requestsPerMinute' | 'costlyRequestsPerMinute' | 'redisUrl'>

/** So long Redis may take to connect or to answer, in milliseconds; then nobody is limited. */
const patience = 500

/** Addresses behind which something is computed; the others are files, tiles and texts. */
const costly = /^\/(graphql|embed|oembed)\b/

/** Addresses that are never counted: whoever watches over this server must hear of it. */
const uncounted = /^\/health\//

/**
 * Count the requests of each client, and answer with 429 who asks too often. Counted in this process, or in Redis, where
 * several processes count together. Requests from this machine itself are not counted: a proxy on it without TRUST_PROXY
 * would be one client for all. An IPv6 client is its network (/64).
 */
export async function limitClients(app: FastifyInstance, limits: Limits): Promise<void> {
  const redis = limits.redisUrl === undefined ? undefined : connect(app, limits.redisUrl)
  await app.register(rateLimit, {
    timeWindow: 60_000,
    max: (request) => (isCostly(request) ? limits.costlyRequestsPerMinute : limits.requestsPerMinute),
    keyGenerator: (request) => `${isCostly(request) ? 'costly' : 'cheap'}:${normalizeIP(request.ip, 64)}`,
    allowList: (request) => uncounted.test(request.url) || isLoopback(request.ip),
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    errorResponseBuilder: (_request, { ttl }) => new TooManyRequestsError(Math.ceil(ttl / 1000)),
    redis,
    nameSpace: 'quartieratlas:requests:',
    skipOnError: true,
  })
}

/** Answers with 429; `Retry-After` says the same in a header. */
class TooManyRequestsError extends ProblemError {
  /** For Fastify. */
  readonly statusCode = 429

  constructor(seconds: number) {
    const detail = `You ask more often than this server answers one client; ask again in ${seconds} seconds.`
    super({ status: 429, code: 'TOO_MANY_REQUESTS', detail, retryAfterSeconds: seconds })
  }
}

function isCostly({ url }: FastifyRequest): boolean {
  return costly.test(url)
}

function isLoopback(address: string): boolean {
  return address === '::1' || (isIP(address) > 0 && /^(::ffff:)?127\./i.test(address))
}

function connect(app: FastifyInstance, url: string): Redis {
  const redis = new Redis(url, {
    connectTimeout: patience,
    commandTimeout: patience,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
  })
  let isDown = false
  redis.on('error', ({ message }: Error) => {
    if (!isDown) app.log.warn({ message }, 'Redis does not answer: no client is limited')
    isDown = true
  })
  redis.on('ready', () => (isDown = false))
  app.addHook('onClose', () => redis.disconnect())
  return redis
}
