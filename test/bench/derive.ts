import { sql, type Kysely } from 'kysely'
import { derive } from '../../server/change/derive.ts'
import { openServer, type Database } from '../../server/database/database.ts'
import { migrate } from '../../server/database/migrate.ts'
import { administer, serverUrl } from '../setup/server.ts'
import { generateDataset } from './generate.ts'
import { table } from './table.ts'

const centre = `ST_Transform(ST_SetSRID(ST_MakePoint(x, y), 3035), 25832)`
/** 58,000 cells with an edge of 100 m over the generated city, of which every fifth is not listed. */
const grid = [
  `insert into source (key, title, kind_de, kind_en) values ('grid', 'Raster', 'Raster', 'Grid')`,
  `insert into grid (key, name_de, name_en, srid, cell_size, source_key, synthetic, unlisted_people, extent)
    values ('grid', 'Raster', 'Grid', 3035, 100, 'grid', true, 0, ST_Multi(ST_MakeEnvelope(369000, 5669000, 391000, 5694000, 25832)))`,
  `insert into cell (grid_key, x, y, people, centre)
    select 'grid', x, y, i % 30, ST_SnapToGrid(${centre}, 0.01)
    from ST_Transform(ST_SetSRID(ST_MakePoint(380000, 5681250), 25832), 3035) middle,
      generate_series(0, 259) i, generate_series(0, 279) j,
      lateral (select ((floor(ST_X(middle) / 100) + i - 130) * 100 + 50)::integer as x,
        ((floor(ST_Y(middle) / 100) + j - 140) * 100 + 50)::integer as y) cell
    where (i + j) % 5 <> 0`,
]

/** Changes, one after the other, and what each is. The first is what every change did cost. */
const changes: [what: string, statement: string][] = [
  ['everything', `select underive_all()`],
  [
    'a quarter is drawn smaller',
    `update area set boundary = ST_Multi(ST_Buffer(boundary, -20)) where key = 'quarter-0905'`,
  ],
  ['a quarter comes to another district', `update area set parent_key = 'district-01' where key = 'quarter-0905'`],
  ['a district moves', `update area set boundary = ST_Translate(boundary, 15, 0) where key = 'district-22'`],
  [
    'a new area beside the tree',
    `insert into area (key, kind, name, parent_key, boundary, boundary_quality) values ('new', 'PROGRAMME_AREA', 'New', 'stadt',
      ST_Multi(ST_MakeEnvelope(380000, 5680000, 381200, 5681200, 25832)), 'OFFICIAL')`,
  ],
  ['a facility moves', `update facility set location = ST_Translate(location, 300, 0) where key = 'facility-00042'`],
]

/**
 * How long it takes to derive what follows from a change, with 2,000 areas, 20,000 facilities and a grid of 58,000 cells, on a
 * PostGIS server (DATABASE_URL; in a database of its own, which it drops). Run by itself: `node --import tsx test/bench/derive.ts`.
 */
export async function measureDeriving(): Promise<string> {
  const name = `bench_derive_${process.pid}`
  await administer(`create database ${name}`)
  try {
    const database = await openServer(serverUrl(name))
    await migrate(database)
    await generateDataset(database)
    for (const statement of grid) await run(database, statement)
    await timed(database)
    await run(database, 'analyze')
    const rows: [string, number][] = []
    for (const [what, statement] of changes) {
      await run(database, statement)
      rows.push([what, await timed(database)])
    }
    await database.close()
    const [[, everything]] = rows as [[string, number]]
    return table(
      ['What has changed', 'Derived after ms', 'Part of everything'],
      rows.map(([what, time]) => [what, time.toFixed(0), `${((100 * time) / everything).toFixed(1)} %`]),
    )
  } finally {
    await administer(`drop database ${name} with (force)`)
  }
}

/** Milliseconds. */
async function timed({ orm }: Database): Promise<number> {
  const start = performance.now()
  await orm.em.fork().transactional((inside) => derive(inside.getKysely() as unknown as Kysely<unknown>))
  return performance.now() - start
}

async function run({ orm }: Database, statement: string): Promise<void> {
  await sql.raw(statement).execute(orm.em.fork().getKysely())
}

if (import.meta.main) console.log(await measureDeriving())
