import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { vi } from 'vitest'

const spies = [vi.spyOn(PGlite.prototype, 'query'), vi.spyOn(pg.Client.prototype, 'query')]
const calls = () => spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0)

/** How many SQL statements reach the database, of either kind, while something is done. */
export async function countStatements(action: () => Promise<unknown>): Promise<number> {
  const before = calls()
  await action()
  return calls() - before
}
