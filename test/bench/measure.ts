import { isDeepStrictEqual } from 'node:util'
import autocannon from 'autocannon'
import { median } from './median.ts'
import type { Case } from './cases/case.ts'

const connections = 10
const warmUpSeconds = 2
const roundSeconds = 2
const rounds = 5

/** What a contestant reached: requests per second, and the 99th percentile of the time that a request took, in milliseconds. */
export interface Speed {
  perSecond: number
  p99: number
}

/** Both contestants on one case, the medians of their rounds. `ratio`: graph to baseline. `bytes`: the size of the answer. */
export interface Comparison {
  graph: Speed
  baseline: Speed
  ratio: number
  bytes: number
}

/**
 * Measure a case on both contestants over loopback: after a warm-up in rounds that take turns, each of as many requests as
 * the contestant answers in about two seconds.
 * @throws Error when their answers differ (the order of keys aside), or a request fails.
 */
export async function compare(
  addresses: { graph: string; baseline: string },
  { name, query, variables }: Case,
): Promise<Comparison> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ query, variables })
  const graph = { url: `${addresses.graph}/graphql`, method: 'POST' as const, headers, body }
  const baseline = { url: `${addresses.baseline}/${name}`, method: 'GET' as const }
  const bytes = await checkAnswers(name, graph, baseline)

  const contestants = [graph, baseline].map((request) => ({ request, speeds: [] as Speed[], amount: 0 }))
  for (const contestant of contestants) {
    const { perSecond } = await shoot(contestant.request, { duration: warmUpSeconds })
    contestant.amount = Math.max(2 * connections, Math.round(perSecond * roundSeconds))
  }
  for (let round = 0; round < rounds; round++)
    for (const { request, speeds, amount } of contestants) speeds.push(await shoot(request, { amount }))
  const [ours, theirs] = contestants.map(({ speeds }) => ({
    perSecond: median(speeds.map(({ perSecond }) => perSecond)),
    p99: median(speeds.map(({ p99 }) => p99)),
  }))
  return { graph: ours!, baseline: theirs!, ratio: ours!.perSecond / theirs!.perSecond, bytes }
}

/** Ask both once. Returns the size of the answer in bytes. @throws Error when they differ. */
async function checkAnswers(name: string, ...requests: autocannon.Options[]): Promise<number> {
  const ask = async ({ url, method, headers, body }: autocannon.Options) =>
    (await fetch(url, { method, headers: headers as Record<string, string>, body: body as string | undefined })).text()
  const [answer, expected] = await Promise.all(requests.map(ask))
  // The graph says beside its answer what it cost.
  const { extensions: _cost, ...told } = JSON.parse(answer!) as { extensions?: unknown }
  if (!isDeepStrictEqual(told, JSON.parse(expected!)))
    throw new Error(
      `The graph and the statement of "${name}" differ:\n${answer!.slice(0, 2000)}\n${expected!.slice(0, 2000)}`,
    )
  return Buffer.byteLength(expected!)
}

async function shoot(request: autocannon.Options, until: { duration: number } | { amount: number }): Promise<Speed> {
  const result = await autocannon({ ...request, ...until, connections, timeout: 60, sampleInt: 20 })
  const { errors, non2xx, requests, duration, latency } = result
  if (errors + non2xx > 0) throw new Error(`${errors} errors and ${non2xx} refusals at ${request.url}`)
  return { perSecond: requests.total / duration, p99: latency.p99 }
}
