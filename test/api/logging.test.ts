import Fastify from 'fastify'
import { expect, test, vi } from 'vitest'
import { logging, logRequests, requestIds } from '../../server/watch/logging.ts'
import { problemOf } from '../../server/web/problem/problem-of.ts'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { useGraph } from '../setup/graph.ts'
import { keepLog } from '../setup/log.ts'

const graph = useGraph(useDatabase())

/** A server that logs as ours does, with an address that fails. */
function failing(logLevel: 'warn' | 'info') {
  const log = keepLog()
  const app = Fastify({ logger: { ...logging({ logLevel }), stream: log.stream }, ...requestIds })
  logRequests(app)
  app.setErrorHandler((error: Error, request, reply) => {
    const problem = problemOf(error, request)
    return reply.code(problem.status).send(problem)
  })
  app.get('/fails', async () => {
    throw new Error('Out of order', { cause: new Error('No paper') })
  })
  app.get('/works', async () => 'fine')
  return { app, log }
}

test('a failure is logged under the id that the caller gets, with its stack, its cause, what was asked and the request, and without the address of the visitor', async () => {
  const { app, log } = failing('warn')
  const answer = await app.inject({ url: '/fails', remoteAddress: '203.0.113.7' })
  await app.close()
  expect(answer.statusCode).toBe(500)
  const [line] = log.lines()
  expect(line).toMatchObject({
    id: answer.json().id,
    reqId: answer.headers['x-request-id'],
    req: { method: 'GET', url: '/fails' },
    error: {
      message: expect.stringContaining('Out of order'),
      stack: expect.stringMatching(/logging\.test\.ts[^]*No paper/),
    },
  })
  expect(log.text()).not.toContain('203.0.113.7')
})

test('a failed query is logged under its id, with the error, the operation, its fields and the request, and without its values', async () => {
  const log = vi.spyOn(graph.app.log, 'error').mockImplementation(() => undefined)
  const database = graph.database.current
  await rowsOf(database, 'alter table project rename to project_away')
  const answer = await graph.app.inject({
    method: 'POST',
    url: '/graphql',
    payload: {
      query: 'query Both($day: Date) { projects(asOf: $day) { totalCount } areas { totalCount } }',
      variables: { day: '2017-02-03' },
    },
    headers: { 'x-request-id': 'proxy-17' },
  })
  await rowsOf(database, 'alter table project_away rename to project')
  const { data, errors } = answer.json()
  expect(data.areas.totalCount).toBeGreaterThan(0)
  expect(log.mock.calls).toHaveLength(1)
  const [about] = log.mock.calls[0] as unknown as [{ error: Error }]
  expect(about).toMatchObject({
    id: errors[0].extensions.id,
    reqId: 'proxy-17',
    operation: 'Both',
    fields: ['projects', 'areas'],
    path: ['projects', 'totalCount'],
  })
  expect(about.error.stack).toMatch(/project.*does not exist[^]*at /)
  log.mockRestore()
})

test('LOG_LEVEL=info adds a line for each request', async () => {
  for (const [level, count] of [
    ['info', 1],
    ['warn', 0],
  ] as const) {
    const { app, log } = failing(level)
    await app.inject({ url: '/works?day=1', remoteAddress: '203.0.113.7' })
    await app.close()
    expect(log.lines()).toHaveLength(count)
    if (count) expect(log.lines()[0]).toMatchObject({ req: { method: 'GET', url: '/works?day=1' }, status: 200, milliseconds: expect.any(Number) }) // prettier-ignore
    expect(log.text()).not.toContain('203.0.113.7')
  }
})

test.each([
  ['a3f9-17.b_c', true],
  ['awgH9GB-7bb4ty6Z@9ljogAADwM', true],
  ['a'.repeat(65), false],
  ['two words', false],
  ['"},{"level":60', false],
  ['', false],
])('X-Request-Id: %s is taken: %s', async (given, isTaken) => {
  const { app } = failing('warn')
  const answer = await app.inject({ url: '/works', headers: { 'x-request-id': given } })
  await app.close()
  const id = answer.headers['x-request-id']
  if (isTaken) expect(id).toBe(given)
  else expect(id).toMatch(/^[\da-f-]{36}$/)
})
