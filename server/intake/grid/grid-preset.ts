import type { CellRecord, GridRecord } from '../../people/cell.store.ts'
import type { SourceRecord } from '../presets/preset.ts'
import type { Feature, FileFacts, FileFormat } from '../read/feature-file.ts'
import type { NumberStyle } from '../figures.ts'

/** How a file becomes the cells of a grid. */
export interface GridPreset {
  key: string
  kind: 'grid'
  /** What it is for, in one line, for the help text. */
  description: string
  /** What stands after its kind in an example of a call, for the help text. */
  example: string
  formats: FileFormat[]
  grid: GridRecord
  /** The format says itself what its signs mean, so the caller cannot. */
  ownSigns?: true
  source: Omit<SourceRecord, 'publisher' | 'licence'> & Partial<SourceRecord>
  /** What is wrong with the file as a whole, apart from its rows; null = nothing. */
  findProblem(facts: FileFacts): { field: string | null; reason: string } | null
  /**
   * The cell of a row.
   * @throws FieldError for a row that cannot be used, ForeignFileError when the row shows that the whole file cannot be.
   */
  read(feature: Feature, file: CellFile): CellRecord
}

/** What is known about a file when its rows are read. */
export interface CellFile {
  /** The EPSG code of its coordinates; null = not known. */
  srid: number | null
  numbers: NumberStyle
}

/** The file is of another kind than the preset is for: nothing of it may be read. */
export class ForeignFileError extends Error {
  readonly field: string

  constructor(field: string, reason: string) {
    super(reason)
    this.field = field
  }
}
