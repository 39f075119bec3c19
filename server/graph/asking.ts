import { AsyncLocalStorage } from 'node:async_hooks'
import type { ApolloServerPlugin } from '@apollo/server'
import { trace } from '@opentelemetry/api'
import type { FastifyBaseLogger } from 'fastify'
import { Kind } from 'graphql'
import type { Context } from '../kit/context.ts'

/** What is being asked at the moment, for the log: never the values that were given. */
export interface Asking {
  /** The id of the request. */
  reqId: string
  /** The name of the operation; undefined = it has none, or is not known yet. */
  operation?: string
  /** The root fields that it asks for. */
  fields?: string[]
  /** The validator of its answer, if that may be kept. */
  validator?: string
}

/** The question on whose behalf something happens. */
export const asking = new AsyncLocalStorage<Asking>()

/** Notes which operation a question is, as soon as it has been read, for the log and for traces. */
export const noteOperation: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, operationName }) {
        const fields = operation?.selectionSet.selections.flatMap((node) =>
          node.kind === Kind.FIELD ? [node.name.value] : [],
        )
        trace.getActiveSpan()?.setAttributes({
          'graphql.operation.type': operation?.operation,
          'graphql.operation.name': operationName ?? undefined,
        })
        Object.assign(asking.getStore() ?? {}, { operation: operationName ?? undefined, fields })
      },
    }
  },
}

/** A log whose lines say which question they are about. */
export function logOfQuestions(log: FastifyBaseLogger): Pick<FastifyBaseLogger, 'error' | 'warn'> {
  return {
    error: (about: object, message?: string) => log.error({ ...asking.getStore(), ...about }, message),
    warn: (about: object, message?: string) => log.warn({ ...asking.getStore(), ...about }, message),
  }
}
