import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { tmpdir } from 'node:os'

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
  remove(): void
}

/** PostgreSQL refuses to run as root. */
function asPostgres(program: string, ...args: string[]): void {
  const isRoot = process.getuid?.() === 0
  const [command, ...rest] = [...(isRoot ? ['runuser', '-u', 'postgres', '--'] : []), join(binaries!, program), ...args]
  execFileSync(command!, rest, { stdio: ['ignore', 'ignore', 'inherit'] })
}

function childrenOf(parent: number): number[] {
  const stats = globSync('/proc/[0-9]*/stat').map((path) => {
    try {
      return readFileSync(path, 'utf8')
    } catch {
      // It has ended since.
      return ''
    }
  })
  // Number, name in brackets, state, number of the parent.
  return stats.flatMap((stat) => {
    const [, pid, of] = /^(\d+) \(.*\) \S (\d+) /.exec(stat) ?? []
    return Number(of) === parent ? [Number(pid)] : []
  })
}

/** Make and start a PostgreSQL server. @param folder where its files shall be; left out, in a temporary folder */
export async function createPostgres(
  folder = mkdtempSync(join(tmpdir(), 'quartieratlas-postgres-')),
): Promise<Postgres> {
  const data = join(folder, 'data')
  const port = await freePort()
  chmodSync(folder, 0o755)
  mkdirSync(data)
  if (process.getuid?.() === 0) execFileSync('chown', ['postgres', data])
  asPostgres('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8')
  const options = `-p ${port} -k ${data} -c listen_addresses=127.0.0.1 -c fsync=off`
  const pgCtl = (...args: string[]) => asPostgres('pg_ctl', '-D', data, '-w', '-l', join(data, 'log'), ...args)
  const signal = (name: NodeJS.Signals) => {
    const postmaster = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
    // First the one that makes the others.
    process.kill(postmaster, name)
    for (const child of childrenOf(postmaster)) process.kill(child, name)
  }
  const postgres = {
    port,
    url: (database = 'postgres') => `postgres://postgres@127.0.0.1:${port}/${database}`,
    start: () => existsSync(join(data, 'postmaster.pid')) || pgCtl('start', '-o', options),
    stop: () => pgCtl('stop', '-m', 'immediate'),
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
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

/** A port that nobody uses. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
