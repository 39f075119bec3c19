import { randomUUID } from 'node:crypto'
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyHelmetOptions } from '@fastify/helmet'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import type { EntityManager } from '@mikro-orm/sql'
import { createContext } from '../shared/context.ts'
import { readExactJson } from '../shared/exact-json.ts'
import { prefersPage } from '../shared/prefers-page.ts'
import { asking } from './asking.ts'
import { createApollo } from './apollo.ts'
import { checkRequest } from './request.ts'

export interface GraphOptions {
  schema: GraphQLSchema
  em: EntityManager
  /** The headers of the page. */
  helmet: FastifyHelmetOptions
  /** GraphiQL in the folder of the client. */
  page: string
}

/**
 * `/graphql`: the graph, and GraphiQL for whoever prefers a page, also with a query in the address. Whatever cannot be
 * answered has the form of GraphQL: `{ errors: [{ message, extensions: { code } }] }`.
 */
export async function graph(app: FastifyInstance, { schema, em, helmet, page }: GraphOptions): Promise<void> {
  const apollo = createApollo(schema, app.log)
  apollo.addPlugin(fastifyApolloDrainPlugin(app))
  await apollo.start()
  const answer = fastifyApolloHandler(apollo, {
    context: async (_request, reply) => createContext(em, signalOf(reply)),
  })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (_request: FastifyRequest, body: Buffer) =>
    readExactJson(body),
  )
  app.setErrorHandler(answerError)
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    helmet,
    async handler(request, reply) {
      reply.header('vary', 'accept')
      if (request.method === 'GET' && prefersPage(request)) return reply.sendFile(page)
      reply.header('cache-control', 'no-store')
      checkRequest(request)
      return asking.run({ reqId: request.id }, () => answer.call(app, request, reply))
    },
  })
}

/** What Fastify, or we, refuse before the graph is asked. */
function answerError(error: FastifyError | GraphQLError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error instanceof GraphQLError ? 400 : (error.statusCode ?? 500)
  reply.code(status).type('application/json; charset=utf-8').header('cache-control', 'no-store')
  if (status < 500) {
    const argument = error instanceof GraphQLError ? error.extensions.argument : undefined
    const extensions = { code: 'BAD_REQUEST', ...(argument !== undefined && { argument }) }
    return reply.send({ errors: [{ message: messageOf(error, request), extensions }] })
  }
  const id = randomUUID()
  request.log.error({ id, req: request, error }, 'A request to the graph failed')
  const message = `Something went wrong on our side. Quote the id ${id} when you report it.`
  return reply.send({ errors: [{ message, extensions: { code: 'INTERNAL_SERVER_ERROR', id } }] })
}

function messageOf(error: FastifyError | GraphQLError, { headers, routeOptions }: FastifyRequest): string {
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
 * Aborts when the connection is closed before the answer. Fastify's own `request.signal` comes too late for that: once the
 * question has been read, the request closes no more.
 */
function signalOf({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController()
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort()
  })
  return controller.signal
}
