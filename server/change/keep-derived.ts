import type { EntityManager, MikroORM } from '@mikro-orm/sql'
import type { Kysely } from 'kysely'
import { change, NotKept } from './change.ts'
import { isUnderived } from './underived.ts'

/**
 * Derive again what somebody has changed without doing so: with SQL or QGIS. Returns whether there was anything to do.
 * @throws Error when something cannot be derived; then it stays as it was.
 */
export async function deriveAgain(database: { orm: MikroORM }): Promise<boolean> {
  const em = database.orm.em.fork() as EntityManager
  if (!(await isUnderived(em.getKysely() as unknown as Kysely<unknown>))) return false
  return change(
    database,
    { description: 'Neu abgeleitet, was aus Änderungen in der Datenbank folgt' },
    async (inside) => {
      if (!(await isUnderived(inside))) throw new NotKept()
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
