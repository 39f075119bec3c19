import { beforeAll } from 'vitest'
import { importFile } from '../../server/intake/import.ts'
import { rowsOf, useDatabase, type TestDatabase } from './database.ts'
import { censusFile, type CensusCell } from './grid-files.ts'
import { useGraph, type Answer } from './graph.ts'
import { createFolder } from './import-files.ts'

/** The quarters under the grid of `useCoverage`. */
export const gridQuarters = ['quarter-01', 'quarter-02', 'quarter-20']

/** 40 by 40 cells over these quarters. One in 23 is suppressed, one in 5 uninhabited and not listed. */
const cells = Array.from({ length: 1600 }, (_, i): CensusCell | null => {
  const [column, row] = [i % 40, Math.floor(i / 40)]
  if (i % 5 === 3) return null
  return [4_120_200 + 100 * column, 3_130_300 + 100 * row, i % 23 === 7 ? '–' : (column * 31 + row * 17) % 120]
}).filter((cell) => cell !== null)

type CoverageOptions = {
  withGrid?: boolean
  /** Left out: one that nobody writes to, unless it has a grid. */
  database?: TestDatabase
}

/** The graph on the shipped dataset, and for `withGrid` a grid in the format of the census. */
export function useCoverage({
  withGrid = false,
  database = withGrid ? useDatabase() : undefined,
}: CoverageOptions = {}) {
  const graph = useGraph(database)
  const folder = createFolder()
  beforeAll(async () => {
    if (withGrid)
      await importFile(graph.database.current, 'grid', folder.write('census.csv', censusFile(cells)), {
        preset: 'census-2022-100m',
      })
  })
  return {
    ...graph,
    rows: <Row = Record<string, any>>(statement: string) => rowsOf<Row>(graph.database.current, statement),
    /** Ask `coverage` for fields; variables have the names of its arguments. */
    async coverage(fields: string, variables: Record<string, unknown>): Promise<any> {
      const { data, errors } = await askCoverage(graph, fields, variables)
      if (errors) throw new Error(JSON.stringify(errors))
      return data.coverage
    },
    /** The mistake that a question is answered with. */
    async mistake(variables: Record<string, unknown>): Promise<NonNullable<Answer['errors']>[number]> {
      const { errors, data } = await askCoverage(graph, 'total { share }', variables)
      if (!errors) throw new Error(`expected an error, but got ${JSON.stringify(data)}`)
      return errors[0]!
    },
  }
}

function askCoverage(
  graph: ReturnType<typeof useGraph>,
  fields: string,
  variables: Record<string, unknown>,
): Promise<Answer> {
  return graph.ask(
    `query ($facilities: CoverageFacilitiesInput, $reach: ReachInput!, $areas: CoverageAreasInput!, $asOf: Date, $scenario: ScenarioInput) {
      coverage(facilities: $facilities, reach: $reach, areas: $areas, asOf: $asOf, scenario: $scenario) { ${fields} }
    }`,
    { reach: { metres: 500 }, ...variables },
  )
}

/** A point in WGS 84. */
export const point = (longitude: number, latitude: number) => ({ type: 'Point', coordinates: [longitude, latitude] })
