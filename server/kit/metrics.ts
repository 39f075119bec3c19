import type { Pool } from 'pg'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What this process counts about itself, for Prometheus. Nothing of it says who asked. */
export const registry = new Registry()
const registers = [registry]

/** Answers over HTTP, by route (not address), method and status. */
export const answers = new Counter({
  name: 'quartieratlas_http_requests_total',
  help: 'Answered requests.',
  labelNames: ['route', 'method', 'status'] as const,
  registers,
})

/** How long they took, from the first byte of the request to the last one of the answer. */
export const durations = new Histogram({
  name: 'quartieratlas_http_request_duration_seconds',
  help: 'How long answers took.',
  labelNames: ['route'] as const,
  buckets: [0.005, 0.02, 0.1, 0.5, 1, 2.5, 5, 10, 30, 60],
  registers,
})

/** Errors in answers of the graph, by their code: QUERY_TOO_COSTLY is what was refused for its price. */
export const graphErrors = new Counter({
  name: 'quartieratlas_graph_errors_total',
  help: 'Errors in answers of the graph, by code.',
  labelNames: ['code'] as const,
  registers,
})

/** Whether a cache had what it was asked for. */
export const cacheLookups = new Counter({
  name: 'quartieratlas_cache_lookups_total',
  help: 'Lookups in caches, by whether they had it.',
  labelNames: ['cache', 'result'] as const,
  registers,
})

/** Where there are standbys: which databases could answer the last question. */
export const databasesInUse = new Gauge({
  name: 'quartieratlas_database_in_use',
  help: '1 = it is there and as new as the others; 0 = it is left out.',
  labelNames: ['database'] as const,
  registers,
})

const pools = new Set<Pool>()
const queues = new Map<string, () => { active: number; waiting: number }>()

new Gauge({
  name: 'quartieratlas_database_connections',
  help: 'Connections to the PostGIS server: in use, idle, and requests that wait for one.',
  labelNames: ['state'] as const,
  registers,
  collect() {
    for (const pool of pools) if (pool.ended) pools.delete(pool)
    const sum = (count: (pool: Pool) => number) => [...pools].reduce((total, pool) => total + count(pool), 0)
    this.set(
      { state: 'in use' },
      sum(({ totalCount, idleCount }) => totalCount - idleCount),
    )
    this.set(
      { state: 'idle' },
      sum(({ idleCount }) => idleCount),
    )
    this.set(
      { state: 'waiting' },
      sum(({ waitingCount }) => waitingCount),
    )
  },
})

new Gauge({
  name: 'quartieratlas_queue_length',
  help: 'Costly work that is being done, and that waits for its turn.',
  labelNames: ['queue', 'state'] as const,
  registers,
  collect() {
    for (const [queue, length] of queues)
      for (const [state, count] of Object.entries(length())) this.set({ queue, state }, count)
  },
})

/** Tell of the connections of a pool, until it ends. */
export function watchPool(pool: Pool): void {
  pools.add(pool)
}

/** Tell of a queue: how much of it is being done, and how much waits. */
export function watchQueue(name: string, length: () => { active: number; waiting: number }): void {
  queues.set(name, length)
}
