import { DriverException } from '@mikro-orm/core'
import { GraphQLError } from 'graphql'
import { describe, expect, test } from 'vitest'
import { DatabaseAwayError, isDatabaseAway, isDiskFull } from '../../server/kit/away.ts'

const error = (message: string, more: object = {}) => Object.assign(new Error(message), more)

describe('a database that is away', () => {
  test.each([
    ['our own word for it', new DatabaseAwayError()],
    ['nobody listens', error('connect ECONNREFUSED 127.0.0.1:5432', { code: 'ECONNREFUSED', syscall: 'connect' })],
    ['no such host', error('getaddrinfo ENOTFOUND db', { code: 'ENOTFOUND', syscall: 'getaddrinfo' })],
    ['a connection that is made too slowly', error('timeout expired')],
    ['a pool in which none becomes free', error('timeout exceeded when trying to connect')],
    ['a connection that breaks', error('Connection terminated unexpectedly')],
    ['shutting down', error('terminating connection due to administrator command', { code: '57P01' })],
    ['starting up', error('the database system is starting up', { code: '57P03' })],
    ['too many connections', error('sorry, too many clients already', { code: '53300' })],
    ['a statement that takes too long', error('canceling statement due to statement timeout', { code: '57014' })],
  ])('is known by: %s, also within other errors', (_what, cause) => {
    expect(isDatabaseAway(cause)).toBe(true)
    expect(isDatabaseAway(new GraphQLError('x', { originalError: cause as Error }))).toBe(true)
    expect(isDatabaseAway(new AggregateError([new Error('x', { cause })]))).toBe(true)
    // MikroORM copies what an error has, but not what it is.
    expect(isDatabaseAway(new DriverException(cause as Error))).toBe(true)
    expect(isDiskFull(cause)).toBe(false)
  })

  test.each([
    ['a mistake of ours', error('column "x" does not exist', { code: '42703' })],
    ['a file that is missing', error('ENOENT: no such file', { code: 'ENOENT', syscall: 'open' })],
    [
      'a folder in place of a file',
      error('EISDIR: illegal operation on a directory, read', { code: 'EISDIR', syscall: 'read' }),
    ],
    ['a disk that fails', error('EIO: i/o error, read', { code: 'EIO', syscall: 'read' })],
    ['a refused value', error('duplicate key', { code: '23505' })],
    ['nothing', undefined],
    ['a text', 'Connection terminated'],
  ])('is not: %s', (_what, cause) => {
    expect(isDatabaseAway(cause)).toBe(false)
    expect(isDiskFull(cause)).toBe(false)
  })
})

test.each([
  ['Node', error('ENOSPC: no space left on device, write', { code: 'ENOSPC', syscall: 'write' })],
  ['a quota', error('EDQUOT: quota exceeded', { code: 'EDQUOT' })],
  ['PostgreSQL', error('could not extend file', { code: '53100' })],
  ['SQLite', error('database or disk is full', { errcode: 13 })],
  ['WebAssembly, whose error is none', { name: 'ErrnoError', errno: 51 }],
])('a full disk is known by what %s says', (_who, cause) => {
  expect(isDiskFull(cause)).toBe(true)
  expect(isDiskFull(new Error('x', { cause }))).toBe(true)
})
