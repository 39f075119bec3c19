import type { FastifyReply } from 'fastify'

/**
 * A signal that aborts when the connection is closed before the answer. Fastify's own `request.signal` comes too late for
 * that: once the question has been read, the request closes no more.
 */
export function signalOf({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController()
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort()
  })
  return controller.signal
}
