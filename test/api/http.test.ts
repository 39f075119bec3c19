import { expect, test } from 'vitest'
import { readConfig } from '../../server/settings/config.ts'
import { createServer } from '../../server/web/http.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph()
const get = (url: string, headers = {}) => graph.app.inject({ url, headers })

test('the process is live and the database ready', async () => {
  expect((await get('/health/live')).json()).toEqual({ status: 'live' })
  expect((await get('/health/ready')).json()).toEqual({ status: 'ready' })
})

test('the map is served with a strict policy, and its assets may be kept for ever', async () => {
  const page = await get('/')
  expect(page.statusCode).toBe(200)
  expect(page.headers['content-type']).toContain('text/html')
  expect(page.headers['cache-control']).toBe('no-cache')
  expect(page.headers['content-security-policy']).toContain("script-src 'self'")
  expect(page.headers['set-cookie']).toBeUndefined()
  const script = /src="\.(\/assets\/[^"]+\.js)"/.exec(page.body)![1]!
  const asset = await get(script, { 'accept-encoding': 'gzip' })
  expect(asset.headers['cache-control']).toContain('immutable')
  expect(asset.headers['content-encoding']).toBe('gzip')
})

test('a page names no other origin', async () => {
  for (const url of ['/', '/graphql']) {
    const { body } = await get(url, { accept: 'text/html' })
    expect(body.match(/(?:src|href)="https?:/g)).toBeNull()
  }
})

test('/graphql is GraphiQL for a browser and the graph for everyone else', async () => {
  expect((await get('/graphql', { accept: 'text/html' })).headers['content-type']).toContain('text/html')
  const answer = await get('/graphql?query=%7Bdataset%7Brevision%7D%7D')
  expect(answer.json().data.dataset.revision).toBe('1')
})

test('icons come from our own origin', async () => {
  const icon = await get('/icons/bus.svg')
  expect(icon.statusCode).toBe(200)
  expect(icon.headers['content-type']).toContain('svg')
  expect((await get('/icons/../package.json')).statusCode).toBe(404)
})

test('what is not there is a plain 404', async () => {
  expect((await get('/nowhere')).statusCode).toBe(404)
})

test.each([
  [undefined, undefined],
  ['31536000', 'max-age=31536000'],
])('with HSTS_SECONDS %s browsers are told to come back by https: %s', async (HSTS_SECONDS, told) => {
  const app = await createServer(graph.database.current, readConfig({ BASEMAP: 'plain', HSTS_SECONDS }))
  for (const url of ['/', '/graphql?query={__typename}', '/embed/people', '/nothing'])
    expect((await app.inject({ url })).headers['strict-transport-security'], url).toBe(told)
  await app.close()
})
