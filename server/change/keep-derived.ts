import type { EntityManager, MikroORM } from '@mikro-orm/sql'
import { sql } from 'kysely'
import { change, NotKept } from './change.ts'

/**
 * Derive again what somebody has changed without doing so: with SQL or QGIS. Returns whether there was anything to do.
 * @throws Error when something cannot be derived; then it stays as it was.
 */
export async function deriveAgain(database: { orm: MikroORM }): Promise<boolean> {
  const em = database.orm.em.fork() as EntityManager
  const { rows } = await sql`select from revision where not derived limit 1`.execute(em.getKysely())
  if (rows.length === 0) return false
  return change(
    database,
    { description: 'Neu abgeleitet, was aus Änderungen in der Datenbank folgt' },
    async (inside) => {
      // First: a change that is committed after this statement is derived next time.
      const seen = await sql`update revision set derived = true where not derived returning number`.execute(inside)
      if (seen.rows.length === 0) throw new NotKept()
      return ['areas', 'facilities', 'cells']
    },
  )
}

/** Derive again now and every ten seconds. A change that cannot be derived is told once. Returns how to stop. */
export async function keepDerived(database: { orm: MikroORM }, tell: (problem: string) => void): Promise<() => void> {
  let told = ''
  const derive = async () => {
    try {
      await deriveAgain(database)
      told = ''
    } catch (error) {
      const { message } = error as Error
      if (message !== told) tell(`What follows from a change in the database could not be derived: ${message}`)
      told = message
    }
  }
  await derive()
  let running: Promise<void> | undefined
  const timer = setInterval(() => {
    running ??= derive().finally(() => (running = undefined))
  }, 10_000)
  timer.unref()
  return () => clearInterval(timer)
}
