import { GraphQLError } from 'graphql'

/**
 * A mistake of the caller: shown as it is, with a stable `extensions.code`.
 * The message names what was wrong, where, and what would be right.
 */
export class InputError extends GraphQLError {
  constructor(message: string, argument?: string) {
    super(message, { extensions: { code: 'BAD_USER_INPUT', ...(argument ? { argument } : {}) } })
  }
}
