import { randomBytes } from 'node:crypto'
import type { TestProject } from 'vitest/node'
import { buildClient } from '../../scripts/build.ts'
import { openServer } from '../../server/database/database.ts'
import { migrate } from '../../server/database/migrate.ts'
import { loadDatasetOnce } from '../../server/seed/seed.ts'
import { shippedDump } from './dump.ts'
import { administer, dropDatabases, serverUrl } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The dump of an embedded database with the shipped dataset. */
    dump: string
    /** The database on the server that every test copies; '' when the tests run on the embedded one. */
    template: string
  }
}

/** Build the client, and load the shipped dataset once: every test file starts from a copy. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  await buildClient()
  project.provide('dump', await shippedDump())
  project.provide('template', '')
  if (!process.env.DATABASE_URL) return
  const template = `quartieratlas_test_${randomBytes(4).toString('hex')}`
  await administer(`create database ${template}`)
  const database = await openServer(serverUrl(template))
  await migrate(database)
  await loadDatasetOnce(database)
  await database.close()
  project.provide('template', template)
  return () => dropDatabases(template)
}
