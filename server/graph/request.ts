import type { FastifyRequest } from 'fastify'
import { InputError } from '../kit/errors.ts'
import { readExactJson } from '../kit/exact-json.ts'
import { nearest } from '../kit/nearest.ts'
import { checkShape } from './shape.ts'

/** What a request to the graph is made of (GraphQL over HTTP). */
const members = ['query', 'operationName', 'variables', 'extensions']
const example = '{"query": "{ areas { totalCount } }", "variables": {}}'

/**
 * Refuse a request that says something that would be overlooked, or that cannot be read.
 * @throws InputError that names the member; GraphQLError QUERY_TOO_COSTLY for a query that would take long to be understood
 */
export function checkRequest({ method, body, query }: FastifyRequest): void {
  if (method === 'POST') checkBody(body)
  else checkAddress(query as Record<string, string | string[]>)
}

function checkBody(body: unknown): void {
  if (body === undefined) throw new InputError(`There is no body; it should be JSON, such as ${example}.`)
  if (Array.isArray(body))
    throw new InputError(`The body is a list; several queries at once are not answered. Send one, such as ${example}.`)
  if (typeof body !== 'object' || body === null)
    throw new InputError(`The body is ${JSON.stringify(body).slice(0, 40)}; it should be an object such as ${example}.`)
  checkNames(Object.keys(body), 'body')
  const { query, extensions } = body as { query?: unknown; extensions?: unknown }
  if (query === undefined && isPersisted(extensions)) return
  if (typeof query !== 'string' || query.trim() === '')
    throw new InputError(`query should be the text of a query, such as in ${example}.`, 'query')
  checkShape(query)
}

function checkAddress(given: Record<string, string | string[]>): void {
  checkNames(Object.keys(given), 'address')
  for (const [name, value] of Object.entries(given))
    if (typeof value !== 'string') throw new InputError(`The address has ${name} more than once.`, name)
  const [, extensions] = ['variables', 'extensions'].map((name) => {
    const text = given[name]
    return text === undefined ? undefined : readExactJson(text as string, name)
  })
  if (given.query === undefined && isPersisted(extensions)) return
  if (!given.query)
    throw new InputError('query is missing in the address; such as ?query={areas{totalCount}}.', 'query')
  checkShape(given.query as string)
}

/** Whether a query is named by its hash, as Apollo's clients do: the server may know its text. */
function isPersisted(extensions: unknown): boolean {
  return typeof Object(extensions).persistedQuery === 'object'
}

function checkNames(names: string[], place: string): void {
  const stranger = names.find((name) => !members.includes(name))
  if (stranger === undefined) return
  throw new InputError(
    `The ${place} has "${stranger.slice(0, 100)}", which says nothing here${nearest(stranger, members)}.`,
    stranger.slice(0, 100),
  )
}
