import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '../../server/settings/config.ts'
import { settings } from '../../server/settings/settings.ts'

test('without any variable the server listens on port 4000 and keeps its data in .data', () => {
  expect(readConfig({})).toEqual({
    port: 4000,
    host: '127.0.0.1',
    databaseUrl: undefined,
    dataFolder: '.data',
    basemap: 'basemap.de',
    embedOrigins: ['*'],
    publicAddress: undefined,
    minCount: 5,
    writtenAnswers: 'on',
    corsOrigins: ['*'],
    shutdownSeconds: 20,
    databaseReplicaUrls: [],
    workers: 1,
    requestsPerMinute: 6000,
    costlyRequestsPerMinute: 600,
    logLevel: 'warn',
    metricsPort: undefined,
    hstsSeconds: 0,
  })
})

test.each([
  ['PORT', 'http'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['DATABASE_URL', 'postgres//localhost'],
  ['BASEMAP', 'google'],
  ['EMBED_ORIGINS', "'self'; script-src *"],
  ['EMBED_ORIGINS', '* https://example.de'],
  ['EMBED_ORIGINS', 'https://example.de/page'],
  ['CORS_ORIGINS', 'https://*.example.de'],
  ['WRITTEN_ANSWERS', 'yes'],
  ['PUBLIC_ADDRESS', 'atlas.example.de'],
  ['PUBLIC_ADDRESS', 'https://atlas.example.de/atlas?a=1'],
  ['PUBLIC_ADDRESS', 'https://atlas.example.de/../atlas'],
  ['PUBLIC_ADDRESS', 'https://atlas.example.de//atlas'],
  ['MIN_COUNT', 'five'],
  ['MIN_COUNT', '-1'],
  ['CONTACT', 'someone'],
  ['CONTACT', 'http://example.de'],
  ['CONTACT', 'javascript:alert(1)'],
  ['MIN_COUNT', '1'],
  ['SHUTDOWN_SECONDS', '1.5'],
  ['SHUTDOWN_SECONDS', '-1'],
  ['TRUST_PROXY', '1'],
  ['TRUST_PROXY', 'true'],
  ['TRUST_PROXY', '10.0.0.0/33'],
  ['TRUST_PROXY', 'proxy.example.de'],
  ['REDIS_URL', 'localhost:6379'],
  ['REDIS_URL', 'http://localhost'],
  ['REQUESTS_PER_MINUTE', '0'],
  ['COSTLY_REQUESTS_PER_MINUTE', 'many'],
  ['LOG_LEVEL', 'verbose'],
  ['METRICS_PORT', '/metrics'],
  ['HSTS_SECONDS', 'on'],
  ['WORKERS', '0'],
  ['WORKERS', '65'],
  ['WORKERS', 'auto'],
  ['DATABASE_REPLICA_URLS', 'standby'],
])('%s=%s stops with one line that names the variable and what it should be', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} is .*; it should be .*\\.$`))
})

test.each(['atlas@example.de', 'https://www.example.de/kontakt?seite=atlas'])('CONTACT=%s is a contact', (contact) => {
  expect(readConfig({ CONTACT: contact }).contact).toBe(contact)
})

test.each([
  ['127.0.0.1', ['127.0.0.1']],
  ['10.0.0.0/8, fd00::/8 loopback', ['10.0.0.0/8', 'fd00::/8', 'loopback']],
])('TRUST_PROXY=%s names proxies', (list, proxies) => {
  expect(readConfig({ TRUST_PROXY: list }).trustProxy).toEqual(proxies)
})

test('the message does not show the password of a database', () => {
  expect(() => readConfig({ DATABASE_URL: 'mysql://user:secret@localhost/x' })).toThrow(/^(?!.*secret)/)
  expect(() => readConfig({ REDIS_URL: 'http://user:secret@localhost/x' })).toThrow(/^(?!.*secret)/)
  expect(() => readConfig({ DATABASE_REPLICA_URLS: 'user:secret@localhost' })).toThrow(/^(?!.*secret)/)
})

test('an address with a password may stand in a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'quartieratlas-config-'))
  const file = join(folder, 'database-url')
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(file, 'postgres://user:secret@localhost/x\n')
  expect(readConfig({ DATABASE_URL_FILE: file }).databaseUrl).toBe('postgres://user:secret@localhost/x')
  expect(() => readConfig({ DATABASE_URL_FILE: file, DATABASE_URL: 'postgres://localhost/y' })).toThrow(/both set/)
  expect(() => readConfig({ DATABASE_URL_FILE: `${file}s` })).toThrow(/^DATABASE_URL_FILE is .*ENOENT.*DATABASE_URL\.$/)
  await writeFile(file, 'mysql://user:secret@localhost/x')
  expect(() => readConfig({ DATABASE_URL_FILE: file })).toThrow(/^DATABASE_URL is not an address(?!.*secret)/)
})

test('several processes, and standbys, are only for a server', () => {
  const server = { DATABASE_URL: 'postgres://localhost/x' }
  const more = { WORKERS: '2', DATABASE_REPLICA_URLS: 'postgres://a/x, postgresql://b/x' }
  expect(readConfig({ ...server, ...more })).toMatchObject({
    workers: 2,
    databaseReplicaUrls: ['postgres://a/x', 'postgresql://b/x'],
  })
  expect(() => readConfig({ WORKERS: '2' })).toThrow(/^WORKERS is 2 without DATABASE_URL; it should be 1/)
  expect(() => readConfig({ DATABASE_REPLICA_URLS: 'postgres://a/x' })).toThrow(
    /^DATABASE_REPLICA_URLS is set without DATABASE_URL/,
  )
})

test('every setting stands in the guide for whoever runs it, and no other', async () => {
  const guide = await readFile('docs/guides/betrieb.md', 'utf8')
  const [, table = ''] = /(^\| `PORT`[^]*?)\n\n/m.exec(guide) ?? []
  const described = [...table.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name)
  expect(described.toSorted()).toEqual(
    Object.values(settings)
      .map(({ variable }) => variable)
      .toSorted(),
  )
})
