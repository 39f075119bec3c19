import { refusalOf } from '../kit/refusal.ts'

/** What is wrong, and where: the same shape for a rejected row and for an error that ends the import. */
export interface RowProblem {
  /** The file as the caller named it; inside a zip file `archive.zip/layer.shp`. */
  file: string
  /** The number of the feature or record, from 1, not counting a header line; null = the whole file. */
  row: number | null
  /** The field of the source file; null = no single field. */
  field: string | null
  /** What was wrong and what would be right, in English, without a full stop. */
  reason: string
}

/** A problem in one line: `daycare.geojson, row 7, plaetze: "viele" is not a whole number`. */
export function describeProblem({ file, row, field, reason }: RowProblem): string {
  const where = [file, row === null ? null : `row ${row}`, field].filter((part) => part !== null).join(', ')
  return `${where}: ${reason}`.replace(/\s+/g, ' ')
}

/** A file that cannot be imported at all: nothing of it may be kept. */
export class ImportError extends Error implements RowProblem {
  readonly file: string
  readonly row: number | null
  readonly field: string | null
  readonly reason: string

  constructor(
    problem: { file: string; row?: number | null; field?: string | null; reason: string },
    options?: ErrorOptions,
  ) {
    const { file, row = null, field = null, reason } = problem
    super(describeProblem({ file, row, field, reason }), options)
    this.name = 'ImportError'
    this.file = file
    this.row = row
    this.field = field
    this.reason = reason.replace(/\s+/g, ' ')
  }
}

/** What the database refuses about a file is a fact about the file, too. Any other error stays as it is. */
export function refusedBy(error: unknown, file: string): unknown {
  const refusal = refusalOf(error)
  return refusal ? new ImportError({ file, field: refusal.column, reason: refusal.reason }, { cause: error }) : error
}
