import { beforeAll } from 'vitest'
import { generateDataset } from '../bench/generate.ts'
import { rowsOf, useDatabase, type TestDatabase } from './database.ts'

/** A database with the generated city of 2,000 areas in place of the shipped dataset, which the tests of a file may write into. */
export function useGeneratedDatabase(): TestDatabase {
  const database = useDatabase()
  beforeAll(async () => {
    await rowsOf(
      database.current,
      `truncate source, area, organisation, facility_type, indicator, programme, facility, project, position, "grant",
       allocation, observation, citation, complete_list, grid cascade`,
    )
    await generateDataset(database.current)
  })
  return database
}
