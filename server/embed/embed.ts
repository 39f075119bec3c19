import type { EntityManager } from '@mikro-orm/sql'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import { readSavedViews } from '../view/saved.ts'
import { readQuery, ViewError } from '../view/view.ts'
import { createForms } from './forms.ts'
import { oembedOf, readOembed } from './oembed.ts'
import { policy } from './policy.ts'
import { refuse } from './refuse.ts'
import { originOf, queryOf, readForm } from './request.ts'
import { sendForm } from './send.ts'

/** What public maps need of the server. */
export interface EmbedOptions {
  schema: GraphQLSchema
  em: EntityManager
  /** Origins that may show our public maps in a frame; `*` = anyone, none = nobody. */
  embedOrigins: string[]
  /** Below this a count of people is withheld; 0 = every count is told. */
  minCount: number
}

/**
 * The public maps: `/embed/<quantity>` the page for a frame, and with an ending the same view in another form;
 * `/embed/view/<name>` the same of a saved view; `/oembed` for sites that find out by themselves how to show a map.
 */
export async function embed(app: FastifyInstance, options: EmbedOptions): Promise<void> {
  const saved = readSavedViews()
  const forms = createForms(options)
  const helmet = policy(options.embedOrigins)

  /** Answer a mistake of the caller with 400 and everything that is right about it. */
  const orRefuse = (answer: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>) =>
    async function handler(request: FastifyRequest, reply: FastifyReply) {
      try {
        return await answer(request, reply)
      } catch (error) {
        if (error instanceof ViewError) return refuse(request, reply, error)
        throw error
      }
    }
  const handler = orRefuse(async (request, reply) => {
    const path = request.url.replace(/\?.*$/s, '')
    return sendForm(
      request,
      reply,
      await forms.form({ ...readForm(path, queryOf(request), saved), origin: originOf(request) }),
    )
  })
  app.route({ url: '/embed/:name', method: 'GET', helmet, handler })
  app.route({ url: '/embed/view/:name', method: 'GET', helmet, handler })
  app.route({
    url: '/oembed',
    method: 'GET',
    helmet,
    handler: orRefuse(async (request, reply) => {
      const origin = originOf(request)
      const wanted = readOembed(readQuery(queryOf(request)), origin)
      const [, path, query = ''] = /^([^?#]*)\??([^#]*)/s.exec(wanted.address)!
      const { view } = readForm(path!, query, saved)
      reply.type(wanted.format === 'json' ? 'application/json; charset=utf-8' : 'text/xml; charset=utf-8')
      reply.header('cache-control', 'public, max-age=0').header('access-control-allow-origin', '*')
      return reply.send(oembedOf(await forms.shown(view), wanted, origin))
    }),
  })
}
