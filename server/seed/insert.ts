import { sql, type Kysely } from 'kysely'
import { planeSrid } from '../../arithmetic/plane.ts'
import type { SeedTable } from '../kit/noun.ts'
import type { CitationRecord } from '../kit/record.ts'

type Row = Record<string, unknown> & { key: string }

/**
 * Insert one record: its columns. Names are those of the table; texts in two languages become `_de` and `_en`, points
 * (WGS 84) become EPSG:25832, periods become date ranges.
 * @param columns those that the table has
 */
export async function insertRow(
  database: Kysely<any>,
  { table, links = {} }: SeedTable,
  columns: ReadonlySet<string>,
  row: Row,
): Promise<void> {
  const values: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(row)) {
    if (field in links || field === 'sources' || field === 'consultations') continue
    if (value === undefined) continue
    if (isTwoTexts(value)) Object.assign(values, { [`${field}_de`]: value.de, [`${field}_en`]: value.en })
    else if (field === 'period') values[field] = periodText(value as { start?: string; end?: string })
    else if (field === 'location' || field === 'label_point') values[field] = pointInPlane(value as [number, number])
    else if (field === 'date') values.observed_on = value
    // A field that names a row of another table: its column ends in `_key`.
    else values[columns.has(field) ? field : `${field}_key`] = value
  }
  await database.insertInto(table).values(values).executeTakeFirstOrThrow()
}

/** Insert what hangs on a record: its links, its consultations and its citations. */
export async function insertLinks(database: Kysely<any>, { table, links = {} }: SeedTable, row: Row): Promise<void> {
  for (const [field, [linkTable, column]] of Object.entries(links))
    for (const other of row[field] as string[])
      await database
        .insertInto(linkTable)
        .values({ [`${table}_key`]: row.key, [column]: other })
        .execute()
  for (const consultation of (row.consultations as object[] | undefined) ?? [])
    await database
      .insertInto('consultation')
      .values({ source_key: row.key, ...consultation })
      .execute()
  for (const citation of (row.sources as CitationRecord[] | undefined) ?? [])
    await cite(database, table, row.key, citation)
}

/** Write down which source says what about a row. */
export async function cite(database: Kysely<any>, table: string, key: string, citation: CitationRecord): Promise<void> {
  const { source, property = '', note } = typeof citation === 'string' ? { source: citation } : citation
  await database
    .insertInto('citation')
    .values({ source_key: source, property, note_de: note?.de, note_en: note?.en, noun: table, key })
    .execute()
}

/** The names of the columns of a table. */
export async function columnsOfTable(database: Kysely<any>, { table }: SeedTable): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${`"${table}"`}::regclass and attnum > 0 and not attisdropped`.execute(database)
  return new Set(rows.map(({ name }) => name))
}

function isTwoTexts(value: unknown): value is { de: unknown; en: unknown } {
  return typeof value === 'object' && value !== null && 'de' in value && 'en' in value
}

function periodText({ start = '', end = '' }: { start?: string; end?: string }): string {
  return `[${start},${end})`
}

/** A point in WGS 84 as the tables have it. */
export function pointInPlane([longitude, latitude]: [number, number]) {
  return sql`ST_Transform(ST_SetSRID(ST_MakePoint(${longitude}, ${latitude}), 4326), ${planeSrid}::integer)`
}
