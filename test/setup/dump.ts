import { createHash } from 'node:crypto'
import { glob, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { openEmbedded } from '../../server/database/database.ts'
import { migrate } from '../../server/database/migrate.ts'
import { EmbeddedDatabase } from '../../server/kit/embedded.ts'
import { loadDatasetOnce } from '../../server/seed/seed.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = resolve(root, 'node_modules/.cache/quartieratlas')

/** What the shipped dataset in a database is made of, and made by. */
const makers = [
  'db/{migrations,seed}/**/*.*',
  'db/place.json',
  'arithmetic/**/*.ts',
  'server/{change,database,geometry,kit,nouns,people,seed}/**/*.ts',
  'package-lock.json',
]

/**
 * The path of a dump of an embedded database with the shipped dataset. Made when anything that it is made of has changed, and
 * kept for the next run until then.
 */
export async function shippedDump(): Promise<string> {
  const path = join(folder, `${await fingerprint()}.tar`)
  await mkdir(folder, { recursive: true })
  const kept = await readdir(folder)
  if (kept.some((name) => join(folder, name) === path)) return path
  await Promise.all(kept.map((name) => rm(join(folder, name), { force: true })))
  const embedded = await EmbeddedDatabase.open()
  const database = await openEmbedded(embedded)
  await migrate(database)
  await loadDatasetOnce(database)
  const dump = await embedded.dumpDataDir('none')
  await database.close()
  // Whole or not at all: two runs may make it at the same time.
  await writeFile(`${path}.${process.pid}`, Buffer.from(await dump.arrayBuffer()))
  await rename(`${path}.${process.pid}`, path)
  return path
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  const paths = await Array.fromAsync(glob(makers, { cwd: root }))
  for (const path of paths.toSorted()) hash.update(path).update(await readFile(resolve(root, path)))
  return hash.digest('hex').slice(0, 20)
}
