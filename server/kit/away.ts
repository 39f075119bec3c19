/** The database does not answer: it is stopped, frozen, or cannot be reached. */
export class DatabaseAwayError extends Error {
  /** By this it is known where an ORM has made an error of its own of it: that copies members, and not the class. */
  readonly code = 'DATABASE_AWAY'

  constructor() {
    super('The database does not answer.')
  }
}

/** How the network, or a socket in the file system, fails; files fail otherwise. */
const networkFailures =
  /^(ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|ENOTFOUND|EAI_\w+)$/
/**
 * SQLSTATEs with which PostgreSQL turns us away: lost connections, wrong credentials, no such database, too many connections,
 * shutting down or starting up; and with which it ends a statement that takes too long.
 */
const refusals = /^(08...|28...|3D000|53300|57P0.|57014)$/
/** What its driver says without any code. */
const driverMessages =
  /^(timeout exceeded when trying to connect|timeout expired|Connection terminated|Client has encountered a connection error)/

/** Whether a failure comes from a database that does not answer, or not in time. Looks into what the error was made of. */
export function isDatabaseAway(error: unknown): boolean {
  return causesOf(error).some(
    (cause) =>
      cause.code === 'DATABASE_AWAY' ||
      networkFailures.test(String(cause.code)) ||
      // A socket in the file system that is not there.
      (cause.syscall === 'connect' && cause.code === 'ENOENT') ||
      refusals.test(String(cause.code)) ||
      driverMessages.test(String(cause.message)),
  )
}

/** SQLSTATE of a disk that is full; what SQLite and WebAssembly call the same. */
const full = { postgresql: '53100', sqlite: 13, webAssembly: 51 }

/** Whether a failure comes from a full disk, or a quota that is used up: on this machine, or on that of the database. */
export function isDiskFull(error: unknown): boolean {
  return causesOf(error).some(
    ({ code, errcode, errno, name, message }) =>
      ['ENOSPC', 'EDQUOT', full.postgresql].includes(String(code)) ||
      errcode === full.sqlite ||
      (name === 'ErrnoError' && errno === full.webAssembly) ||
      /No space left on device/.test(String(message)),
  )
}

/** What errors of Node, SQLite, WebAssembly and PostgreSQL may say of themselves. */
interface Cause {
  name?: string
  message?: string
  code?: unknown
  errcode?: number
  errno?: number
  syscall?: string
}

/** An error and everything that it was made of. */
function causesOf(error: unknown, depth = 0): Cause[] {
  if (typeof error !== 'object' || error === null || depth > 10) return []
  const { cause, originalError, errors } = error as { cause?: unknown; originalError?: unknown; errors?: unknown }
  const inner = [cause, originalError, ...(Array.isArray(errors) ? errors : [])]
  return [error, ...inner.flatMap((each) => causesOf(each, depth + 1))]
}
