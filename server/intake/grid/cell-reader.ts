import type { CellRecord } from '../../people/cell.store.ts'
import { PairSet } from '../../people/pair-set.ts'
import type { PlaneBox } from '../../people/tiling.ts'
import { ImportError, type RowProblem } from '../import-error.ts'
import { FieldError } from '../presets/field-error.ts'
import type { Feature } from '../read/feature-file.ts'
import type { CellFile, CellForm } from './cell-form.ts'
import { ForeignFileError } from './foreign-file.error.ts'

/** Reads the rows of one file as cells, and remembers which there were. */
export class CellReader {
  /** Columns and rows of the cells read so far. */
  readonly cells = new PairSet()
  /** Around these cells, in the reference system of the grid. */
  readonly box: PlaneBox = { minimumX: Infinity, minimumY: Infinity, maximumX: -Infinity, maximumY: -Infinity }
  readonly #form: CellForm
  readonly #cellSize: number
  readonly #file: string
  readonly #settings: CellFile

  /** @param grid.cellSize metres */
  constructor(form: CellForm, { cellSize }: { cellSize: number }, file: string, settings: CellFile) {
    this.#form = form
    this.#cellSize = cellSize
    this.#file = file
    this.#settings = settings
  }

  /**
   * The cell of a row and where it lies in the grid, or why the row is rejected.
   * @throws ImportError when the row shows that the file is of another kind.
   */
  read(feature: Feature): { cell: CellRecord; column: number; row: number } | { rejection: RowProblem } {
    const { row: number } = feature
    const problem = (field: string | null, reason: string) => ({ file: this.#file, row: number, field, reason })
    if (feature.problem) return { rejection: problem(feature.problem.field, feature.problem.reason) }
    try {
      const cell = this.#form.read(feature, this.#settings)
      const cellSize = this.#cellSize
      const [column, row] = [Math.floor(cell.x / cellSize), Math.floor(cell.y / cellSize)]
      if (!this.cells.add(column, row))
        return { rejection: problem(null, `the cell around ${cell.x}, ${cell.y} stands in an earlier row already`) }
      this.#include(cell, cellSize / 2)
      return { cell, column, row }
    } catch (error) {
      if (error instanceof ForeignFileError) throw new ImportError(problem(error.field, error.message))
      if (error instanceof FieldError) return { rejection: problem(error.target, error.message) }
      throw error
    }
  }

  #include({ x, y }: CellRecord, half: number): void {
    this.box.minimumX = Math.min(this.box.minimumX, x - half)
    this.box.maximumX = Math.max(this.box.maximumX, x + half)
    this.box.minimumY = Math.min(this.box.minimumY, y - half)
    this.box.maximumY = Math.max(this.box.maximumY, y + half)
  }
}
