import type { FastifyReply, FastifyRequest } from 'fastify'
import { databaseAway, ProblemError, retryAfterSeconds } from '../../kit/problem.ts'
import { wordingOf } from '../view/languages.ts'
import { markup } from './markup.ts'
import { pageOf } from './page.ts'
import type { WantedForm } from './request.ts'
import { createForm, sendForm, type Form } from './send.ts'

/** A form as it was when the database last answered. */
export interface KnownForm {
  form: Form
  at: Date
}

/** A form that is not of now is for this moment only. */
const caching = 'public, max-age=0'

/**
 * Answer with the last known form while the database is away: a page says from when it is, the other forms say so in their
 * headers only. A form that is not known is refused (503), a page in the language of the view.
 * @param known null = it is not known
 * @throws ProblemError for a form that is no page and not known
 */
export function sendWithoutDatabase(
  request: FastifyRequest,
  reply: FastifyReply,
  { view: { lang }, format }: WantedForm,
  known: KnownForm | null,
): FastifyReply | Promise<FastifyReply> {
  reply.header('retry-after', retryAfterSeconds)
  if (known) {
    reply.header('warning', '110 - "Response is Stale"')
    return sendForm(request, reply, { ...(format === 'html' ? withNote(known, lang) : known.form), caching })
  }
  if (format !== 'html') throw new ProblemError(databaseAway)
  const { text, direction } = wordingOf(lang)
  const heading = text('away.heading')
  const body = markup`<main><h1>${heading}</h1><p>${text('away.text')}</p></main>`
  reply.code(503).type('text/html; charset=utf-8').header('cache-control', 'no-store')
  return reply.send(pageOf(lang, direction, `${heading} – ${text('app.title')}`, false, body))
}

/** The page, with a note before everything else that says from when it is. */
function withNote({ form: { type, body, links }, at }: KnownForm, lang: WantedForm['view']['lang']): Form {
  const { text, intl } = wordingOf(lang)
  const when = intl.formatDate(at, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Berlin' })
  const note = markup`<p class="away" role="status">${text('away.note', { when })}</p>`
  return createForm(
    type,
    body.toString().replace('<main>', () => `<main>\n${note.source}`),
    links,
  )
}
