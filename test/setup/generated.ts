import { beforeAll } from 'vitest'
import { generateDataset } from '../bench/generate.ts'
import { rowsOf, useDatabase, type TestDatabase } from './database.ts'

/** Beside the gaps that the generated dataset has: figures that are zero, texts, days and yes or no that only some rows have. */
const gaps = [
  `update facility set capacity = 0 where key like '%7'`,
  `update facility set wheelchair_access = key like '%3' where key ~ '[1-6]$'`,
  `update facility set period = daterange(make_date(2010 + length(name), 3, 1), null) where key ~ '[02468]$'`,
  `update facility set languages = '{de}' where key like '%5'`,
  `delete from facility_carrier where facility_key like '%9'`,
  `update area set boundary_quality = 'TRACED', boundary_accuracy = 12.5 where key like 'quarter-%3'`,
  `update "grant" set amount = null, basis = null where key like '%3'`,
  `update "grant" set amount = 0.01 where key = 'grant-001'`,
  `update allocation set amount = 0 where key like '%07'`,
  `update position set headcount = null where key like '%4'`,
  `update programme set funder_key = null where key = 'programme-4'`,
  `update source set published_on = make_date(2010 + length(title) % 3, 5, 6), licence = 'CC BY 4.0' where key < 'source-6'`,
  `insert into complete_list (key, area_key, subject, period)
    select 'list-' || key, key, 'PROJECTS', daterange('2015-01-01', null) from area where kind = 'DISTRICT'`,
  `insert into grid (key, name_de, name_en, srid, cell_size, source_key, synthetic, unlisted_people, observed_on)
    values ('a', 'A', 'A', 3035, 100, 'source-1', true, 0, '2011-05-09'), ('b', 'B', 'B', 3035, 0.1, 'source-2', false, 0, null)`,
]

/** A database with the generated dataset, and gaps in it, in place of the shipped one. */
export function useGeneratedDatabase(): TestDatabase {
  const database = useDatabase()
  beforeAll(async () => {
    await rowsOf(
      database.current,
      `truncate source, organisation, area, facility_type, facility, project, position, programme, "grant", indicator cascade`,
    )
    await generateDataset(database.current)
    for (const statement of gaps) await rowsOf(database.current, statement)
    await rowsOf(database.current, 'analyze')
  }, 600_000)
  return database
}
