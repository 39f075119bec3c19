import { isDeepStrictEqual } from 'node:util'
import autocannon from 'autocannon'
import { median } from './median.ts'
import type { Case } from './cases/case.ts'

const connections = 10
const warmUpSeconds = 2
const roundSeconds = 2
const rounds = 5

/** Where the contestants listen. `peer`: left out, PostGraphile does not take part. */
export interface Addresses {
  graph: string
  baseline: string
  peer?: string
}

/** What a contestant reached: requests per second, and the 99th percentile of the time that a request took, in milliseconds. */
export interface Speed {
  perSecond: number
  p99: number
}

/** All contestants on one case, the medians of their rounds; `peer` is null where it is not asked. `bytes`: the size of the answer. */
export interface Comparison {
  graph: Speed
  baseline: Speed
  peer: Speed | null
  bytes: number
}

/** How a contestant is asked. */
interface Request {
  url: string
  method: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: string
}

/**
 * Measure a case on all contestants over loopback: after a warm-up in rounds that take turns, each of as many requests as
 * the contestant answers in about two seconds.
 * @throws Error when their answers differ (the order of keys aside), or a request fails.
 */
export async function compare(addresses: Addresses, { name, query, variables, peer }: Case): Promise<Comparison> {
  const baseline: Request = { url: `${addresses.baseline}/${name}`, method: 'GET' }
  const graph = asked(addresses.graph, query, variables)
  const other = addresses.peer && peer ? asked(addresses.peer, peer.query, variables) : null
  const bytes = await checkAnswers(name, baseline, other ? [graph, other] : [graph])

  const contestants = [graph, baseline, ...(other ? [other] : [])].map((request) => ({
    request,
    speeds: [] as Speed[],
    amount: 0,
  }))
  for (const contestant of contestants) {
    const { perSecond } = await shoot(contestant.request, { duration: warmUpSeconds })
    contestant.amount = Math.max(2 * connections, Math.round(perSecond * roundSeconds))
  }
  for (let round = 0; round < rounds; round++)
    for (const { request, speeds, amount } of contestants) speeds.push(await shoot(request, { amount }))
  const [ours, statement, theirs] = contestants.map(({ speeds }) => ({
    perSecond: median(speeds.map(({ perSecond }) => perSecond)),
    p99: median(speeds.map(({ p99 }) => p99)),
  }))
  return { graph: ours!, baseline: statement!, peer: theirs ?? null, bytes }
}

function asked(origin: string, query: string, variables: Record<string, unknown>): Request {
  const headers = { 'content-type': 'application/json' }
  return { url: `${origin}/graphql`, method: 'POST', headers, body: JSON.stringify({ query, variables }) }
}

/** Ask all once. Returns the size of the expected answer in bytes. @throws Error when another differs from it. */
async function checkAnswers(name: string, baseline: Request, graphs: Request[]): Promise<number> {
  const ask = async ({ url, ...request }: Request) => (await fetch(url, request)).text()
  const expected = await ask(baseline)
  for (const graph of graphs) {
    const answer = await ask(graph)
    // Our graph says beside its answer what it cost.
    const { extensions: _cost, ...told } = JSON.parse(answer, asOurs) as { extensions?: unknown }
    if (!isDeepStrictEqual(told, JSON.parse(expected)))
      throw new Error(
        `The statement of "${name}" and ${graph.url} differ:\n${expected.slice(0, 2000)}\n${answer.slice(0, 2000)}`,
      )
  }
  return Buffer.byteLength(expected)
}

/** PostGraphile's bounds of a period are objects: what counts is their value. A period that is null has for it no bounds. */
function asOurs(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (isDeepStrictEqual(Object.keys(value), ['value'])) return (value as { value: unknown }).value
  return isDeepStrictEqual(value, { start: null, end: null }) ? null : value
}

async function shoot(request: Request, until: { duration: number } | { amount: number }): Promise<Speed> {
  const result = await autocannon({ ...request, ...until, connections, timeout: 60, sampleInt: 20 })
  const { errors, non2xx, requests, duration, latency } = result
  if (errors + non2xx > 0) throw new Error(`${errors} errors and ${non2xx} refusals at ${request.url}`)
  return { perSecond: requests.total / duration, p99: latency.p99 }
}
