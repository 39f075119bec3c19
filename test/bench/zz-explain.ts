import pg from 'pg'
import { casesOf } from './cases/cases.ts'
const [db, which, ds] = process.argv.slice(2)
const c = new pg.Client(`postgres://postgres@127.0.0.1:55432/${db}`)
await c.connect()
for (const { name, statement, values } of casesOf((ds as any) ?? (db === 'bench_ship' ? 'shipped' : 'generated'))) {
  if (name !== which) continue
  for (const jit of ['on', 'off']) {
    await c.query(`set jit=${jit}`)
    for (let i = 0; i < 3; i++) {
      const t = performance.now()
      await c.query(statement, values)
      console.log('jit', jit, (performance.now() - t).toFixed(1))
    }
  }
  if (process.env.PLAN) {
    const { rows } = await c.query('explain (analyze, buffers off) ' + statement, values)
    console.log(rows.map((r: any) => r['QUERY PLAN']).join('\n'))
  }
}
await c.end()
