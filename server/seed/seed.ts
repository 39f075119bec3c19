import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { MikroORM } from '@mikro-orm/sql'
import { sql, type Kysely } from 'kysely'
import { isSeq, LineCounter, parseDocument, type Range } from 'yaml'
import { z } from 'zod'
import { planeSrid } from '../../arithmetic/plane.ts'
import { refusalOf } from '../kit/refusal.ts'
import { change, NotKept } from '../change/change.ts'
import { cite, columnsOfTable, insertLinks, insertRow, pointInPlane } from './insert.ts'
import type { SeedTable } from '../kit/noun.ts'
import { point } from '../kit/record.ts'
import { nouns } from '../nouns.ts'

/** The shipped dataset. */
export const seedFolder = resolve(import.meta.dirname, '../../db/seed')

/** A row of the dataset that cannot be loaded: the file, its line, the field and the reason. */
export class SeedError extends Error {
  constructor(file: string, line: number, field: string, reason: string) {
    super(`${file}, line ${line}, ${field}: ${reason}`)
    this.name = 'SeedError'
  }
}

type Row = Record<string, unknown> & { key: string }

/** Load all files of a folder into an empty database. Call it in a change: on a SeedError nothing may stay. */
export async function loadDataset(database: Kysely<any>, folder = seedFolder): Promise<void> {
  for (const table of nouns.flatMap(({ seed = [] }) => seed)) {
    const { file } = table
    const rows = await readRows(resolve(folder, file), table)
    const columns = await columnsOfTable(database, table)
    for (const { row, line } of rows) await orSeedError(file, line, row, () => insertRow(database, table, columns, row))
    for (const { row, line } of rows) await orSeedError(file, line, row, () => insertLinks(database, table, row))
    if (table.table === 'area') await checkTree(database, file, rows)
  }
  await loadOutlines(database, folder, 'districts-traced.geojson', 'DISTRICT')
  await loadOutlines(database, folder, 'quarters-traced.geojson', 'QUARTER')
}

/** Load the shipped dataset unless the database has data already. Whole or not at all. Returns whether it loaded. */
export function loadDatasetOnce(database: { orm: MikroORM }): Promise<boolean> {
  return change(database, { description: 'Ausgelieferter Datenbestand', bulk: true }, async (inside) => {
    const { rows } = await sql`select from revision limit 1`.execute(inside)
    if (rows.length > 0) throw new NotKept()
    await loadDataset(inside)
  })
}

async function readRows(path: string, { file, record, keyOf }: SeedTable): Promise<{ row: Row; line: number }[]> {
  const lines = new LineCounter()
  const document = parseDocument(await readFile(path, 'utf8'), { lineCounter: lines, schema: 'core' })
  const [problem] = document.errors
  if (problem) throw new SeedError(file, lines.linePos(problem.pos[0]).line, 'YAML', problem.message.split('\n')[0]!)
  if (!isSeq(document.contents)) throw new SeedError(file, 1, 'YAML', 'should be a list of rows')
  return document.contents.items.map((item) => {
    const line = lines.linePos((item as { range: Range }).range[0]).line
    const parsed = record.safeParse((item as { toJSON(): unknown }).toJSON())
    if (!parsed.success) {
      const issue = parsed.error.issues[0]!
      throw new SeedError(file, line, issue.path.join('.') || 'row', issue.message)
    }
    const row = parsed.data as Row
    if (keyOf) row.key = keyOf(row)
    return { row, line }
  })
}

/** Turn what the database says about a row into a SeedError. */
async function orSeedError(file: string, line: number, row: Row, insert: () => Promise<void>): Promise<void> {
  try {
    await insert()
  } catch (error) {
    const { column, reason } = refusalOf(error) ?? { column: null, reason: (error as Error).message }
    throw new SeedError(file, line, [row.key, column].filter(Boolean).join(' '), reason)
  }
}

/** What the database would refuse at the end of the transaction, where nobody knows the line any more. */
async function checkTree(database: Kysely<any>, file: string, rows: { row: Row; line: number }[]): Promise<void> {
  const { rows: problems } = await sql<{ key: string; reason: string }>`
    select key, reason from (select key, area_problem(key) as reason from area) placed where reason is not null`.execute(
    database,
  )
  for (const { key, reason } of problems) {
    const { line = 1 } = rows.find(({ row }) => row.key === key) ?? {}
    throw new SeedError(file, line, key, reason)
  }
}

/** What an outline says of itself: the code of its area, how far it may be off in metres, where a label stands. */
const outline = z.object({ code: z.string(), accuracy: z.number().positive(), label_point: point })

/** Outlines redrawn after a published map: each becomes the boundary of the area with its kind and code, with its label point. */
async function loadOutlines(database: Kysely<any>, folder: string, file: string, kind: string): Promise<void> {
  const { features } = JSON.parse(await readFile(resolve(folder, file), 'utf8')) as GeoJSON.FeatureCollection
  for (const [index, { properties, geometry }] of features.entries()) {
    const { code, accuracy, label_point: point } = outline.parse(properties)
    const { rows } = await sql<{ key: string }>`
      update area set boundary = ST_Multi(ST_Transform(ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(geometry)}), 4326), ${planeSrid}::integer)),
        boundary_quality = 'TRACED', boundary_accuracy = ${accuracy}, label_point = ${pointInPlane(point)}
      where kind = ${kind} and code = ${code} returning key`.execute(database)
    if (rows.length !== 1) throw new SeedError(file, index + 2, 'code', `there is no ${kind} with the code ${code}`)
    await cite(database, 'area', rows[0]!.key, { source: 'traced-outlines', property: 'boundary' })
  }
}
