import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../server/settings/config.ts'
import { openEmbedded } from '../server/database/database.ts'
import { loadDatasetOnce } from '../server/seed/seed.ts'
import { createServer } from '../server/web/http.ts'
import { migrate } from '../server/database/migrate.ts'
import { EmbeddedDatabase } from '../server/kit/embedded.ts'

/** The web server on a database of its own with the shipped dataset and the plain basemap: what pictures are taken of. */
export async function openShipped() {
  const dataFolder = await mkdtemp(join(tmpdir(), 'quartieratlas-pictures-'))
  const database = await openEmbedded(await EmbeddedDatabase.open())
  await migrate(database)
  await loadDatasetOnce(database)
  const app = await createServer(database, readConfig({ BASEMAP: 'plain', DATA_FOLDER: dataFolder }))
  return {
    app,
    async close(): Promise<void> {
      await app.close()
      await database.close()
      await rm(dataFolder, { recursive: true })
    },
  }
}
