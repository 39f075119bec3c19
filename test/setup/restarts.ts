import { createProxy } from './proxy.ts'
import { freePort } from './postgres.ts'
import { runProgram, until, type Program } from './program.ts'

/** What came of restarts under load. */
export interface Restarts {
  answered: number
  /** What went wrong, each once in words. */
  lost: string[]
}

const clients = 8
const json = { 'content-type': 'application/json' }
const ask: [path: string, init?: RequestInit][] = [
  ['/graphql', { method: 'POST', headers: json, body: '{"query": "{ areas(first: 50) { nodes { key boundary } } }"}' }],
  ['/embed/people'],
  ['/embed/facilities.geojson'],
  ['/'],
]

/**
 * Two servers on one database behind a proxy that tries nothing twice, eight clients that ask without a pause, and again and
 * again one of the servers is restarted.
 */
export async function restartUnderLoad(environment: NodeJS.ProcessEnv, rounds: number): Promise<Restarts> {
  const ports = [await freePort(), await freePort()]
  const origins = ports.map((port) => `http://127.0.0.1:${port}`)
  const start = (which: number) => runProgram(['serve'], { ...environment, PORT: String(ports[which]) })
  const programs: Program[] = [start(0), start(1)]
  const proxy = await createProxy(origins)
  const restarts: Restarts = { answered: 0, lost: [] }
  let over = false
  const load = async () => {
    for (let turn = 0; !over; turn++) {
      const [path, init] = ask[turn % ask.length]!
      try {
        const response = await fetch(proxy.address + path, init)
        const body = await response.text()
        if (response.status === 200) restarts.answered++
        else restarts.lost.push(`${path}: ${response.status} ${body.slice(0, 200)}`)
      } catch (error) {
        restarts.lost.push(`${path}: ${String((error as Error).cause ?? error)}`)
      }
    }
  }
  try {
    await until('both servers are green', () => origins.every(proxy.isGreen))
    const loads = Array.from({ length: clients }, load)
    for (let round = 0; round < rounds; round++) {
      const which = round % 2
      const before = restarts.answered
      programs[which]!.child.kill('SIGTERM')
      const code = await programs[which]!.ended
      if (code !== 0) restarts.lost.push(`the server ended with ${code}: ${programs[which]!.error}`)
      programs[which] = start(which)
      await until('it is green again', () => proxy.isGreen(origins[which]!))
      await until('both have been asked again', () => restarts.answered > before + clients)
    }
    over = true
    await Promise.all(loads)
    return restarts
  } finally {
    over = true
    proxy.close()
    await Promise.all(programs.map((program) => program.kill()))
  }
}
