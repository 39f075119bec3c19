import type { FastifyInstance } from 'fastify'
import { databaseAway, ProblemError } from '../kit/problem.ts'
import type { Readers } from '../kit/readers.ts'

/** What whoever watches this process is told of it, and when he last asked. */
export interface Readiness {
  /** It ends: no new requests, please. */
  stopping: boolean
  /** When somebody last asked whether it is ready, in milliseconds since 1970; 0 = never. */
  askedAt: number
}

/**
 * `/health/live`: the process answers. `/health/ready`: a database answers too, within about three seconds; 503 when none
 * does, or when this process is about to end.
 */
export async function health(
  app: FastifyInstance,
  { readers, standing }: { readers: Readers; standing: Readiness },
): Promise<void> {
  app.get('/health/live', async () => ({ status: 'live' }))
  app.get('/health/ready', async () => {
    standing.askedAt = Date.now()
    if (standing.stopping)
      throw new ProblemError({ status: 503, code: 'STOPPING', detail: 'This process is about to end.' })
    if (await readers.isReady()) return { status: 'ready' }
    throw new ProblemError(databaseAway)
  })
}
