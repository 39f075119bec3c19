import { randomUUID } from 'node:crypto'
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify'
import cors, { type FastifyCorsOptions } from '@fastify/cors'
import type { FastifyHelmetOptions } from '@fastify/helmet'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import { isDatabaseAway } from '../kit/away.ts'
import { InputError } from '../kit/errors.ts'
import { createContext } from '../kit/context.ts'
import { readRevision } from '../kit/revision.ts'
import { Meter } from '../kit/meter.ts'
import { readExactJson } from '../kit/exact-json.ts'
import { prefersPage } from '../kit/prefers-page.ts'
import { databaseAway, retryAfterSeconds } from '../kit/problem.ts'
import { revisionHeader, seenBy, type Reader, type Readers } from '../kit/readers.ts'
import { asking } from './asking.ts'
import { createApollo } from './apollo.ts'
import { budget } from './budget.ts'
import { checkRequest } from './request.ts'
import { schemaText } from './schema-text.ts'
import { hasAlready, keptHeaders, validatorOf } from './validator.ts'
import { countRows } from './row-counts.ts'

export interface GraphOptions {
  schema: GraphQLSchema
  readers: Readers
  /** Whether the database writes answers as a whole where it can. */
  writesAnswers: boolean
  /** Whose pages may ask. */
  corsOrigins: string[]
  /** The headers of the page. */
  helmet: FastifyHelmetOptions
  /** GraphiQL in the folder of the client. */
  page: string
}

/**
 * `/graphql`: the graph, and GraphiQL for whoever prefers a page, also with a query in the address. Whatever cannot be
 * answered has the form of GraphQL: `{ errors: [{ message, extensions: { code } }] }`.
 */
export async function graph(
  app: FastifyInstance,
  { schema, readers, writesAnswers, corsOrigins, helmet, page }: GraphOptions,
): Promise<void> {
  const apollo = createApollo(schema, app.log, countRows(readers), writesAnswers)
  apollo.addPlugin(fastifyApolloDrainPlugin(app))
  await apollo.start()
  const answer = fastifyApolloHandler(apollo, {
    context: async (request, reply) => createContext(request.getDecorator<Reader>('reader').em, meterOf(reply)),
  })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (_request: FastifyRequest, body: Buffer) =>
    readExactJson(body),
  )
  app.setErrorHandler(answerError)
  app.decorateRequest('reader')
  await app.register(cors, corsOptions(corsOrigins))
  const text = schemaText(schema)
  app.get('/schema.graphql', { helmet }, (_request, reply) =>
    reply.type('text/plain; charset=utf-8').header('cache-control', 'public, no-cache').send(text),
  )
  app.route({
    url: '/',
    method: ['GET', 'POST'],
    helmet,
    async handler(request, reply) {
      reply.header('vary', [reply.getHeader('vary'), 'accept'].flat().filter(Boolean).join(', '))
      if (request.method === 'GET' && prefersPage(request)) return reply.sendFile(page)
      reply.header('cache-control', 'no-store')
      checkRequest(request)
      const reader = await readers.choose(seenBy(request))
      if (reader.revision) reply.header(revisionHeader, reader.revision)
      request.setDecorator('reader', reader)
      const validator = request.method === 'GET' ? validatorOf(request, await revisionOf(reader)) : undefined
      if (validator && hasAlready(request, validator)) return reply.headers(keptHeaders(validator)).code(304).send()
      return asking.run({ reqId: request.id, validator }, () => answer.call(app, request, reply))
    },
  })
}

/** Pages of these origins may read, without saying who their visitor is. */
const corsOptions = (origins: string[]): FastifyCorsOptions => ({
  origin: origins.includes('*') ? '*' : origins,
  methods: ['GET', 'HEAD', 'POST'],
  exposedHeaders: ['etag', 'retry-after', 'x-request-id', revisionHeader],
  maxAge: 86_400,
})

async function revisionOf({ em, revision }: Reader): Promise<string> {
  return revision ?? readRevision(createContext(em).database)
}

/** What Fastify, or we, refuse before the graph is asked. */
function answerError(
  error: FastifyError | GraphQLError | InputError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (isDatabaseAway(error)) {
    reply.code(databaseAway.status).header('retry-after', retryAfterSeconds).header('cache-control', 'no-store')
    return reply.send({ errors: [{ message: databaseAway.detail, extensions: { code: databaseAway.code } }] })
  }
  const isRefused = error instanceof GraphQLError || error instanceof InputError
  const status = isRefused ? 400 : (error.statusCode ?? 500)
  reply.code(status).type('application/json; charset=utf-8').header('cache-control', 'no-store')
  if (status < 500) {
    const argument = isRefused ? error.extensions.argument : undefined
    const code = status === 429 ? 'TOO_MANY_REQUESTS' : isTooCostly(error) ? 'QUERY_TOO_COSTLY' : 'BAD_REQUEST'
    const extensions = { code, ...(argument !== undefined && { argument }) }
    return reply.send({ errors: [{ message: messageOf(error, request), extensions }] })
  }
  const id = randomUUID()
  request.log.error({ id, req: request, error }, 'A request to the graph failed')
  const message = `Something went wrong on our side. Quote the id ${id} when you report it.`
  return reply.send({ errors: [{ message, extensions: { code: 'INTERNAL_SERVER_ERROR', id } }] })
}

function isTooCostly(error: Error): boolean {
  return error instanceof GraphQLError && error.extensions.code === 'QUERY_TOO_COSTLY'
}

function messageOf(error: Error, { headers, routeOptions }: FastifyRequest): string {
  switch ((error as FastifyError).code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return `The body is larger than ${routeOptions.bodyLimit} bytes; send a shorter query, or a simpler geometry.`
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return `content-type is "${headers['content-type'] ?? ''}"; it should be application/json.`
    default:
      return error.message
  }
}

/**
 * Measures a request. It stops when the connection is closed before the answer. Fastify's own `request.signal` comes too late
 * for that: once the question has been read, the request closes no more.
 */
function meterOf({ raw }: FastifyReply): Meter {
  const meter = new Meter(budget)
  raw.once('close', () => (raw.writableFinished ? meter.end() : meter.leave()))
  return meter
}
