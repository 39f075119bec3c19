import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../server/settings/config.ts'
import { serveMetrics } from '../../server/watch/metrics.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph()
let metrics: NonNullable<Awaited<ReturnType<typeof serveMetrics>>>

beforeAll(async () => {
  metrics = (await serveMetrics(readConfig({ METRICS_PORT: '0' })))!
})
afterAll(() => metrics?.close())

/** The value of one line of the metrics; 0 = there is no such line. */
async function valueOf(line: string): Promise<number> {
  const text = await (await fetch(metrics.address)).text()
  const found = text.split('\n').find((each) => each.startsWith(`${line} `))
  return Number(found?.slice(line.length + 1) ?? 0)
}

/** How much a line grows while something is done. */
async function growth(line: string, action: () => Promise<unknown>): Promise<number> {
  const before = await valueOf(line)
  await action()
  return (await valueOf(line)) - before
}

test('each answer is counted by its route, and addresses that do not exist are one', async () => {
  const counted = (route: string, status: number) =>
    `quartieratlas_http_requests_total{route="${route}",method="GET",status="${status}"}`
  expect(await growth(counted('/embed/:name', 200), () => graph.app.inject('/embed/people.csv'))).toBe(1)
  const guess = () => Promise.all(['/a', '/b', '/c'].map((url) => graph.app.inject(url)))
  expect(await growth(counted('none', 404), guess)).toBe(3)
  const text = await (await fetch(metrics.address)).text()
  expect(text).not.toContain('"/a"')
  expect(text).toContain('quartieratlas_http_request_duration_seconds_bucket{le="0.1",route="/embed/:name"}')
})

test('a form of a public map that is kept is a hit', async () => {
  const hits = 'quartieratlas_cache_lookups_total{cache="public maps",result="hit"}'
  await graph.app.inject('/embed/projects.geojson')
  expect(await growth(hits, () => graph.app.inject('/embed/projects.geojson'))).toBe(1)
})

test('a query that is refused for its price is counted', async () => {
  const refused = 'quartieratlas_graph_errors_total{code="QUERY_TOO_COSTLY"}'
  const coverage = 'coverage(areas: { kind: MANAGEMENT_AREA }, reach: { metres: 500 }) { method }'
  const costly = `{ ${coverage} again: ${coverage} }`
  expect(await growth(refused, () => graph.ask(costly))).toBe(1)
})

test.skipIf(!process.env.DATABASE_URL)('the connections to the server are told', async () => {
  expect(await valueOf('quartieratlas_database_connections{state="idle"}')).toBeGreaterThan(0)
  expect(await valueOf('quartieratlas_database_connections{state="waiting"}')).toBe(0)
})

test('what Node says about itself is there, and a line for each queue', async () => {
  const text = await (await fetch(metrics.address)).text()
  expect(text).toMatch(/^nodejs_eventloop_lag_seconds /m)
  expect(text).toMatch(/^quartieratlas_queue_length\{queue="sites",state="waiting"\} 0$/m)
})

test('the port of the metrics answers nothing else, and a port that is taken stops the start', async () => {
  const { port, origin } = new URL(metrics.address)
  expect((await fetch(`${origin}/graphql`)).status).toBe(404)
  expect(await serveMetrics(readConfig({}))).toBeNull()
  await expect(serveMetrics(readConfig({ METRICS_PORT: port }))).rejects.toThrow(/^METRICS_PORT is \d+, which another/)
})
