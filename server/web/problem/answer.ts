import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { embedStyleHash } from '../../publish/embed/page.ts'
import { prefersPage } from '../../kit/prefers-page.ts'
import { retryAfterSeconds, type Problem } from '../../kit/problem.ts'
import { allowed, notFound, problemOf } from './problem-of.ts'
import { problemPage } from './problem.page.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Where our addresses begin on the host of visitors, such as `/atlas`; undefined or empty = at its root. */
    root?: string
  }
}

/** Answer everything outside of the graph that goes wrong in one form: a page for people, `application/problem+json` otherwise. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler(answerError)
  // What is not there is counted as well: guessing addresses is asking.
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) => send(request, reply, notFound(request)))
}

/** The same for what is no request that a route could be found for. */
export function answerError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return send(request, reply, problemOf(error, request), error)
}

function send(request: FastifyRequest, reply: FastifyReply, problem: Problem, error?: unknown): FastifyReply {
  const { status } = problem
  reply.code(status).header('vary', 'accept').header('x-content-type-options', 'nosniff')
  if (!reply.hasHeader('cache-control') || status >= 500) reply.header('cache-control', 'no-store')
  // Answered before the hook that protects all others.
  if (!reply.hasHeader('content-security-policy')) for (const [name, value] of barest) reply.header(name, value)
  const wait = problem.retryAfterSeconds ?? (status === 503 ? retryAfterSeconds : undefined)
  if (wait !== undefined && !reply.hasHeader('retry-after')) reply.header('retry-after', wait)
  if (status === 405) reply.header('allow', allowed(request.url))
  if (!prefersPage(request)) return reply.type('application/problem+json; charset=utf-8').send(bodyOf(problem))
  // Pages of public maps may stand in frames, and so may their refusals: their policy stays.
  if (!String(reply.getHeader('content-security-policy') ?? '').includes(embedStyleHash))
    reply.header('content-security-policy', policy)
  return reply
    .type('text/html; charset=utf-8')
    .header('content-language', 'de, en')
    .send(problemPage(problem, error, request.server.root ?? ''))
}

const policy = `default-src 'none';style-src ${embedStyleHash};base-uri 'none';form-action 'none';frame-ancestors 'none'`

/** What protects an answer that no hook has seen. */
const barest = [
  ['Content-Security-Policy', "default-src 'none';frame-ancestors 'none'"],
  ['Referrer-Policy', 'no-referrer'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
] as const

function bodyOf(problem: Problem): string {
  return JSON.stringify({ type: 'about:blank', title: STATUS_CODES[problem.status], ...problem })
}

const noRequest: Problem = { status: 400, code: 'BAD_REQUEST', detail: 'This is no request that HTTP knows.' }

/** By the codes of Node. */
const clientProblems: Record<string, Problem | undefined> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'TOO_LARGE',
    detail: 'Address and headers are too long; send a long query with POST.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: 'TOO_SLOW',
    detail: 'The request did not arrive in time; send it at once.',
  },
}

/** Answer what is not even a request of HTTP, has too long an address, or does not arrive. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const body = bodyOf(clientProblems[error.code ?? ''] ?? noRequest)
  const { status, title } = JSON.parse(body) as { status: number; title: string }
  socket.end(
    [
      `HTTP/1.1 ${status} ${title}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      ...barest.map(([name, value]) => `${name}: ${value}`),
      'Cache-Control: no-store',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  )
}
