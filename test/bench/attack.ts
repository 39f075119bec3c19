import { fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Attack } from './attacks/attack.ts'
import { attacks } from './attacks/attacks.ts'
import { probe, probes, send, type Times } from './attacks/probe.ts'
import { told } from './speed.ts'
import { table } from './table.ts'

const idleSeconds = 10
/** Who attacks leaves after so long. */
const patienceSeconds = 30

/**
 * What cheap requests wait while costly ones come all at once, beside what they take on an idle server. Every attack has a
 * server process of its own, so that its peak memory is that attack's. Run by itself: `node --import tsx test/bench/attack.ts`.
 */
export async function measureAttacks(kind: 'embedded' | 'server', chosen = attacks): Promise<string> {
  const rows: string[][] = []
  for (const attack of chosen) rows.push(...(await measureAttack(kind, attack)))
  return table(
    [
      'Under attack',
      'Cheap request',
      'Idle p50 ms',
      'p99 ms',
      'Loaded p50 ms',
      'p99 ms',
      'Ratio of p99',
      'Answers',
      'Over after s',
      'Peak MB',
    ],
    rows,
  )
}

async function measureAttack(kind: 'embedded' | 'server', attack: Attack): Promise<string[][]> {
  const servers = fork(resolve(import.meta.dirname, 'servers.ts'), [kind, 'shipped'], { execArgv: ['--import', 'tsx'] })
  try {
    const { graph: origin } = await told<{ graph: string }>(servers)
    // Code and fonts are loaded, and the first of each kind is made.
    for (const request of [...Object.values(probes), attack.requests.at(-1)!]) await send(origin, request)
    const idle = await probeAll(origin, wait(idleSeconds * 1000))
    const begin = performance.now()
    const attacked = Promise.all(
      attack.requests.slice(0, -1).map((request) => send(origin, request, AbortSignal.timeout(patienceSeconds * 1000))),
    )
    const loaded = await probeAll(origin, attacked)
    const seconds = (performance.now() - begin) / 1000
    const statuses = Object.entries(Object.groupBy(await attacked, String)).map(
      ([status, all]) => `${all!.length} × ${status === '0' ? 'none' : status}`,
    )
    servers.send('peak')
    const { peak } = await told<{ peak: number }>(servers)
    return Object.keys(probes).map((name, index) => {
      const [before, after] = [idle[index]!, loaded[index]!]
      const times = [before.p50, before.p99, after.p50, after.p99].map((time) => time.toFixed(1))
      const more = index > 0 ? ['', '', ''] : [statuses.join(', '), seconds.toFixed(1), (peak / 1e6).toFixed(0)]
      return [index > 0 ? '' : attack.name, name, ...times, (after.p99 / before.p99).toFixed(1), ...more]
    })
  } finally {
    if (servers.exitCode === null) {
      servers.send('stop')
      await once(servers, 'exit')
    }
  }
}

function probeAll(origin: string, until: Promise<unknown>): Promise<Times[]> {
  return Promise.all(Object.values(probes).map((request) => probe(origin, request, until)))
}

if (import.meta.main) {
  const chosen = attacks.filter(({ name }) => name.includes(process.argv[2] ?? ''))
  console.log(await measureAttacks(process.env.DATABASE_URL ? 'server' : 'embedded', chosen))
}
