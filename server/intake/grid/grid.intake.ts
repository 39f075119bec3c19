import { sql, type Kysely } from 'kysely'
import { isKnownSrid, knownSrids, referenceSystem } from '../../geometry/srid.ts'
import { areaCells, storeExtent, type AreaCells } from '../../people/area-cells.ts'
import { removeCells } from '../../people/cell.remove.ts'
import { storeCells, storeGrid, type CellRecord, type GridRecord } from '../../people/cell.store.ts'
import { ImportError } from '../import-error.ts'
import type { Intake, Outcome } from '../intake.ts'
import type { GridPreset } from '../presets/preset.ts'
import { findPreset } from '../presets/presets.ts'
import { readFeatures } from '../read/read-features.ts'
import type { FeatureFile } from '../read/feature-file.ts'
import type { ReadLimits } from '../read/source.ts'
import { emptyReport } from '../report.ts'
import { parseSigns } from '../signs.ts'
import { storeSource } from '../store/source.ts'
import type { DecimalMark } from '../values.ts'
import type { CellForm } from './cell-form.ts'
import { CellReader } from './cell-reader.ts'
import { censusForm } from './census.ts'
import { cornerNamesForm } from './corner-names.ts'

export interface GridImportOptions extends Partial<ReadLimits> {
  /** The key of a preset for grids, or the path of one. */
  preset?: string
  /** Only the cells that share some surface with the area of this key. */
  area?: string | null
  /** The EPSG code of the outlines in the file, where it does not say. */
  srid?: number | null
  decimalMark?: DecimalMark
  /** `SIGN=MEANING` pairs (`--sign`): what the signs of the table mean. */
  sign?: string[]
  /** The encoding of the text (`--encoding`); null = what the file says, or its bytes show. */
  encoding?: string | null
}

/**
 * Open a grid of people. Afterwards the grid has the cells of the file and no others (with an area: in that area). Of the rows
 * only one bit per cell is remembered.
 * @throws ImportError when the file as a whole or the preset is wrong
 */
export async function openGrid(
  fileOrUrl: string,
  { preset: presetName, area = null, srid = null, decimalMark = null, sign, ...limits }: GridImportOptions,
): Promise<Intake<CellRecord>> {
  const preset = findPreset('grid', presetName)
  const form = formOf(preset)
  const grid: GridRecord = { key: preset.key, ...preset.grid, source: preset.source.key }
  const signs = parseSigns(sign)
  if (form.ownSigns && signs.size > 0)
    throw new ImportError({
      file: '--sign',
      reason: `the format of ${preset.key} says what its signs mean; expected none`,
    })
  const file = await readFeatures(fileOrUrl, { ...limits, formats: form.formats, place: 'none' })
  const report = { ...emptyReport(), removed: 0, outside: area === null ? null : 0 }
  let reader: CellReader
  try {
    const settings = { srid: checkSrid(srid ?? file.meta.srid), numbers: { decimalMark, signs } }
    reader = new CellReader(form, grid, file.meta.file, settings)
    const problem = form.findProblem(file.meta)
    if (problem) throw new ImportError({ file: file.meta.file, ...problem })
  } catch (error) {
    await file.close()
    throw error
  }

  let scope: AreaCells | null = null
  return {
    file: file.meta.file,
    brings: 'Raster',
    report,
    // The fastest of those that were tried.
    batchSize: 20_000,
    mostRejections: 1000,
    async begin(database) {
      if (area !== null) scope = await scopeOf(database, grid, area)
      await storeSource(database, preset.source)
      await storeGrid(database, grid)
    },
    rows: cellsOf(file, reader, (column, row) => {
      const isOutside = scope !== null && !scope.cells.has(column, row)
      if (isOutside) report.outside!++
      return isOutside
    }),
    store: async (database, batch) => ({
      counts: await storeCells(
        database,
        grid,
        batch.map(({ record }) => record),
      ),
      rejections: [],
    }),
    async finish(database) {
      const { size } = reader.cells
      if (size === 0)
        throw new ImportError({ file: file.meta.file, reason: 'the file holds no rows; expected at least one' })
      if (size === report.outside)
        throw new ImportError({ file: file.meta.file, reason: `none of its ${size} cells lies in the area "${area}"` })
      report.removed = await removeCells(database, grid, reader.cells, scope)
      await storeExtent(database, grid, reader.box, scope)
    },
    progress: file.progress,
    notes: () => [],
    close: file.close,
  }
}

function formOf({ grid, cells }: GridPreset): CellForm {
  return cells.form === 'census' ? censusForm(grid) : cornerNamesForm(grid, cells)
}

async function* cellsOf(
  file: FeatureFile,
  reader: CellReader,
  isOutside: (column: number, row: number) => boolean,
): AsyncGenerator<Outcome<CellRecord>> {
  for await (const feature of file) {
    const read = reader.read(feature)
    if ('rejection' in read) yield { row: feature.row, ...read }
    else if (!isOutside(read.column, read.row)) yield { row: feature.row, record: read.cell }
  }
}

/** The code, made known to proj4. */
function checkSrid(srid: number | null): number | null {
  if (srid === null) return null
  if (isKnownSrid(srid)) return referenceSystem(srid).srid
  throw new ImportError({ file: '--srid', reason: `EPSG:${srid} is not known here; expected one of ${knownSrids}` })
}

async function scopeOf(database: Kysely<any>, grid: GridRecord, area: string): Promise<AreaCells> {
  const scope = await areaCells(database, grid, area)
  if (scope) return scope
  const { rows } = await sql`select from area where key = ${area}`.execute(database)
  throw new ImportError({
    file: '--area',
    reason:
      rows.length === 0
        ? `there is no area "${area}"; expected the key of one that is in the database`
        : `the boundary of "${area}" is not known; import it first (npm run import -- areas …)`,
  })
}
