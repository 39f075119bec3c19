import type { EntityManager } from '@mikro-orm/sql'
import type { Kysely, KyselyPlugin } from 'kysely'
import { expect, test } from 'vitest'
import { alwaysThere } from '../../server/kit/presence.ts'
import { Readers, type Readable } from '../../server/kit/readers.ts'
import { rowsOf, useDatabase } from '../setup/database.ts'

const database = useDatabase()

/** The database as one that answers only once `answersAfter()` is resolved, with what it knew when it was asked. */
function heldBack(answersAfter: () => Promise<void>): Readable {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: ({ result }) => answersAfter().then(() => result),
  }
  const em = database.current.orm.em as EntityManager
  const held = {
    fork: () => ({ getKysely: () => (em.fork() as EntityManager).getKysely().withPlugin(plugin) as Kysely<any> }),
  }
  return { orm: { em: held } as unknown as Readable['orm'], presence: alwaysThere }
}

test('somebody who asked before a change is answered, although somebody else has seen it by now', async () => {
  let hold = Promise.resolve()
  let heldAnswers = 0
  const databases = [1, 2].map(() =>
    heldBack(() => {
      heldAnswers++
      return hold
    }),
  ) as [Readable, Readable]
  const readers = new Readers(databases[0], [databases[1]])
  const before = BigInt((await readers.choose()).revision!)

  const { promise, resolve } = Promise.withResolvers<void>()
  hold = promise
  const slow = readers.choose()
  await expect.poll(() => heldAnswers).toBe(4)
  hold = Promise.resolve()
  await rowsOf(database.current, `update area set name = 'Neu' where key = 'hoehe'`)
  expect(BigInt((await readers.choose()).revision!)).toBeGreaterThan(before)
  resolve()
  expect((await slow).revision).toBe(String(before))
})
