import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import type { Config } from '../settings/config.ts'
import { metricsOfWorkers, serveMetrics } from '../watch/metrics.ts'
import { announce } from './announce.ts'
import { say } from '../kit/progress.ts'
import { stopWithParent } from './stop-with-parent.ts'

/**
 * Answer with several processes on one port, on a database that is prepared. This one answers nothing itself: it starts them
 * and replaces one that dies, hands signals on, adds up their metrics, and ends with the last of them. One that dies before
 * it has answered anything would die again: then all end with its exit code. When this process is killed they end too.
 */
export async function serveWithWorkers(config: Config): Promise<void> {
  const metrics = await serveMetrics(config, metricsOfWorkers())
  const serving = new Set<Worker>()
  let stopping = false
  const hand = (signal: NodeJS.Signals) => {
    stopping = true
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill(signal)
  }
  cluster.on('message', (worker) => serving.add(worker))
  cluster.on('exit', (worker, code, signal) => {
    if (!stopping && serving.delete(worker)) {
      say(`A process ended (${signal ?? code}); another one takes its place.`)
      cluster.fork()
    } else if (!stopping) {
      hand('SIGKILL')
      process.exit(code || 1)
    } else if (Object.keys(cluster.workers ?? {}).length === 0) process.exit(0)
  })
  process.on('SIGINT', () => hand('SIGINT'))
  process.on('SIGTERM', () => hand('SIGTERM'))
  stopWithParent(() => hand('SIGINT'))

  const started = Array.from({ length: config.workers }, () => once(cluster.fork(), 'message'))
  const [[address]] = (await Promise.all(started)) as [[string]]
  say(`Answering with ${config.workers} processes.`)
  announce(address, metrics)
}
