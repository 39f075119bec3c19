import { GraphQLError } from 'graphql'
import { retryAfterSeconds } from '../kit/problem.ts'

/** A queue is full. In the graph it is an error of its field; outside of it a 503. */
export class BusyError extends GraphQLError {
  constructor() {
    super(`Too much of this kind is being worked on, and too much waits; ask again in ${retryAfterSeconds} s.`, {
      extensions: { code: 'TOO_BUSY', retryAfterSeconds },
    })
  }
}

/** Whoever asked has closed the connection: nobody reads the answer. */
export class CancelledError extends GraphQLError {
  constructor() {
    super('The work was stopped, because the connection was closed.', { extensions: { code: 'CANCELLED' } })
  }
}
