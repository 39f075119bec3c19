import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTracing } from '../../server/watch/tracing.ts'
import { useGraph } from '../setup/graph.ts'
import { until } from '../setup/program.ts'

type Attribute = { key: string; value: { stringValue?: string; intValue?: number } }
interface Span {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  attributes: Attribute[]
}
interface Export {
  resourceSpans: { resource: { attributes: Attribute[] }; scopeSpans: { spans: Span[] }[] }[]
}

let collector: Server
let endpoint: string
let stop: (() => Promise<void>) | null
const received: Export[] = []
const graph = useGraph()

beforeAll(async () => {
  // What any collector of OTLP over HTTP takes.
  collector = createServer(async (request, response) => {
    received.push(JSON.parse(await text(request)) as Export)
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  }).listen(0, '127.0.0.1')
  await once(collector, 'listening')
  endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`
  // The SDK reads its variables itself.
  Object.assign(process.env, { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_BSP_SCHEDULE_DELAY: '20' })
  stop = await startTracing(process.env)
})
afterAll(async () => {
  await stop?.()
  collector.close()
})

const spans = () => received.flatMap(({ resourceSpans }) => resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((each) => each.spans))) // prettier-ignore
const valueOf = ({ attributes }: Span, key: string) => {
  const value = attributes.find((attribute) => attribute.key === key)?.value
  return value?.stringValue ?? value?.intValue
}
/** The spans of one trace, once the request of it has come in. */
async function traceOf(traceId: string): Promise<Span[]> {
  const found = () => spans().filter((span) => span.traceId === traceId)
  await until('the span of the request is there', () => found().some(({ name }) => /^(GET|POST) /.test(name)))
  return found()
}

test('a question is one tree below whoever asked: request, statements, and nothing of the values', async () => {
  const [traceId, parent] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331']
  const query = 'query Names($key: String!) { area(key: $key) { name facilities { totalCount } } }'
  const { statusCode } = await graph.app.inject({
    method: 'POST',
    url: '/graphql?secret=address',
    headers: { traceparent: `00-${traceId}-${parent}-01`, 'x-request-id': 'request-1' },
    payload: { query, variables: { key: 'ostersbaum' } },
  })
  expect(statusCode).toBe(200)
  const tree = await traceOf(traceId)
  const [request, ...others] = tree.filter(({ name }) => name === 'POST /graphql')
  expect(others).toEqual([])
  expect(request!.parentSpanId).toBe(parent)
  const told = Object.fromEntries(request!.attributes.map(({ key }) => [key, valueOf(request!, key)]))
  expect(told).toEqual({
    'http.request.method': 'POST',
    'http.route': '/graphql',
    'http.request.id': 'request-1',
    'http.response.status_code': 200,
    'graphql.operation.type': 'query',
    'graphql.operation.name': 'Names',
  })
  const statements = tree.filter(({ name }) => name === 'statement')
  expect(statements.length).toBeGreaterThan(1)
  for (const statement of statements) {
    expect(statement.parentSpanId).toBe(request!.spanId)
    expect(valueOf(statement, 'db.query.text')).toMatch(/\$1|^\s*select/i)
  }
  expect(JSON.stringify(tree)).not.toMatch(/ostersbaum|secret|127\.0\.0\.1/)
})

test('a picture waits and is drawn below its request', async () => {
  const traceId = '1af7651916cd43dd8448eb211c80319c'
  const headers = { traceparent: `00-${traceId}-b7ad6b7169203331-01` }
  await graph.app.inject({ url: '/embed/projects.png', headers })
  const tree = await traceOf(traceId)
  const request = tree.find(({ name }) => name === 'GET /embed/:name')!
  const drawn = tree.find(({ name }) => name === 'work in a thread')!
  expect(drawn.parentSpanId).toBe(request.spanId)
  expect(valueOf(drawn, 'thread.pool')).toBeTruthy()
})

test('a service says who it is', () => {
  const [first] = received[0]!.resourceSpans
  expect(first!.resource.attributes).toContainEqual({ key: 'service.name', value: { stringValue: 'quartieratlas' } })
})

test.each([
  {},
  { OTEL_EXPORTER_OTLP_ENDPOINT: '' },
  { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318', OTEL_SDK_DISABLED: 'true' },
  { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318', OTEL_TRACES_EXPORTER: 'none' },
])('nothing is collected with %j', async (environment) => {
  expect(await startTracing(environment)).toBeNull()
})

test('a protocol that we do not speak is refused in one line', async () => {
  const environment = { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' }
  await expect(startTracing(environment)).rejects.toThrow(
    /^OTEL_EXPORTER_OTLP_PROTOCOL is "grpc"; it should be http\/json/,
  )
})
