import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ViewError } from '../view/view.ts'
import { markup } from './markup.ts'
import { pageOf } from './page.ts'

/** Answer 400: which parameter cannot be used, and what would be right; as a page for browsers, else as plain text. */
export function refuse(request: FastifyRequest, reply: FastifyReply, { message }: ViewError): FastifyReply {
  reply.code(400).header('cache-control', 'no-store')
  if (!request.headers.accept?.includes('text/html'))
    return reply.type('text/plain; charset=utf-8').send(`${message}\n`)
  const title = 'This map cannot be shown'
  const body = markup`<main><h1>${title}</h1><p>${message}</p></main>`
  return reply.type('text/html; charset=utf-8').send(pageOf('en', 'ltr', title, false, body))
}
