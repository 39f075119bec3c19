import pg from 'pg'
import { openServer } from '../../server/database/database.ts'
import { migrate } from '../../server/database/migrate.ts'
import { readConfig } from '../../server/settings/config.ts'
import { createServer } from '../../server/web/http.ts'
import { administer, serverUrl } from '../setup/server.ts'
import { table } from './table.ts'

const sizes = [10_000, 100_000, 1_000_000]
const rounds = 100
/** The peer reads all rows: it is asked less often. */
const peerRounds = 5

/** A made up word, always the same for a number: of four to nine syllables, so that few begin alike. */
function word(n: number): string {
  const syllables = [
    'ba',
    'ne',
    'ri',
    'sol',
    'tu',
    'kam',
    'wei',
    'der',
    'lin',
    'go',
    'fu',
    'mar',
    'hes',
    'pol',
    'ti',
    'zan',
  ]
  const count = 4 + (n % 3)
  return Array.from(
    { length: count },
    (_, place) => syllables[((n * 2654435761) >>> (place * 4)) % syllables.length]!,
  ).join('')
}

const words = Array.from({ length: 20_000 }, (_, n) => word(n + 1))
const swapped = (text: string) => text.slice(0, 3) + text[4]! + text[3]! + text.slice(5)

/** What is asked, each time for another word. */
const questions: Record<string, (n: number) => string> = {
  'a rare word': (n) => words[n * 7]!,
  'the start of a word': (n) => words[n * 7]!.slice(0, 6),
  'a word of half of all rows': (n) => (n % 2 ? 'Spielplatz' : 'Einrichtung'),
  'two letters that begin many words': (n) => words[n]!.slice(0, 2),
  'a word of all addresses': () => 'Wuppertal',
  'a common word and a rare one': (n) => `spielplatz ${words[n * 14 + 1]!}`,
  'two common words and the start of a rare one': (n) => `einrichtung wuppertal ${words[n * 14]!.slice(0, 6)}`,
  'a word with a typing error': (n) => swapped(words[n * 7]!),
  'a common word with a typing error': (n) => (n % 2 ? 'Spielpaltz' : 'Einrihctung'),
  'three common words, never together': () => 'einrichtung wuppertal ri',
  'two words, one with a typing error': (n) => `spielplatz ${swapped(words[n * 14 + 1]!)}`,
  'a street and a number': (n) => `${words[(n * 31) % 3000]}straße ${(n * 31) % 90}`,
  'nothing like it': (n) => `qxqx${'vwyq'[n % 4]}xqv`,
}

/**
 * How long a search takes on a PostGIS server (DATABASE_URL; in a database of its own, which it drops), asked one after the
 * other through the graph of one process, beside a plain `ilike` over the same columns, and what the search costs whoever
 * writes. Run by itself: `node --import tsx test/bench/search.ts`.
 */
export async function measureSearch(): Promise<string> {
  const name = `bench_search_${process.pid}`
  await administer(`create database ${name}`)
  const client = new pg.Client({ connectionString: serverUrl(name) })
  try {
    const database = await openServer(serverUrl(name))
    await migrate(database)
    await client.connect()
    const app = await createServer(database, readConfig({ BASEMAP: 'plain' }))
    const rows: string[][] = []
    for (const size of sizes) {
      await fill(client, size)
      for (const [what, text] of Object.entries(questions)) {
        let hits = 0
        const ours = await time(rounds, async (round) => {
          const query = `query ($text: String!) { search(text: $text) { kind rank node { id ... on Facility { name address } } } }`
          const payload = { query, variables: { text: text(round) } }
          const answer = await app.inject({ method: 'POST', url: '/graphql', payload })
          if (answer.statusCode !== 200 || answer.json().errors) throw new Error(answer.body.slice(0, 1000))
          hits += answer.json().data.search.length
        })
        const peer = await time(peerRounds, (round) => plain(client, text(round)))
        const ratio = (peer(0.5) / ours(0.5)).toFixed(1)
        rows.push([
          String(size),
          what,
          (hits / (rounds + 3)).toFixed(1),
          ...[ours(0.5), ours(0.99), peer(0.5)].map((ms) => ms.toFixed(1)),
          ratio,
        ])
      }
    }
    await app.close()
    await database.close()
    const written = await measureWriting(client)
    return [
      table(['Facilities', 'Asked', 'Hits', 'p50 ms', 'p99 ms', 'ilike p50 ms', 'Ratio'], rows),
      table(['100,000 more facilities', 's'], written),
    ].join('\n')
  } finally {
    await client.end()
    await administer(`drop database ${name} with (force)`)
  }
}

/** What a search without an index would do. It finds no typing errors. */
async function plain(client: pg.Client, text: string): Promise<void> {
  const parts = text.split(' ').map((part) => `%${part}%`)
  const condition = parts.map((_, at) => `concat_ws(' ', name, short_name, address) ilike $${at + 1}`).join(' and ')
  await client.query(
    `select key, name, address from facility where ${condition} order by length(name), key limit 10`,
    parts,
  )
}

/** Times of so many rounds, after some to warm up. @returns the time below which a share of them lies, in ms */
async function time(count: number, once: (round: number) => Promise<void>): Promise<(share: number) => number> {
  const times: number[] = []
  for (let round = -Math.min(3, count); round < count; round++) {
    const start = performance.now()
    await once(Math.abs(round))
    if (round >= 0) times.push(performance.now() - start)
  }
  times.sort((one, other) => one - other)
  return (share) => times[Math.ceil(count * share) - 1]!
}

/** So many facilities with names of three words, two thirds of them with an address. */
async function fill(client: pg.Client, size: number): Promise<void> {
  await client.query('truncate facility_type, facility, search_word cascade')
  await client.query(
    `insert into facility_type (key, label_de, label_en, icon) values ('type', 'Art', 'Type', 'map-pin')`,
  )
  await client.query('create temporary table if not exists made_up (number int primary key, word text)')
  await client.query(
    'insert into made_up select n - 1, word from unnest($1::text[]) with ordinality each (word, n) on conflict do nothing',
    [words],
  )
  await insert(client, 1, size)
  await client.query('vacuum (analyze) facility')
  await client.query('vacuum (analyze) search_word')
}

/** @returns seconds */
async function insert(client: pg.Client, from: number, to: number): Promise<number> {
  const start = performance.now()
  await client.query(`insert into facility (key, type_key, name, mobile, address, location)
    select 'facility-' || n, 'type',
      case n % 2 when 0 then 'Einrichtung ' else 'Spielplatz ' end || initcap(one.word) || ' ' || n, false,
      case when n % 3 > 0 then initcap(street.word) || 'straße ' || n % 90 || ', 42103 Wuppertal' end,
      ST_SetSRID(ST_MakePoint(365000 + 30000 * (n * 0.7548776662 % 1), 5665000 + 30000 * (n * 0.5698402910 % 1)), 25832)
    from generate_series(${from}::bigint, ${to}) n
    join made_up one on one.number = n * 7919 % ${words.length} join made_up street on street.number = n % 3000`)
  return (performance.now() - start) / 1000
}

async function measureWriting(client: pg.Client): Promise<string[][]> {
  const size = sizes.at(-1)!
  const with_ = await insert(client, size + 1, size + 100_000)
  await client.query('drop trigger search_insert on facility')
  await client.query('alter table facility drop column search')
  const without = await insert(client, size + 100_001, size + 200_000)
  return [
    ['with search', with_.toFixed(1)],
    ['without', without.toFixed(1)],
  ]
}

if (import.meta.main) console.log(await measureSearch())
