import type { FastifyInstance } from 'fastify'
import { ConfigError, readConfig, type Config } from './config.ts'
import { openDatabase } from './database.ts'
import { keepDerived } from './dataset/derive.ts'
import { createServer } from './http.ts'
import { serveMetrics } from './metrics.ts'
import { prepare } from './prepare.ts'
import { say } from './shared/progress.ts'
import { createStop } from './stop.ts'
import { warmUp } from './warm-up.ts'

/** Start the server: configuration, database, graph, http. Stops in order on SIGINT and SIGTERM. */
export async function serve(): Promise<void> {
  const config = readConfig(process.env)
  say(
    config.databaseUrl
      ? 'Opening the PostGIS server …'
      : `Opening the embedded database in ${config.dataFolder} (the first time takes about 10 s) …`,
  )
  const database = await openDatabase(config)
  await prepare(database)
  const standing = { stopping: false, askedAt: 0 }
  const app = await createServer(database, config, standing)
  database.presence.onChange = (away) =>
    away ? app.log.error('The database does not answer any more.') : app.log.warn('The database answers again.')
  const stopDeriving = await keepDerived(database, (problem) => app.log.error(problem))
  app.addHook('onClose', async () => stopDeriving())
  const metrics = await serveMetrics(config)
  if (metrics) app.addHook('onClose', () => metrics.close())
  const stop = createStop({ app, database, standing, seconds: config.shutdownSeconds })
  await warmUp(app)
  const address = await listen(app, config)
  say(`Map:    ${address}/`)
  say(`Graph:  ${address}/graphql`)
  say(`Health: ${address}/health/ready`)
  if (metrics) say(`Metrics: ${metrics.address}`)
  // Who presses a key waits for it; SIGTERM comes from a machine, and there may be a proxy.
  process.on('SIGINT', () => stop(false))
  process.on('SIGTERM', () => stop(true))
  stopWithParent(() => stop(false))
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

/** npm does not hand on a `kill -9`: when the npm that started this process is gone, go too, and free port and database. */
function stopWithParent(stop: () => void): void {
  const parent = process.ppid
  if (process.env.npm_lifecycle_event === undefined) return
  const timer = setInterval(() => {
    if (process.ppid !== parent) {
      clearInterval(timer)
      stop()
    }
  }, 500)
  timer.unref()
}
