import { Session } from 'node:inspector/promises'
import { writeFileSync, openAsBlob } from 'node:fs'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { openServer, openEmbedded } from '../../server/database.ts'
import { EmbeddedDatabase } from '../../server/shared/embedded.ts'
import { createServer } from '../../server/http.ts'
import { casesOf } from './cases/cases.ts'
const [db, which, seconds = '6'] = process.argv.slice(2)
const pgl = db!.startsWith('/')
const database = pgl
  ? await openEmbedded(await EmbeddedDatabase.open(undefined, { loadDataDir: await openAsBlob(db!) }))
  : await openServer(`postgres://postgres@127.0.0.1:55432/${db}`)
const app = await createServer(database, { basemap: 'plain', dataFolder: '/tmp/b' })
const url = await app.listen({ port: 0, host: '127.0.0.1' })
const each = casesOf(db!.includes('ship') ? 'shipped' : 'generated').find((c) => c.name === which)!
writeFileSync('/tmp/b/body.json', JSON.stringify({ query: each.query, variables: each.variables }))
const shoot = async (d: string) => {
  const p = spawn(
    'node_modules/.bin/autocannon',
    [
      '-c',
      '10',
      '-d',
      d,
      '-m',
      'POST',
      '-H',
      'content-type: application/json',
      '-i',
      '/tmp/b/body.json',
      '-j',
      `${url}/graphql`,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  let out = ''
  p.stdout.on('data', (x) => (out += x))
  await once(p, 'exit')
  const r = JSON.parse(out)
  return [r.requests.total / r.duration, r.latency.p99, r.non2xx]
}
await shoot('2')
let session
if (process.env.PROF) {
  session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 500 })
  await session.post('Profiler.start')
}
const c1 = process.cpuUsage()
const t = performance.now()
const [rps, p99, bad] = await shoot(seconds)
const c = process.cpuUsage(c1)
console.log(
  db,
  which,
  'rps',
  rps!.toFixed(1),
  'p99',
  p99,
  'bad',
  bad,
  'cpu ms/request',
  ((c.user + c.system) / 1000 / (rps! * Number(seconds))).toFixed(2),
  'node cpu %',
  ((c.user + c.system) / 10 / (performance.now() - t)).toFixed(0),
)
if (session) {
  const { profile } = await session.post('Profiler.stop')
  writeFileSync(`/tmp/b/load.cpuprofile`, JSON.stringify(profile))
}
await app.close()
await database.close()
