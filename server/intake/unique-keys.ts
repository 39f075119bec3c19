import type { RowProblem } from './import-error.ts'
import type { ImportKind } from './records.ts'

/** Remembers the keys of the rows of one file, so that none comes twice. */
export class UniqueKeys {
  readonly #kind: ImportKind
  readonly #rows = new Map<string, number>()

  constructor(kind: ImportKind) {
    this.#kind = kind
  }

  /** A problem when an earlier row has the same key; otherwise the row is remembered. */
  findProblem(row: object, file: string, number: number): RowProblem | null {
    const names = this.#kind === 'observations' ? ['area', 'indicator', 'date'] : ['key']
    const key = names.map((name) => (row as Record<string, unknown>)[name] ?? 'no date').join(', ')
    const earlier = this.#rows.get(key)
    if (earlier === undefined) this.#rows.set(key, number)
    return earlier === undefined
      ? null
      : { file, row: number, field: null, reason: `${key} stands in row ${earlier} already` }
  }
}
