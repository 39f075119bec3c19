import type { EntityManager } from '@mikro-orm/sql'
import type DataLoader from 'dataloader'
import type { Kysely } from 'kysely'

/** What lives as long as one request: its own entity manager, and its loaders (see batch.ts). */
export interface Context {
  em: EntityManager
  database: Kysely<unknown>
  loaders: Map<unknown, Map<string, DataLoader<string, unknown>>>
  /** Aborts when the caller closes the connection before the answer: what takes long should stop then. */
  signal: AbortSignal
}

/** A fresh context on a database. `signal`: left out, it never aborts. */
export function createContext(em: EntityManager, signal = new AbortController().signal): Context {
  const fork = em.fork() as EntityManager
  return { em: fork, database: fork.getKysely() as unknown as Kysely<unknown>, loaders: new Map(), signal }
}
