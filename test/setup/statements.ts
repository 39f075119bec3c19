import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { vi } from 'vitest'

/** A statement as the database gets it, with the values of its parameters. */
export interface Statement {
  text: string
  values: unknown[]
}

/** The SQL statements that reach the database, of either kind, while something is done. */
export async function statementsOf(action: () => Promise<unknown>): Promise<Statement[]> {
  const spies = [vi.spyOn(PGlite.prototype, 'query'), vi.spyOn(pg.Client.prototype, 'query')]
  await action()
  const calls = spies.flatMap((spy) => spy.mock.calls as unknown as [text: string, values?: unknown[]][])
  for (const spy of spies) spy.mockRestore()
  return calls.map(([text, values = []]) => ({ text, values }))
}

/** How many SQL statements reach the database, of either kind, while something is done. */
export async function countStatements(action: () => Promise<unknown>): Promise<number> {
  return (await statementsOf(action)).length
}
