import pg from 'pg'
import { openServer } from '../../server/database/database.ts'
import { migrate } from '../../server/database/migrate.ts'
import { readConfig } from '../../server/settings/config.ts'
import { createServer } from '../../server/web/http.ts'
import { administer, serverUrl } from '../setup/server.ts'
import { table } from './table.ts'

/** So many facilities and areas, each ten times as many as before. */
const sizes = [10_000, 100_000, 1_000_000]
const rounds = 100

/** What is asked about a place, and how it is called. */
const questions: Record<string, (place: string) => string> = {
  'the nearest 20 facilities': (place) =>
    `{ facilities(where: { near: { to: ${place} } }, orderBy: [{ distance: ASCENDING }], first: 20) { edges { distance node { key name } } } }`,
  'within 1,000 m of a type, nearest first': (place) =>
    `{ facilities(where: { near: { to: ${place}, metres: 1000 }, type: { key: { equals: "type-3" } } }, orderBy: [{ distance: ASCENDING }], first: 20) { edges { distance node { key name type { label } } } } }`,
  'the areas around a place': (place) =>
    `{ areas(where: { containing: ${place.replace(/^\{ point: (.*) \}$/, '$1')} }) { nodes { key name kind } } }`,
}

/**
 * How long questions about a place take on a PostGIS server (DATABASE_URL; in a database of its own, which it drops), asked one
 * after the other through the graph of one process. Run by itself: `node --import tsx test/bench/nearest.ts`.
 */
export async function measureNearest(): Promise<string> {
  const name = `bench_nearest_${process.pid}`
  await administer(`create database ${name}`)
  try {
    const database = await openServer(serverUrl(name))
    await migrate(database)
    const app = await createServer(database, readConfig({ BASEMAP: 'plain' }))
    const rows: string[][] = []
    for (const size of sizes) {
      await fill(serverUrl(name), size)
      for (const [what, query] of Object.entries(questions)) {
        const times: number[] = []
        for (let round = -3; round < rounds; round++) {
          // Somewhere else each time, so that no page of the disk is the only one read.
          const place = `{ point: { longitude: ${7.15 + (round % 10) / 50}, latitude: ${51.2 + (round % 7) / 50} } }`
          const start = performance.now()
          const answer = await app.inject({ method: 'POST', url: '/graphql', payload: { query: query(place) } })
          if (answer.statusCode !== 200 || answer.json().errors) throw new Error(answer.body.slice(0, 1000))
          // The first warm up.
          if (round >= 0) times.push(performance.now() - start)
        }
        times.sort((one, other) => one - other)
        const at = (share: number) => times[Math.ceil(rounds * share) - 1]!.toFixed(1)
        rows.push([String(size), String(size / 10), what, at(0.5), at(0.99)])
      }
    }
    await app.close()
    await database.close()
    return table(['Facilities', 'Areas', 'Asked', 'p50 ms', 'p99 ms'], rows)
  } finally {
    await administer(`drop database ${name} with (force)`)
  }
}

/** So many facilities, spread evenly over a square of 30 km, and a tenth as many square areas. Nothing is derived from them. */
async function fill(connectionString: string, size: number): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const edge = Math.floor(Math.sqrt(size / 10))
  try {
    await client.query(`set session_replication_role = 'replica'`)
    for (const statement of [
      'truncate area, facility_type, facility, facility_area cascade',
      `insert into facility_type (key, label_de, label_en, icon) select 'type-' || n, 'Art ' || n, 'Type ' || n, 'map-pin' from generate_series(0, 9) n`,
      `insert into area (key, kind, name, boundary, boundary_quality, boundary_accuracy)
        select 'quarter-' || n, 'QUARTER', 'Quartier ' || n, ST_Multi(ST_MakeEnvelope(
          365000 + 30000.0 / ${edge} * (n % ${edge}), 5665000 + 30000.0 / ${edge} * (n / ${edge}),
          365000 + 30000.0 / ${edge} * (n % ${edge} + 1), 5665000 + 30000.0 / ${edge} * (n / ${edge} + 1), 25832)), 'OFFICIAL', 0
        from generate_series(0, ${edge * edge - 1}) n`,
      `insert into facility (key, type_key, name, mobile, location, location_accuracy)
        select 'facility-' || n, 'type-' || n % 10, 'Einrichtung ' || n, false, ST_SetSRID(ST_MakePoint(
          365000 + 30000 * (n * 0.7548776662 % 1), 5665000 + 30000 * (n * 0.5698402910 % 1)), 25832), 0
        from generate_series(1, ${size}) n`,
      'vacuum (analyze) facility',
      'vacuum (analyze) area',
    ])
      await client.query(statement)
  } finally {
    await client.end()
  }
}

if (import.meta.main) console.log(await measureNearest())
