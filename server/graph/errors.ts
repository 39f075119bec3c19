import { randomUUID } from 'node:crypto'
import { unwrapResolverError } from '@apollo/server/errors'
import type { FastifyBaseLogger } from 'fastify'
import { GraphQLError, Kind, type GraphQLFormattedError } from 'graphql'
import { isDatabaseAway } from '../kit/away.ts'
import { databaseAway } from '../kit/problem.ts'
import { argumentOf } from './rules.ts'

/** Codes of mistakes that a caller can mend: their messages are shown as they are. Everything else is masked. */
const callersMistakes = new Set([
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'QUERY_TOO_COSTLY',
  'TOO_BUSY',
  'CANCELLED',
])

/** An error as the caller gets it: a mistake that helps to mend it, or a mask with an id that the log has too. */
export function createErrorFormat(log: Pick<FastifyBaseLogger, 'error' | 'warn'>) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = codeOf(formatted, error)
    if (code !== null) return helpful(formatted, error, code)
    const path = formatted.path ? { path: formatted.path } : {}
    if (isDatabaseAway(error)) {
      log.warn({ error: unwrapResolverError(error), ...path }, databaseAway.detail)
      return { message: databaseAway.detail, ...path, extensions: { code: databaseAway.code } }
    }
    const id = randomUUID()
    log.error({ id, error: unwrapResolverError(error), path: formatted.path }, 'A query failed')
    return {
      message: `Something went wrong on our side. Quote the id ${id} when you report it.`,
      ...path,
      extensions: { code: 'INTERNAL_SERVER_ERROR', id },
    }
  }
}

/** The code of a caller's mistake; null = it is ours. */
function codeOf({ extensions }: GraphQLFormattedError, error: unknown): string | null {
  const code = extensions?.code
  if (typeof code === 'string' && callersMistakes.has(code)) return code
  if (!(error instanceof GraphQLError)) return null
  // Some of Apollo's refusals have a status, but no code.
  const { status } = (error.extensions.http ?? {}) as { status?: number }
  if (status !== undefined && status >= 400 && status < 500) return 'BAD_REQUEST'
  // GraphQL's own errors about a value name its node; those about an answer name the field.
  const { kind } = error.nodes?.[0] ?? {}
  const isCoercion = unwrapResolverError(error) instanceof GraphQLError && kind !== undefined && kind !== Kind.FIELD
  return isCoercion ? 'BAD_USER_INPUT' : null
}

function helpful(formatted: GraphQLFormattedError, error: unknown, code: string): GraphQLFormattedError {
  const named = error instanceof GraphQLError && error.nodes?.[0] && argumentOf.get(error.nodes[0])
  const argument = formatted.extensions?.argument ?? named
  return {
    ...formatted,
    message: messageOf(formatted.message, typeof named === 'string' ? named : null),
    extensions: { ...formatted.extensions, code, ...(argument ? { argument } : {}) },
  }
}

function messageOf(message: string, argument: string | null): string {
  return argument === null || message.includes(argument) ? message : `${argument}: ${message}`
}
