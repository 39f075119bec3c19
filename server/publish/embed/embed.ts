import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DatabaseAwayError, isDatabaseAway } from '../../kit/away.ts'
import { revisionHeader, seenBy } from '../../kit/readers.ts'
import { rootOf } from '../../kit/root.ts'
import { signalOf } from '../../kit/leaving.ts'
import { readSavedViews } from '../view/saved.ts'
import { readQuery } from '../view/view.ts'
import { createForms, type EmbedOptions } from './forms.ts'
import { oembedOf, readOembed } from './oembed.ts'
import { policy } from './policy.ts'
import { heightScript } from './scripts.ts'
import { queryOf, readForm, requestedOrigin, withoutTitle } from './request.ts'
import { sendForm } from './send.ts'
import { sendWithoutDatabase } from './without-database.ts'

/**
 * The public maps: `/embed/<quantity>` the page for a frame, and with an ending the same view in another form;
 * `/embed/view/<name>` the same of a saved view; `/embed/height.js` for pages that fit their frame to its content; `/oembed`
 * for sites that find out by themselves how to show a map.
 */
export async function embed(app: FastifyInstance, options: EmbedOptions): Promise<void> {
  const saved = readSavedViews()
  const forms = createForms({ ...options, log: app.log })
  const { publicAddress, readers } = options
  const helmet = policy(options)

  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.replace(/\?.*$/s, '')
    const given = queryOf(request)
    const query = withoutTitle(given) ?? (given && `?${given}`)
    if (path.endsWith('/') || query.slice(1) !== given)
      return reply.redirect(`${rootOf(publicAddress)}${path.replace(/\/$/, '')}${query}`, 301)
    const wanted = { ...readForm(path, given, saved), origin: publicAddress ?? '' }
    try {
      const { em, revision } = await readers.choose(seenBy(request))
      if (revision) reply.header(revisionHeader, revision)
      return sendForm(request, reply, await forms.form(em, wanted, signalOf(reply)))
    } catch (error) {
      if (!isDatabaseAway(error)) throw error
      if (!(error instanceof DatabaseAwayError))
        request.log.warn({ error }, 'A public map is shown without the database')
      return sendWithoutDatabase(request, reply, wanted, forms.lastKnown(wanted))
    }
  }
  for (const url of ['/embed/:name', '/embed/view/:name'])
    for (const end of ['', '/']) app.route({ url: url + end, method: 'GET', helmet, handler })
  app.route({
    url: '/embed/height.js',
    method: 'GET',
    helmet,
    handler: async (_request, reply) => {
      reply.type('text/javascript; charset=utf-8').header('cache-control', 'public, max-age=86400')
      // A module of another page is only given to who may read it.
      reply.header('access-control-allow-origin', '*')
      return reply.send(heightScript)
    },
  })
  app.route({
    url: '/oembed',
    method: 'GET',
    helmet,
    handler: async (request, reply) => {
      // Who asks for an address gets that under which we were asked, where no other is known.
      const origin = publicAddress ?? requestedOrigin(request)
      const wanted = readOembed(readQuery(queryOf(request)), origin)
      const [, path = '', given = ''] = /^([^?#]*?)\/?(\?[^#]*)?(?:#|$)/s.exec(wanted.address)!
      const parameters = new URLSearchParams([...readQuery(withoutTitle(given) ?? given)])
      const query = parameters.size > 0 ? `?${parameters}` : ''
      const { view } = readForm(path, query, saved)
      const { em } = await readers.choose(seenBy(request))
      reply.type(wanted.format === 'json' ? 'application/json; charset=utf-8' : 'text/xml; charset=utf-8')
      reply.header('cache-control', 'public, max-age=0').header('access-control-allow-origin', '*')
      const shown = await forms.shown(em, view, signalOf(reply))
      return reply.send(oembedOf(view, shown, { ...wanted, address: path + query }, origin))
    },
  })
}
