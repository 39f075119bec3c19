/** A value of one target that cannot be used. */
export class FieldError extends Error {
  readonly target: string

  constructor(target: string, reason: string) {
    super(reason)
    this.target = target
  }
}
