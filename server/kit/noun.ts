import type { EntityClass } from '@mikro-orm/core'
import type { z } from 'zod'

/** Everything that a noun's room gives to the whole: from the list of nouns follows all else (server/nouns.ts). */
export interface Noun {
  /** Its tables; `node(id:)` finds the rows of those whose type is a Node. */
  tables: readonly EntityClass<{ key: string }>[]
  resolvers: readonly Function[]
  /** Its files in db/seed, in the order of loading. */
  seed?: readonly SeedTable[]
  /** What of its rows is found by words; its tables have the same in their column `search` (db/migrations/019_search.sql). */
  searched?: readonly SearchedTable[]
}

/** A table whose rows are found by words. Its class is a Node. */
export interface SearchedTable {
  entity: EntityClass<{ key: string }>
  /** Fields of its type that say what a row is called, the most usual first; each is a column, or one in each language. */
  names: readonly string[]
  /** Fields that say where it is. */
  addresses: readonly string[]
}

/** A file of db/seed. */
export interface SeedTable {
  file: string
  /** The table of its rows. */
  table: string
  /** The shape of a row. */
  record: z.ZodType<Record<string, unknown>>
  /** Fields that are lists of keys: the link table and its column for the other side. */
  links?: Record<string, [table: string, column: string]>
  /** The key of a row that has none of its own. */
  keyOf?: (row: any) => string
}
