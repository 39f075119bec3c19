import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import compress from '@fastify/compress'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, vi } from 'vitest'
import { basemap } from '../../server/web/basemap/basemap.ts'
import { limitClients } from '../../server/web/client-limits.ts'
import { readConfig } from '../../server/settings/config.ts'
import { answerProblems } from '../../server/web/problem/answer.ts'
import { startUpstream } from './basemap.upstream.ts'

export const MINUTE = 60_000
export const DAY = 1440 * MINUTE

/** Let time pass. Only the date is set by hand; connections and their timeouts stay real. */
export const later = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds)
export const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer())

/** Before each test a fresh upstream and cache folder; after it everything that was started is stopped. */
export function prepare() {
  const apps: FastifyInstance[] = []
  const world = {
    upstream: undefined as unknown as Awaited<ReturnType<typeof startUpstream>>,
    folder: '',
    log: [] as { level: number; msg: string }[],
    /** What the log says of the basemap, without the expected word about the image source of the style. */
    complaints: () => world.log.filter(({ msg }) => msg.startsWith('Basemap') && !msg.includes('left out')),
    start,
  }

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    world.upstream = await startUpstream()
    world.folder = await mkdtemp(join(tmpdir(), 'basemap-'))
    world.log = []
  })
  afterEach(async () => {
    await Promise.all(apps.splice(0).map((app) => app.close()))
    await world.upstream.close()
    await rm(world.folder, { recursive: true })
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  /** Our server; `get` asks it over real HTTP. */
  async function start(options: { basemap?: string; cacheFolder?: string } = {}) {
    const app = Fastify({ logger: { level: 'info', stream: { write: (line) => world.log.push(JSON.parse(line)) } } })
    apps.push(app)
    await limitClients(app, readConfig({}))
    await app.register(compress)
    answerProblems(app)
    await app.register(basemap, {
      prefix: '/basemap',
      basemap: `${world.upstream.address}/styles/grey.json`,
      cacheFolder: world.folder,
      ...options,
    })
    const origin = await app.listen({ host: '127.0.0.1', port: 0 })
    const get = (path: string, headers = {}) => fetch(origin + path, { headers })
    const style = async () => (await get('/basemap/style.json')).json() as Promise<any>
    const tilePath = async (z = 14, x = 8514, y = 5488, source = 'base') =>
      (await style()).sources[source].tiles[0].replace('{z}', z).replace('{x}', x).replace('{y}', y) as string
    return { app, get, style, tilePath }
  }
  return world
}
