import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import pg from 'pg'
import { readConfig } from '../../server/settings/config.ts'
import { openEmbedded, openServer, type Database } from '../../server/database/database.ts'
import { migrate } from '../../server/database/migrate.ts'
import { loadDatasetOnce } from '../../server/seed/seed.ts'
import { createServer } from '../../server/web/http.ts'
import { EmbeddedDatabase } from '../../server/kit/embedded.ts'
import { administer, serverUrl } from '../setup/server.ts'
import type { Case } from './cases/case.ts'
import { casesOf, type DatasetName } from './cases/cases.ts'
import { generateDataset } from './generate.ts'

/**
 * A process of its own with one database and two contestants on it: the graph, and bare Fastify with one hand-written
 * statement per case. It tells its parent their addresses and that of the database, answers the messages `memory` and `peak`
 * with its resident bytes now and at most so far, and cleans up on `stop`. Arguments: `embedded` or `server` (the one that
 * DATABASE_URL names), `shipped` or `generated`.
 */
const [kind, dataset] = process.argv.slice(2) as ['embedded' | 'server', DatasetName]

/** An empty database, the plainest way to query it, and how to remove it. */
interface Opened {
  database: Database
  /** The address of the database; null = it is in this process. */
  address: string | null
  query: (statement: string, values: unknown[]) => Promise<{ rows: unknown[] }>
  remove: () => Promise<void>
}

async function openEmbeddedDatabase(): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'quartieratlas-bench-'))
  const embedded = await EmbeddedDatabase.open(folder)
  const database = await openEmbedded(embedded)
  const remove = () => database.close().then(() => rm(folder, { recursive: true }))
  return { database, address: null, query: (statement, values) => embedded.query(statement, values), remove }
}

async function openServerDatabase(): Promise<Opened> {
  const name = `bench_${process.pid}`
  await administer(`create database ${name}`)
  const database = await openServer(serverUrl(name))
  const pool = new pg.Pool({ connectionString: serverUrl(name), max: 10, options: '-c jit=off' })
  return {
    database,
    address: serverUrl(name),
    query: (statement, values) => pool.query(statement, values),
    async remove() {
      await Promise.all([database.close(), pool.end()])
      await administer(`drop database ${name} with (force)`)
    },
  }
}

/** Bare Fastify: the JSON as the database wrote it, neither parsed nor built again. */
function createBaseline(query: Opened['query'], cases: Case[]): FastifyInstance {
  const app = Fastify()
  for (const { name, statement, values } of cases)
    app.get(`/${name}`, async (_request, reply) => {
      const { rows } = await query(statement, values)
      return reply.type('application/json; charset=utf-8').send((rows[0] as { answer: string }).answer)
    })
  return app
}

const { database, address, query, remove } = await (kind === 'embedded' ? openEmbeddedDatabase() : openServerDatabase())
await migrate(database)
await (dataset === 'shipped' ? loadDatasetOnce(database) : generateDataset(database))
const graph = await createServer(database, readConfig({ BASEMAP: 'plain', DATA_FOLDER: tmpdir() }))
const baseline = createBaseline(query, casesOf(dataset))
const addresses = {
  database: address,
  graph: await graph.listen({ port: 0, host: '127.0.0.1' }),
  baseline: await baseline.listen({ port: 0, host: '127.0.0.1' }),
}

process.on('message', async (message) => {
  if (message === 'memory') process.send!({ memory: process.memoryUsage.rss() })
  if (message === 'peak') process.send!({ peak: process.resourceUsage().maxRSS * 1024 })
  if (message !== 'stop') return
  await Promise.all([graph.close(), baseline.close()])
  await remove()
  process.exit(0)
})
process.send!(addresses)
