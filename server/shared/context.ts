import type { EntityManager } from '@mikro-orm/sql'
import type DataLoader from 'dataloader'
import type { Kysely } from 'kysely'

/** What lives as long as one request: its own entity manager, and its loaders (see batch.ts). */
export interface Context {
  em: EntityManager
  database: Kysely<unknown>
  loaders: Map<unknown, Map<string, DataLoader<string, unknown>>>
}

/** A fresh context on a database. */
export function createContext(em: EntityManager): Context {
  const fork = em.fork() as EntityManager
  return { em: fork, database: fork.getKysely() as unknown as Kysely<unknown>, loaders: new Map() }
}
