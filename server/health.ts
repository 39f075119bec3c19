import type { FastifyInstance } from 'fastify'
import type { Database } from './database.ts'
import { databaseAway, ProblemError } from './shared/problem.ts'

/** What whoever watches this process is told of it, and when he last asked. */
export interface Standing {
  /** It ends: no new requests, please. */
  stopping: boolean
  /** When somebody last asked whether it is ready, in milliseconds since 1970; 0 = never. */
  askedAt: number
}

/**
 * `/health/live`: the process answers. `/health/ready`: the database answers too, within about three seconds; 503 when it does
 * not, or when this process is about to end.
 */
export async function health(
  app: FastifyInstance,
  { database, standing }: { database: Database; standing: Standing },
): Promise<void> {
  const ready = async (): Promise<boolean> => {
    if (!(await database.presence.check())) return false
    try {
      await database.orm.em.fork().getConnection().execute('select 1 from revision limit 1')
      return true
    } catch {
      return false
    }
  }
  app.get('/health/live', async () => ({ status: 'live' }))
  app.get('/health/ready', async () => {
    standing.askedAt = Date.now()
    if (standing.stopping)
      throw new ProblemError({ status: 503, code: 'STOPPING', detail: 'This process is about to end.' })
    if (await ready()) return { status: 'ready' }
    throw new ProblemError(databaseAway)
  })
}
