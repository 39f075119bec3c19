import { sql, type Kysely } from 'kysely'
import { NotKept } from '../../change/change.ts'
import { areaCells, storeExtent, type AreaCells } from '../../people/area-cells.ts'
import { removeCells } from '../../people/cell.remove.ts'
import { storeCells, storeGrid, type CellRecord } from '../../people/cell.store.ts'
import { ImportError } from '../import-error.ts'
import type { FeatureFile } from '../read/feature-file.ts'
import type { Report } from '../report.ts'
import { storeSource } from '../store/source.ts'
import type { CellReader } from './cell-reader.ts'
import type { GridPreset } from './grid-preset.ts'

/** So many rows are written by one statement: the fastest of those that were tried. */
const batchSize = 20_000
/** A file with so many bad rows is not read any further. */
const mostRejections = 1000

/** An import that has begun. */
export interface GridRun {
  preset: GridPreset
  file: FeatureFile
  reader: CellReader
  area: string | null
  report: Report
  onProgress?: (part: number) => void
}

/**
 * Everything that the import of a grid does in its change.
 * @throws NotKept when rows are rejected
 * @throws ImportError when the file as a whole or the area is wrong.
 */
export async function storeGridFile(database: Kysely<any>, run: GridRun): Promise<void> {
  const { preset, reader, area, report } = run
  const { grid, source } = preset
  const scope = area === null ? null : await scopeOf(database, preset, area)
  await storeSource(database, source)
  await storeGrid(database, grid)

  await storeRows(database, run, scope)
  if (report.rejections.length > 0) throw new NotKept()
  checkNotEmpty(run)

  report.removed = await removeCells(database, grid, reader.cells, scope)
  await storeExtent(database, grid, reader.box, scope)
}

async function storeRows(
  database: Kysely<any>,
  { preset, file, reader, report, onProgress }: GridRun,
  scope: AreaCells | null,
): Promise<void> {
  let batch: CellRecord[] = []
  const flush = async () => {
    if (batch.length === 0 || report.rejections.length > 0) return void (batch = [])
    const counts = await storeCells(database, preset.grid, batch)
    for (const state of ['new', 'changed', 'unchanged'] as const) report[state] += counts[state]
    batch = []
  }
  for await (const feature of file) {
    const outcome = reader.read(feature)
    if ('rejection' in outcome) report.rejections.push(outcome.rejection)
    else if (scope && !scope.cells.has(outcome.column, outcome.row)) report.outside!++
    else batch.push(outcome.cell)
    if (batch.length === batchSize) await flush()
    if (feature.row % batchSize === 0) onProgress?.(file.progress())
    if (report.rejections.length === mostRejections) return
  }
  await flush()
}

async function scopeOf(database: Kysely<any>, { grid }: GridPreset, area: string): Promise<AreaCells> {
  const scope = await areaCells(database, grid, area)
  if (scope) return scope
  const { rows } = await sql`select from area where key = ${area}`.execute(database)
  throw new ImportError({
    file: '--area',
    reason:
      rows.length === 0
        ? `there is no area "${area}"; expected the key of one, such as wuppertal`
        : `the boundary of "${area}" is not known; import it first (npm run import -- areas …)`,
  })
}

function checkNotEmpty({ file, reader, report, area }: GridRun): void {
  const { size } = reader.cells
  if (size === 0)
    throw new ImportError({ file: file.meta.file, reason: 'the file holds no rows; expected at least one' })
  if (size === report.outside)
    throw new ImportError({ file: file.meta.file, reason: `none of its ${size} cells lies in the area "${area}"` })
}
