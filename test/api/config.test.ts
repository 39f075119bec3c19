import { expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'

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
  ['LOG_LEVEL', 'verbose'],
  ['METRICS_PORT', '/metrics'],
  ['HSTS_SECONDS', 'on'],
])('%s=%s stops with one line that names the variable and what it should be', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} is .*; it should be .*\\.$`))
})

test.each(['atlas@example.de', 'https://www.example.de/kontakt?seite=atlas'])('CONTACT=%s is a contact', (contact) => {
  expect(readConfig({ CONTACT: contact }).contact).toBe(contact)
})

test('the message does not show the password of a database', () => {
  expect(() => readConfig({ DATABASE_URL: 'mysql://user:secret@localhost/x' })).toThrow(/^(?!.*secret)/)
})
