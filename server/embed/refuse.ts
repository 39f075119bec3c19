import type { FastifyReply, FastifyRequest } from 'fastify'
import { refusalText, type ViewError } from '../view/view.error.ts'
import { markup } from './markup.ts'
import { pageOf } from './page.ts'

/**
 * Answer 400: which parameter cannot be used, and what would be right. Browsers get a page in German and English, because
 * nothing is known of the reader; everything else one line of plain text in English.
 */
export function refuse(request: FastifyRequest, reply: FastifyReply, error: ViewError): FastifyReply {
  reply.code(400).header('cache-control', 'no-store')
  if (!request.headers.accept?.includes('text/html'))
    return reply.type('text/plain; charset=utf-8').send(`${error.message}\n`)
  const title = refusalText('de', 'title')
  const body = markup`<main>
<h1>${title}</h1>
<p>${error.in('de')}</p>
<div lang="en">
<h2>${refusalText('en', 'title')}</h2>
<p>${error.message}</p>
</div>
</main>`
  return reply.type('text/html; charset=utf-8').send(pageOf('de', 'ltr', title, false, body))
}
