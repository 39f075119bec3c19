import { change } from '../../change/change.ts'
import type { Database } from '../../database/database.ts'
import { isKnownSrid, knownSrids, referenceSystem } from '../../geometry/srid.ts'
import { ImportError, refusedBy } from '../import-error.ts'
import { readFeatures } from '../read/read-features.ts'
import type { ReadLimits } from '../read/source.ts'
import { emptyReport, type Report } from '../report.ts'
import { parseSigns } from '../signs.ts'
import type { DecimalMark } from '../values.ts'
import { CellReader } from './cell-reader.ts'
import type { GridPreset } from './grid-preset.ts'
import { gridPresets } from './grid-presets.ts'
import { storeGridFile } from './store-grid.ts'

export interface GridImportOptions extends Partial<ReadLimits> {
  /** The key of a preset for grids. */
  preset?: string
  /** Only the cells that share some surface with the area of this key. */
  area?: string | null
  /** The EPSG code of the outlines in the file, where it does not say. */
  srid?: number | null
  decimalMark?: DecimalMark
  /** `SIGN=MEANING` pairs (`--sign`): what the signs of the table mean. */
  sign?: string[]
  dryRun?: boolean
  /** The encoding of the text (`--encoding`); null = what the file says, or its bytes show. */
  encoding?: string | null
  /** Told now and then how far the import is, from 0 to 1. */
  onProgress?: (part: number) => void
}

/**
 * Import a grid of people in one transaction: whole, or not at all. Afterwards the grid has the cells of the file and no
 * others (with an area: in that area). Importing the same file twice changes nothing. Memory does not grow with the file,
 * apart from one bit per cell.
 * @throws ImportError when the file as a whole, the preset or the area is wrong; nothing is kept.
 */
export async function importGrid(
  database: Database,
  fileOrUrl: string,
  options: GridImportOptions = {},
): Promise<Report> {
  const {
    preset: presetKey,
    area = null,
    srid = null,
    decimalMark = null,
    sign,
    dryRun = false,
    onProgress,
    ...limits
  } = options
  const preset = findPreset(presetKey)
  const signs = parseSigns(sign)
  if (preset.ownSigns && signs.size > 0)
    throw new ImportError({
      file: '--sign',
      reason: `the format of ${preset.key} says what its signs mean; expected none`,
    })
  const file = await readFeatures(fileOrUrl, { ...limits, formats: preset.formats, place: 'none' })
  const report = { ...emptyReport(), removed: 0, outside: area === null ? null : 0 }
  try {
    const settings = { srid: checkSrid(srid ?? file.meta.srid), numbers: { decimalMark, signs } }
    const reader = new CellReader(preset, file.meta.file, settings)
    const problem = preset.findProblem(file.meta)
    if (problem) throw new ImportError({ file: file.meta.file, ...problem })
    const description = `Import: Raster aus ${file.meta.file}`
    report.kept = await change(database, { description, bulk: true, dryRun }, (inside) =>
      storeGridFile(inside, { preset, file, reader, area, report, onProgress }),
    )
    return report
  } catch (error) {
    throw refusedBy(error, file.meta.file)
  } finally {
    await file.close()
  }
}

/** The code, made known to proj4. */
function checkSrid(srid: number | null): number | null {
  if (srid === null) return null
  if (isKnownSrid(srid)) return referenceSystem(srid).srid
  throw new ImportError({ file: '--srid', reason: `EPSG:${srid} is not known here; expected one of ${knownSrids}` })
}

function findPreset(presetKey: string | undefined): GridPreset {
  const preset = gridPresets.find(({ key }) => key === presetKey)
  if (preset) return preset
  const reason = presetKey === undefined ? 'a grid needs one' : `there is no preset ${presetKey} for grids`
  throw new ImportError({
    file: '--preset',
    reason: `${reason}; expected ${gridPresets.map(({ key }) => key).join(', ')}`,
  })
}
