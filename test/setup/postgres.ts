import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { tmpdir } from 'node:os'
import { freePort } from './free-port.ts'
import { childrenOf } from './processes.ts'

/** Where the programs of PostgreSQL are; undefined = it is not installed here. */
const binaries = globSync('/usr/lib/postgresql/*/bin/initdb')
  .map((path) => dirname(path))
  .sort()
  .at(-1)

/** Whether a PostgreSQL server of a test's own can be had: with PostGIS, on a machine that tests on a server at all. */
export const canRunPostgres =
  process.env.DATABASE_URL !== undefined &&
  binaries !== undefined &&
  globSync('/usr/share/postgresql/*/extension/postgis.control').length > 0

/** A PostgreSQL server of a test's own, that may be stopped and frozen. */
export interface Postgres {
  /** The address of one of its databases. */
  url(database?: string): string
  port: number
  /** Start it, unless it runs. */
  start(): void
  /** Stop it; connections are cut. */
  stop(): void
  /** Halt all of its processes, as if the machine had stopped: its sockets stay open, and nothing answers. */
  freeze(): void
  thaw(): void
  /** Make a primary of a standby. */
  promote(): void
  remove(): void
}

/** PostgreSQL refuses to run as root. */
function asPostgres(program: string, ...args: string[]): void {
  const isRoot = process.getuid?.() === 0
  const [command, ...rest] = [...(isRoot ? ['runuser', '-u', 'postgres', '--'] : []), join(binaries!, program), ...args]
  execFileSync(command!, rest, { stdio: ['ignore', 'ignore', 'inherit'] })
}

const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'quartieratlas-postgres-'))

/** Make and start a PostgreSQL server. @param folder where its files shall be; left out, in a temporary folder */
export function createPostgres(folder = temporaryFolder()): Promise<Postgres> {
  return startIn(folder, (data) =>
    asPostgres('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'),
  )
}

/** Make and start a streaming standby of a PostgreSQL server. */
export function createStandby(primary: Postgres): Promise<Postgres> {
  const from = ['-h', '127.0.0.1', '-p', String(primary.port), '-U', 'postgres']
  return startIn(temporaryFolder(), (data) =>
    asPostgres('pg_basebackup', ...from, '-D', data, '--write-recovery-conf', '--checkpoint=fast'),
  )
}

/** Signal a process of a server: one that has ended since it was listed, such as a worker of autovacuum, is none. */
function signalChild(id: number, name: NodeJS.Signals): void {
  try {
    process.kill(id, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

async function startIn(folder: string, fill: (data: string) => void): Promise<Postgres> {
  const data = join(folder, 'data')
  const port = await freePort()
  chmodSync(folder, 0o755)
  mkdirSync(data, { mode: 0o700 })
  if (process.getuid?.() === 0) execFileSync('chown', ['postgres', folder, data])
  fill(data)
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`
  const pgCtl = (...args: string[]) => asPostgres('pg_ctl', '-D', data, '-w', '-l', join(data, 'log'), ...args)
  const signal = (name: NodeJS.Signals) => {
    const postmaster = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
    // First the one that makes the others.
    process.kill(postmaster, name)
    for (const child of childrenOf(postmaster)) signalChild(child, name)
  }
  const postgres = {
    port,
    url: (database = 'postgres') => `postgres://postgres@127.0.0.1:${port}/${database}`,
    start: () => existsSync(join(data, 'postmaster.pid')) || pgCtl('start', '-o', options),
    stop: () => pgCtl('stop', '-m', 'immediate'),
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    promote: () => pgCtl('promote'),
    remove() {
      try {
        postgres.thaw()
        postgres.stop()
      } catch {
        // It is stopped already.
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
  postgres.start()
  return postgres
}
