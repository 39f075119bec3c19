/** The file is of another kind than the preset is for: nothing of it may be read. */
export class ForeignFileError extends Error {
  readonly field: string

  constructor(field: string, reason: string) {
    super(reason)
    this.field = field
  }
}
