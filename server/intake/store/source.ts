import { basename } from 'node:path'
import { sql, type Kysely } from 'kysely'
import type { Preset, SourceRecord } from '../presets/preset.ts'

/** How the keys of sources begin that are files themselves. */
export const importedFile = 'import-'

/** The source that the rows of a file cite: the preset's, or else the file itself. */
export function sourceOf(
  preset: Preset,
  fileOrUrl: string,
): Pick<SourceRecord, 'key' | 'title' | 'kind'> & Partial<SourceRecord> {
  const name = basename(fileOrUrl.replace(/[?#].*$/, ''))
  return (
    preset.source ?? {
      key: `${importedFile}${slug(name)}`,
      title: name,
      kind: { de: 'Importierte Datei', en: 'Imported file' },
    }
  )
}

/** Write a source down, or bring it up to date. */
export async function storeSource(database: Kysely<any>, source: ReturnType<typeof sourceOf>): Promise<void> {
  const { key, title, publisher = null, licence = null, attribution = null, kind } = source
  await sql`
    insert into source (key, title, publisher, licence, attribution, kind_de, kind_en)
    values (${key}, ${title}, ${publisher}, ${licence}, ${attribution}, ${kind.de}, ${kind.en})
    on conflict (key) do update set title = excluded.title, publisher = excluded.publisher, licence = excluded.licence,
      attribution = excluded.attribution, kind_de = excluded.kind_de, kind_en = excluded.kind_en
    where (source.title, source.publisher, source.licence, source.attribution, source.kind_de, source.kind_en)
      is distinct from (excluded.title, excluded.publisher, excluded.licence, excluded.attribution, excluded.kind_de, excluded.kind_en)`.execute(
    database,
  )
}

/** A readable key for a name: lower-case ASCII words joined by hyphens. */
export function slug(name: string): string {
  const german: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }
  const ascii = name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => german[letter]!)
    .normalize('NFKD')
  return (
    ascii
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 180)
      .replace(/^-|-$/g, '') || 'unnamed'
  )
}
