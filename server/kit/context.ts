import type { EntityManager } from '@mikro-orm/sql'
import type DataLoader from 'dataloader'
import type { Kysely } from 'kysely'
import { Meter } from './meter.ts'
import { abortOptions, metered } from './stoppable.ts'

/** What lives as long as one request: its own entity manager, and its loaders (see batch.ts). */
export interface Context {
  em: EntityManager
  database: Kysely<unknown>
  loaders: Map<unknown, Map<string, DataLoader<string, unknown>>>
  /** What the request uses, and when it has to stop. */
  meter: Meter
  /** Aborts when the request has to stop, for example because the caller has gone: what takes long should stop then. */
  signal: AbortSignal
}

/** A fresh context on a database. `meter`: left out, it never stops. */
export function createContext(em: EntityManager, meter = new Meter()): Context {
  const options = abortOptions(em, meter)
  const fork = em.fork(options) as EntityManager
  const database = metered(fork.getKysely() as unknown as Kysely<unknown>, meter, options)
  return { em: fork, database, loaders: new Map(), meter, signal: meter.signal }
}

/** A context for what several requests wait for: it does not stop with the one that began it. */
export function sharedContext({ em }: Context): Context {
  return createContext(em)
}
