import type { EntityManager } from '@mikro-orm/sql'
import type { FastifyInstance } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import { ViewError } from '../view/view.ts'
import { createForms } from './forms.ts'
import { refuse } from './refuse.ts'
import { policy } from './policy.ts'
import { readRequest } from './request.ts'
import { sendForm } from './send.ts'

/** What public maps need of the server. */
export interface EmbedOptions {
  schema: GraphQLSchema
  em: EntityManager
  /** Origins that may show our public maps in a frame; `*` = anyone. */
  embedOrigins: string[]
  /** Below this a count of people is withheld. */
  minCount: number
}

/** The public maps: `/embed/<quantity>` the page for a frame, and with an ending the same view in another form. */
export async function embed(app: FastifyInstance, options: EmbedOptions): Promise<void> {
  const forms = createForms(options)
  app.route({
    url: '/embed/:name',
    method: 'GET',
    helmet: policy(options.embedOrigins),
    async handler(request, reply) {
      try {
        const wanted = readRequest(request)
        return await sendForm(request, reply, await forms(wanted))
      } catch (error) {
        if (error instanceof ViewError) return refuse(request, reply, error)
        throw error
      }
    },
  })
}
