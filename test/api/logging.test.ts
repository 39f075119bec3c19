import { Writable } from 'node:stream'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { logging } from '../../server/logging.ts'

test('a failure is logged with what was asked, and without the address of the visitor', async () => {
  let written = ''
  const stream = new Writable({
    write(chunk, _encoding, done) {
      written += chunk
      done()
    },
  })
  const app = Fastify({ logger: { ...logging, stream } })
  app.get('/fails', async () => {
    throw new Error('Out of order')
  })
  const { statusCode } = await app.inject({ url: '/fails', remoteAddress: '203.0.113.7' })
  await app.close()
  expect(statusCode).toBe(500)
  expect(written).toContain('Out of order')
  expect(written).toContain('/fails')
  expect(written).not.toContain('203.0.113.7')
})
