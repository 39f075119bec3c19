import type { EntityManager } from '@mikro-orm/sql'
import { makeDemoGrid } from '../../scripts/demo-grid.make.ts'
import { Area } from '../../server/nouns/area/area.ts'
import { type AreaKind } from '../../server/nouns/area/area-kind.ts'
import type { Database } from '../../server/database/database.ts'
import { loadCells, type LoadedCells } from '../../server/people/load-cells.ts'
import { importFile, type ImportOptions } from '../../server/intake/import.ts'
import { createContext, type Context } from '../../server/kit/context.ts'
import { rowsOf } from './database.ts'
import { censusFile, type CensusCell } from './grid-files.ts'
import { createFolder } from './import-files.ts'

/** Grids on the database of a test file: import them, and ask for the cells of areas. */
export function useGrid(database: { readonly current: Database }) {
  const folder = createFolder()
  const rows = <Row = Record<string, any>>(statement: string) => rowsOf<Row>(database.current, statement)
  const load = (name: string, content: string | Uint8Array, options: ImportOptions) =>
    importFile(database.current, 'grid', folder.write(name, content), options)
  const context = (): Context => createContext(database.current.orm.em as EntityManager)
  const ask = async (where: object, asOf: string | null) => {
    const asked = context()
    return loadCells(asked, await asked.em.find(Area, where, { orderBy: { key: 'asc' } }), asOf)
  }
  return {
    folder,
    rows,
    load,
    context,
    importCensus: (cells: CensusCell[], options: ImportOptions = {}) =>
      load('census.csv', censusFile(cells), { preset: 'census-2022-100m', ...options }),
    importDemo: () => load('demo.csv', makeDemoGrid().text, { preset: 'demo-grid' }),
    listed: () => rows(`select x, y, people::float8 as people from cell where listed order by y, x`),
    cellsOf: (keys: string[], asOf: string | null = null) => ask({ key: { $in: keys } }, asOf),
    cellsOfKind: (kind: AreaKind, asOf: string | null = null) => ask({ kind }, asOf),
    /** The surface of the quarters that have a boundary, in whole square metres on the ellipsoid. */
    surfaces: () =>
      rows<{ key: string; surface: number }>(`
        select key, round(ST_Area(ST_Transform(boundary, 4326)::geography))::int as surface
        from area where kind = 'QUARTER' and boundary is not null`),
    /** Everything that the import of a grid could change, as text. */
    fingerprint: async () =>
      JSON.stringify(
        await rows(`
          select 'grid' as t, md5(string_agg(grid::text, '|' order by key)) as rows from grid
          union all select 'cell', md5(string_agg(cell::text, '|' order by id)) from cell
          union all select 'cell_area', md5(string_agg(cell_area::text, '|' order by cell_id, area_key)) from cell_area
          union all select 'source', md5(string_agg(source::text, '|' order by key)) from source
          union all select 'revision', count(*)::text from revision order by t`),
      ),
  }
}

export const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, some) => all + some, 0)

/** The sum of what the pieces of an area have. NaN as soon as one is unknown. */
export function inArea({ cells: { areas, piece } }: LoadedCells, key: string, of: 'people' | 'surface'): number {
  return sum(piece[of].filter((_, i) => areas[piece.area[i]!] === key))
}
