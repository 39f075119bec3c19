import type { RowProblem } from './import-error.ts'

/** What became of rows. */
export interface Counts {
  new: number
  changed: number
  unchanged: number
}

/** What an import did. When a row was rejected, or it was a dry run, nothing was kept. */
export interface Report extends Counts {
  rejections: RowProblem[]
  /** What a person should know of the file, in sentences without a full stop: rows without a place, empty rows. */
  notes: string[]
  kept: boolean
  /** Cells of the grid that the file no longer has; null where an import removes nothing. */
  removed: number | null
  /** Cells of the file that were left out, because they lie outside the area; null where none was given. */
  outside: number | null
  /** The keys of what the database has and the file no longer does: nothing of it is deleted. */
  absent: string[]
}

/** A report on an import that has not begun. */
export function emptyReport(): Report {
  return {
    new: 0,
    changed: 0,
    unchanged: 0,
    rejections: [],
    notes: [],
    kept: false,
    removed: null,
    outside: null,
    absent: [],
  }
}
