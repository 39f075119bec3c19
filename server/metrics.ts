import Fastify, { type FastifyInstance } from 'fastify'
import { collectDefaultMetrics } from 'prom-client'
import { ConfigError, type Config } from './config.ts'
import { answers, durations, registry } from './shared/metrics.ts'

/** Count each answer, and how long it took. What no route answers is one route, however many addresses are tried. */
export function countRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
    const route = routeOptions.url ?? 'none'
    answers.inc({ route, method, status: statusCode })
    durations.observe({ route }, elapsedTime / 1000)
  })
}

/**
 * `/metrics` for Prometheus on a port of its own, so that whoever may read it is decided by the network and not by us. With
 * what Node says about itself: memory, processor, delays. Nothing without METRICS_PORT.
 * @returns its address, and how to end it
 * @throws ConfigError when the port is taken
 */
export async function serveMetrics({ metricsPort, host }: Pick<Config, 'metricsPort' | 'host'>): Promise<{
  address: string
  close: () => Promise<void>
} | null> {
  if (metricsPort === undefined) return null
  if (!registry.getSingleMetric('nodejs_version_info')) collectDefaultMetrics({ register: registry })
  const app = Fastify({ forceCloseConnections: true })
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()))
  try {
    return { address: `${await app.listen({ port: metricsPort, host })}/metrics`, close: () => app.close() }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new ConfigError(`METRICS_PORT is ${metricsPort}, which another program uses; it should be a free port.`)
  }
}
