import { Session } from 'node:inspector/promises'
import { writeFileSync, openAsBlob } from 'node:fs'
import { openServer, openEmbedded } from '../../server/database.ts'
import { EmbeddedDatabase } from '../../server/shared/embedded.ts'
import { createServer } from '../../server/http.ts'
import { casesOf } from './cases/cases.ts'
const [db, which, n = '5'] = process.argv.slice(2)
const pgl = db!.startsWith('/')
const database = pgl
  ? await openEmbedded(await EmbeddedDatabase.open(undefined, { loadDataDir: await openAsBlob(db!) }))
  : await openServer(`postgres://postgres@127.0.0.1:55432/${db}`)
const app = await createServer(database, { basemap: 'plain', dataFolder: '/tmp/b' })
const cases = casesOf(db!.includes('ship') ? 'shipped' : 'generated')
for (const each of cases) {
  if (which !== 'all' && each.name !== which) continue
  const ask = () =>
    app.inject({ method: 'POST', url: '/graphql', payload: { query: each.query, variables: each.variables } })
  const first = await ask()
  if (first.statusCode !== 200 || first.json().errors) console.log(first.body.slice(0, 500))
  for (let i = 0; i < Number(n) / 2; i++) await ask()
  let session
  if (process.env.PROF) {
    session = new Session()
    session.connect()
    await session.post('Profiler.enable')
    await session.post('Profiler.setSamplingInterval', { interval: 200 })
    await session.post('Profiler.start')
  }
  const t1 = performance.now()
  const c1 = process.cpuUsage()
  for (let i = 0; i < Number(n); i++) await ask()
  const c = process.cpuUsage(c1)
  console.log(
    db,
    each.name.padEnd(8),
    'mean ms',
    ((performance.now() - t1) / Number(n)).toFixed(2),
    'cpu ms',
    ((c.user + c.system) / 1000 / Number(n)).toFixed(2),
    'bytes',
    first.body.length,
  )
  if (session) {
    const { profile } = await session.post('Profiler.stop')
    writeFileSync(`/tmp/b/${each.name}.cpuprofile`, JSON.stringify(profile))
  }
}
await app.close()
await database.close()
