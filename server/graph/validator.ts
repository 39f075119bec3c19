import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import type { ApolloServerPlugin } from '@apollo/server'
import type { FastifyRequest } from 'fastify'
import type { Context } from '../kit/context.ts'
import { asking } from './asking.ts'

/** When this program was built: another one may answer something else, with the same data. */
const built = statSync(import.meta.filename).mtimeMs

/** Kept by anyone, and asked for anew every time: whoever has it hears that it is still right. */
const caching = 'public, no-cache'

/**
 * The validator of an answer that is asked for by its address: of what is asked, the state of the data and the program that
 * answers. Weak, because it stands for the same answer in any compression.
 */
export function validatorOf({ query }: FastifyRequest, revision: string): string {
  const asked = Object.entries(query as object).toSorted(([one], [other]) => (one < other ? -1 : 1))
  const hash = createHash('sha256').update(JSON.stringify([built, revision, asked]))
  return `W/"${hash.digest('base64url').slice(0, 27)}"`
}

/** Whether whoever asks has the answer with this validator (RFC 9110, 13.1.2). */
export function hasAlready({ headers }: FastifyRequest, validator: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  const had = headers['if-none-match']
  return had !== undefined && had.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(validator))
}

/** What goes with an answer that may be kept. */
export const keptHeaders = (validator: string) => ({ etag: validator, 'cache-control': caching })

/** Lets an answer without errors be kept, when it was asked for by its address. */
export const validateAnswers: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body, http } }) {
        const validator = asking.getStore()?.validator
        if (!validator || body.kind !== 'single' || body.singleResult.errors) return
        for (const [name, value] of Object.entries(keptHeaders(validator))) http.headers.set(name, value)
      },
    }
  },
}
