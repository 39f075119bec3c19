import { isDeepStrictEqual } from 'node:util'
import autocannon from 'autocannon'
import type { Case } from './cases/case.ts'

const connections = 10
const warmUpSeconds = 2
const roundSeconds = 5
const rounds = 2

/** What a contestant reached: requests per second over all rounds, and the worst round's 99th percentile in milliseconds. */
export interface Speed {
  perSecond: number
  p99: number
}

/** Both contestants on one case, measured alternately. `bytes` is the size of the answer, `ratio` graph to baseline. */
export interface Comparison {
  graph: Speed
  baseline: Speed
  ratio: number
  bytes: number
}

/**
 * Measure a case on both contestants in turn, over loopback, after a warm-up.
 * @throws Error when their answers differ (the order of keys aside), or a request fails.
 */
export async function compare(addresses: { graph: string; baseline: string }, { name, query, variables }: Case): Promise<Comparison> {
  const headers = { 'content-type': 'application/json' }
  const contestants = {
    graph: { url: `${addresses.graph}/graphql`, method: 'POST' as const, headers, body: JSON.stringify({ query, variables }) },
    baseline: { url: `${addresses.baseline}/${name}`, method: 'GET' as const },
  }
  const [answer, expected] = await Promise.all(
    Object.values(contestants).map(({ url, ...request }) => fetch(url, request).then((response) => response.text())),
  )
  if (!isDeepStrictEqual(JSON.parse(answer!), JSON.parse(expected!)))
    throw new Error(`The graph and the statement of "${name}" answer differently:\n${answer!.slice(0, 2000)}\n${expected!.slice(0, 2000)}`)

  const seen: Record<keyof typeof contestants, Speed[]> = { graph: [], baseline: [] }
  for (const request of Object.values(contestants)) await shoot(request, warmUpSeconds)
  for (let round = 0; round < rounds; round++)
    for (const [who, request] of Object.entries(contestants)) seen[who as keyof typeof seen].push(await shoot(request, roundSeconds))
  const [graph, baseline] = [summary(seen.graph), summary(seen.baseline)]
  return { graph, baseline, ratio: graph.perSecond / baseline.perSecond, bytes: Buffer.byteLength(expected!) }
}

async function shoot(request: autocannon.Options, duration: number): Promise<Speed> {
  const result = await autocannon({ ...request, connections, duration, timeout: 60 })
  if (result.errors + result.non2xx > 0) throw new Error(`${result.errors} errors and ${result.non2xx} refusals at ${request.url}`)
  return { perSecond: result.requests.total / result.duration, p99: result.latency.p99 }
}

function summary(speeds: Speed[]): Speed {
  const sum = speeds.reduce((total, { perSecond }) => total + perSecond, 0)
  return { perSecond: sum / speeds.length, p99: Math.max(...speeds.map(({ p99 }) => p99)) }
}
