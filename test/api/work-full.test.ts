import { afterEach, expect, test, vi } from 'vitest'
import { coverages, reckoning } from '../../server/coverage/reckon.ts'
import { pages, paper } from '../../server/publish/embed/lanes.ts'
import { spreading } from '../../server/people/spread.ts'
import { solving } from '../../server/site/solver.ts'
import { readable } from '../setup/embed.ts'
import { fill } from '../setup/gates.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph()
const get = (url: string, headers = {}) => graph.app.inject({ url, headers })
const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of open.splice(0)) await end()
})

test('where too many pictures wait, the next one is told when to come back; all else is answered as ever', async () => {
  expect((await get('/embed/funding.png')).statusCode).toBe(200)
  open.push(await fill(paper.queue, 40))
  for (const ending of ['.png?scale=4', '.png?lang=en', '.pdf']) {
    const { statusCode, headers, body } = await get(`/embed/funding${ending}`)
    expect([statusCode, headers['retry-after'], headers['cache-control']]).toEqual([503, '10', 'no-store'])
    expect(headers['content-type']).toContain('application/problem+json')
    expect(JSON.parse(body)).toMatchObject({ status: 503, code: 'TOO_BUSY', retryAfterSeconds: 10 })
  }
  const page = await get('/embed/funding.pdf', { accept: 'text/html' })
  expect([page.statusCode, page.headers['retry-after']]).toEqual([503, '10'])
  expect(readable(page.body)).toContain('Versuchen Sie es in zehn Sekunden noch einmal.')
  expect(readable(page.body)).toContain('ask again in 10 s')
  // What is kept, pages, data, the graph and whether the process lives stand in no queue of pictures.
  for (const path of ['/embed/funding.png', '/embed/funding', '/embed/projects.csv', '/health/live', '/health/ready'])
    expect([path, (await get(path)).statusCode]).toEqual([path, 200])
  expect((await graph.ask('{ areas { totalCount } }')).errors).toBeUndefined()
  await open.pop()!()
  expect((await get('/embed/funding.pdf')).statusCode).toBe(200)
})

test('where too many pages wait, health answers, and so does the graph', async () => {
  open.push(await fill(pages.queue, 100))
  expect((await get('/embed/people?level=district')).statusCode).toBe(503)
  expect((await get('/embed/people.csv?level=district')).statusCode).toBe(503)
  for (const path of ['/health/live', '/health/ready']) expect((await get(path)).statusCode).toBe(200)
})

const city = '(reach: { metres: 500 }, areas: { kind: QUARTER }'
const search = `siteSuggestions(objective: MOST_PEOPLE_COVERED, count: 1, reach: { metres: 500 }, areas: { keys: ["hoehe"] }, candidates: { spacing: 200 }) { proven }`

test.each([
  ['a coverage of the city', reckoning.queue, 250, `coverage${city}) { total { share } }`],
  ['people to be spread over the city', spreading.queue, 60, `coverage${city}, asOf: "2016-01-01") { cellCount }`],
  ['a search for sites', solving.queue, 16, search],
] as const)(
  'in the graph, %s that finds no room is an error of its field alone',
  async (_what, queue, waiting, field) => {
    // The ground of the city is there already.
    await graph.ask(`{ coverage${city}) { cellCount } }`)
    open.push(await fill(queue, waiting))
    const response = await graph.app.inject({
      method: 'POST',
      url: '/graphql',
      payload: {
        query: `{ costly: ${field} areas { totalCount } }`,
      },
    })
    expect(response.statusCode).toBe(200)
    const { data, errors } = response.json()
    expect(data).toMatchObject({ costly: null, areas: { totalCount: expect.any(Number) } })
    expect(errors).toMatchObject([{ path: ['costly'], extensions: { code: 'TOO_BUSY', retryAfterSeconds: 10 } }])
    const small = await graph.ask(
      '{ coverage(reach: { metres: 500 }, areas: { keys: ["hoehe"] }) { total { share } } }',
    )
    expect(small).toMatchObject({ data: { coverage: { total: { share: expect.any(Number) } } } })
  },
)

test('where too many coverages wait, the next one is refused, and nothing else', async () => {
  open.push(await fill(coverages, 100))
  const { data, errors } = await graph.ask(`{ coverage${city}) { cellCount } areas { totalCount } }`)
  expect(data).toMatchObject({ coverage: null, areas: { totalCount: expect.any(Number) } })
  expect(errors).toMatchObject([{ path: ['coverage'], extensions: { code: 'TOO_BUSY' } }])
})

test('who leaves takes the waiting work along, in every queue', async () => {
  const address = await graph.app.listen({ port: 0, host: '127.0.0.1' })
  await graph.ask(`{ coverage${city}) { cellCount } }`)
  const post = (query: string) => ({ path: '/graphql', method: 'POST', body: JSON.stringify({ query }) })
  for (const [lane, { path, ...init }] of [
    [paper, { path: '/embed/projects.png?scale=3' }],
    [pages, { path: '/embed/projects?level=district' }],
    [reckoning, post(`{ coverage${city}) { total { share } } }`)],
    [solving, post(`{ ${search} }`)],
  ] as const) {
    const end = await fill(lane.queue, 1)
    const run = vi.spyOn(lane.threads, 'run')
    const caller = new AbortController()
    const headers = { 'content-type': 'application/json' }
    const answer = fetch(address + path, { ...init, headers, signal: caller.signal })
    await vi.waitFor(() => expect(lane.queue.waiting).toBe(2))
    caller.abort()
    await expect(answer).rejects.toThrow(/abort/)
    await vi.waitFor(() => expect(lane.queue.waiting).toBe(1))
    await end()
    expect(run).not.toHaveBeenCalled()
    run.mockRestore()
  }
})

test('equal pictures that are asked for at the same moment are drawn once, however their address is written', async () => {
  const run = vi.spyOn(paper.threads, 'run')
  const answers = await Promise.all(
    [
      '/embed/people.png?level=quarter&layers=labels,facilities',
      '/embed/people.png?layers=facilities,labels&level=quarters&lang=de',
      '/embed/people.png?scale=1&method=quantile&level=quarter&layers=labels,facilities',
    ].map((path) => get(path)),
  )
  expect(run).toHaveBeenCalledTimes(1)
  expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1)
  expect((await get('/embed/people.png?layers=labels,facilities&level=quarter')).statusCode).toBe(200)
  expect(run).toHaveBeenCalledTimes(1)
  run.mockRestore()
})
