import Fastify, { type FastifyInstance } from 'fastify'
import { AggregatorRegistry, collectDefaultMetrics } from 'prom-client'
import { ConfigError, type Config } from '../settings/config.ts'
import { answers, durations, registry } from '../kit/metrics.ts'

/** Count each answer, and how long it took. What no route answers is one route, however many addresses are tried. */
export function countRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
    const route = routeOptions.url ?? 'none'
    answers.inc({ route, method, status: statusCode })
    durations.observe({ route }, elapsedTime / 1000)
  })
}

/** Where `/metrics` is answered, and how to end it. */
export interface MetricsServer {
  address: string
  close: () => Promise<void>
}

/**
 * `/metrics` for Prometheus on a port of its own, so that whoever may read it is decided by the network and not by us. With
 * what Node says about itself: memory, processor, delays. Nothing without METRICS_PORT.
 * @param metrics what is told, as text: left out, of this process
 * @throws ConfigError when the port is taken
 */
export async function serveMetrics(
  { metricsPort, host }: Pick<Config, 'metricsPort' | 'host'>,
  metrics = metricsOfProcess,
): Promise<MetricsServer | null> {
  if (metricsPort === undefined) return null
  const app = Fastify({ forceCloseConnections: true })
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await metrics()))
  try {
    return { address: `${await app.listen({ port: metricsPort, host })}/metrics`, close: () => app.close() }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new ConfigError(`METRICS_PORT is ${metricsPort}, which another program uses; it should be a free port.`)
  }
}

function metricsOfProcess(): Promise<string> {
  countNode()
  return registry.metrics()
}

/** The metrics of all workers of this process, added up. */
export function metricsOfWorkers(): () => Promise<string> {
  const workers = new AggregatorRegistry()
  return () => workers.clusterMetrics()
}

/** Tell the process that started this one, when it asks. */
export function tellMetrics(): void {
  countNode()
  AggregatorRegistry.setRegistries(registry)
  // Begins to listen.
  new AggregatorRegistry()
}

function countNode(): void {
  if (!registry.getSingleMetric('nodejs_version_info')) collectDefaultMetrics({ register: registry })
}
