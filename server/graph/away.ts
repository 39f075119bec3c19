import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../kit/context.ts'
import { databaseAway, retryAfterSeconds } from '../kit/problem.ts'

/** Makes a 503 of an answer without the database: a proxy or a cache must not take it for a good one. */
export const awayStatus: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body, http } }) {
        const errors = body.kind === 'single' ? body.singleResult.errors : undefined
        if (!errors?.some(({ extensions }) => extensions?.code === databaseAway.code)) return
        http.status = databaseAway.status
        http.headers.set('retry-after', String(retryAfterSeconds))
      },
    }
  },
}
