/**
 * A mistake of the caller, whatever asks: shown as it is, with a stable code. The message names what was wrong, where, and
 * what would be right.
 */
export class InputError extends Error {
  readonly code = 'BAD_USER_INPUT'

  /** @param argument what was wrong; left out = the question as a whole */
  constructor(
    message: string,
    readonly argument?: string,
  ) {
    super(message)
  }

  /** What an error of GraphQL says beside its message: it takes it over from the one that it is made of. */
  get extensions(): Record<string, string> {
    return { code: this.code, ...(this.argument ? { argument: this.argument } : {}) }
  }
}
