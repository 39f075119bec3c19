import { sql } from 'kysely'
import { MikroORM } from '@mikro-orm/sql'
import { PostgreSqlDriver } from '@mikro-orm/postgresql'
import { tables } from '../../server/rooms.ts'
import { Facility } from '../../server/facility/facility.ts'
for (const propagationOnPrototype of [false]) {
  const orm = await MikroORM.init({
    driver: PostgreSqlDriver,
    clientUrl: 'postgres://postgres@127.0.0.1:55432/bench_dev',
    entities: tables,
    propagationOnPrototype,
  } as any)
  const em: any = orm.em.fork()
  const meta = em.getMetadata().get(Facility)
  const keys = Array.from({ length: 900 }, (_, i) => 'facility-' + String(i * 3).padStart(5, '0'))
  const props = meta.props.map((p: any) => ({
    name: p.name,
    column: p.fieldNames[0],
    type: p.customType?.constructor.name,
  }))
  if (propagationOnPrototype) console.log(props, meta.tableName)
  const names = props.map((p: any) => p.name)
  const db = em.getKysely()
  const cols = sql.join(props.map((p: any) => sql`${sql.ref(p.column)} as ${sql.id(p.name)}`))
  const variants: Record<string, () => Promise<any>> = {
    find: () => em.find(Facility, { key: { $in: keys } }, { disableIdentityMap: true }),
    findFields: () => em.find(Facility, { key: { $in: keys } }, { disableIdentityMap: true, fields: names }),
    qb: () =>
      em
        .createQueryBuilder(Facility)
        .select(names)
        .where({ key: { $in: keys } })
        .execute(),
    driver: () => em.getDriver().find(Facility, { key: { $in: keys } }, { fields: names }),
    kysely: async () => {
      const { rows } = await sql<any>`select ${cols} from facility where key = any(${keys})`.execute(db)
      return rows.map((r) => Object.assign(new (Facility as any)(), r))
    },
  }
  for (const [n, f] of Object.entries(variants)) {
    try {
      for (let i = 0; i < 20; i++) await f()
      const c0 = process.cpuUsage()
      for (let i = 0; i < 50; i++) await f()
      const c = process.cpuUsage(c0)
      console.log(propagationOnPrototype, n, ((c.user + c.system) / 50000).toFixed(2), 'ms cpu')
    } catch (e) {
      console.log(n, String(e).slice(0, 200))
    }
  }
  await orm.close()
}
