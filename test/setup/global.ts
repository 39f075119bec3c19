import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildClient } from '../../scripts/build.ts'
import { openEmbedded, openServer } from '../../server/database/database.ts'
import { migrate } from '../../server/database/migrate.ts'
import { loadDatasetOnce } from '../../server/seed/seed.ts'
import { EmbeddedDatabase } from '../../server/kit/embedded.ts'
import { administer, serverUrl } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The dump of an embedded database with the shipped dataset; '' when the tests run on a server. */
    dump: string
    /** The database on the server that every test copies; '' when the tests run on the embedded one. */
    template: string
  }
}

/** Build the client, and load the shipped dataset once: every test file starts from a copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildClient()
  if (process.env.DATABASE_URL) {
    const template = `quartieratlas_test_${process.pid}`
    await administer(`create database ${template}`)
    const database = await openServer(serverUrl(template))
    await migrate(database)
    await loadDatasetOnce(database)
    await database.close()
    project.provide('template', template)
    project.provide('dump', '')
    return () => administer(`drop database ${template}`)
  }
  const folder = await mkdtemp(join(tmpdir(), 'quartieratlas-test-'))
  const embedded = await EmbeddedDatabase.open()
  const database = await openEmbedded(embedded)
  await migrate(database)
  await loadDatasetOnce(database)
  const dump = await embedded.dumpDataDir('none')
  await writeFile(join(folder, 'dump.tar'), Buffer.from(await dump.arrayBuffer()))
  await database.close()
  project.provide('dump', join(folder, 'dump.tar'))
  project.provide('template', '')
  return () => rm(folder, { recursive: true })
}
