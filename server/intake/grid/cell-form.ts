import type { CellRecord } from '../../people/cell.store.ts'
import type { NumberStyle } from '../figures.ts'
import type { Feature, FileFacts, FileFormat } from '../read/feature-file.ts'

/** How the rows of a file name their cell and its people. */
export interface CellForm {
  formats: FileFormat[]
  /** The format says itself what its signs mean, so the caller cannot. */
  ownSigns?: true
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
