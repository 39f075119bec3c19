import cluster from 'node:cluster'
import type { FastifyInstance } from 'fastify'
import { announce } from './process/announce.ts'
import { ConfigError, readConfig, type Config } from './settings/config.ts'
import { openDatabase, openStandby, type Database } from './database/database.ts'
import { keepDerived } from './change/keep-derived.ts'
import { createServer } from './web/http.ts'
import { serveMetrics, tellMetrics } from './watch/metrics.ts'
import { prepare } from './database/prepare.ts'
import { say } from './kit/progress.ts'
import { createStop } from './process/stop.ts'
import { stopWithParent } from './process/stop-with-parent.ts'
import { startTracing } from './watch/tracing.ts'
import { warmUp } from './process/warm-up.ts'
import { serveWithWorkers } from './process/workers.ts'

/** Start the server: configuration, database, graph, http; in this process, or in several. */
export async function serve(): Promise<void> {
  const config = readConfig(process.env)
  if (cluster.isWorker) {
    tellMetrics()
    process.send!(await answer(await openDatabase(config), config))
    return
  }
  say(
    config.databaseUrl
      ? 'Opening the PostGIS server …'
      : `Opening the embedded database in ${config.dataFolder} (the first time takes about 10 s) …`,
  )
  const database = await openDatabase(config)
  await prepare(database)
  if (config.workers > 1) {
    await database.close()
    return serveWithWorkers(config)
  }
  const metrics = await serveMetrics(config)
  announce(await answer(database, config), metrics)
}

/**
 * Answer requests from a database that is prepared, and stop in order on SIGINT and SIGTERM.
 * @returns the address
 */
async function answer(database: Database, config: Config): Promise<string> {
  const stopTracing = await startTracing(process.env)
  const standbys = await Promise.all(config.databaseReplicaUrls.map(openStandby))
  const databases = [database, ...standbys]
  const standing = { stopping: false, askedAt: 0 }
  const app = await createServer(database, config, standing, standbys)
  for (const [index, { presence }] of databases.entries()) {
    const name = index === 0 ? 'The database' : `Standby ${index}`
    if (presence.away) app.log.error(`${name} does not answer.`)
    presence.onChange = (away) =>
      away ? app.log.error(`${name} does not answer any more.`) : app.log.warn(`${name} answers again.`)
  }
  if (database.mayWrite) {
    const stopDeriving = await keepDerived(database, (problem) => app.log.error(problem))
    app.addHook('onClose', async () => stopDeriving())
  }
  app.addHook('onClose', async () => stopTracing?.())
  const stop = createStop({ app, databases, standing, seconds: config.shutdownSeconds })
  await warmUp(app)
  const address = await listen(app, config)
  // Who presses a key waits for it; SIGTERM comes from a machine, and there may be a proxy.
  process.on('SIGINT', () => stop(false))
  process.on('SIGTERM', () => stop(true))
  stopWithParent(() => stop(false))
  return address
}

async function listen(app: FastifyInstance, { port, host }: Config): Promise<string> {
  try {
    return await app.listen({ port, host })
  } catch (error) {
    await app.close()
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new ConfigError(`PORT is ${port}, which another program uses; it should be a free port, such as ${port + 1}.`)
  }
}
