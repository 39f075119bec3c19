import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { EntityManager } from '@mikro-orm/sql'
import type { FastifyBaseLogger } from 'fastify'
import { execute, parse, type DocumentNode, type GraphQLError, type GraphQLSchema } from 'graphql'
import { createContext } from '../../kit/context.ts'

/** The graph in process, on an open database, and the log for what it cannot answer. */
export interface Graph {
  schema: GraphQLSchema
  em: EntityManager
  log: Pick<FastifyBaseLogger, 'error'>
}

/** A row of a list with its figures; null = they could not be read. */
export type WithFigures<Row, Figures> = Row & { figures: Figures | null }

/** The operation of files in this room or beside it. */
export function readOperation(...files: string[]): DocumentNode {
  return parse(files.map((file) => readFileSync(resolve(import.meta.dirname, file), 'utf8')).join('\n'))
}

/** What a failure does to an answer, unless a caller knows better: the first error is thrown. */
const throwFirst = ([error]: readonly GraphQLError[]): void => {
  throw error
}

/** Ask the graph once: the same resolvers as over HTTP. @throws what `onErrors` throws */
export async function askOnce<Answer>(
  { schema, em }: Graph,
  document: DocumentNode,
  variableValues: Record<string, unknown>,
  onErrors = throwFirst,
): Promise<Answer> {
  const { data, errors } = await execute({ schema, document, contextValue: createContext(em), variableValues })
  if (errors) onErrors(errors)
  return data as Answer
}

/**
 * Ask the graph for all rows of a list, page by page.
 * @param list the field of the query that is the list
 * @returns its rows, and the whole answer of the last page
 */
export async function askAll<Row>(
  graph: Graph,
  document: DocumentNode,
  list: string,
  variables: Record<string, unknown>,
): Promise<{ rows: Row[]; answer: any }> {
  const { rows, answer } = await askPages<Row>(graph, document, list, variables)
  return { rows, answer }
}

/**
 * Ask the graph for all areas, and apart from them, in a second list of the same rows named `figures`, for their figures: of a
 * row that cannot be answered the area still stands, and its error is logged.
 * @throws any other error, and that of the rows when no row at all can be answered
 */
export async function askAreas<Row, Figures>(
  graph: Graph,
  document: DocumentNode,
  variables: Record<string, unknown>,
): Promise<{ rows: WithFigures<Row, Figures>[]; answer: any }> {
  const unread: GraphQLError[] = []
  const { rows, figures, answer } = await askPages<Row>(graph, document, 'areas', variables, (errors) => {
    const other = errors.find((error) => !isOfRow(error))
    if (other) throw other
    unread.push(...errors)
  })
  if (unread.length > 0 && figures.every((row) => row === null)) throw unread[0]
  for (const error of unread)
    graph.log.error({ error: error.originalError, path: error.path }, 'A row of a public map could not be read')
  return { rows: rows.map((row, index) => ({ ...row, figures: figures[index] as Figures | null })), answer }
}

/** What our code refuses has a code, and is the mistake of whoever asks; a failure has none. */
function isOfRow({ path, extensions }: GraphQLError): boolean {
  return path?.[0] === 'figures' && path[1] === 'nodes' && path.length > 2 && extensions.code === undefined
}

async function askPages<Row>(
  graph: Graph,
  document: DocumentNode,
  list: string,
  variables: Record<string, unknown>,
  onErrors = throwFirst,
): Promise<{ rows: Row[]; figures: unknown[]; answer: any }> {
  const rows: Row[] = []
  const figures: unknown[] = []
  let after: string | null = null
  for (;;) {
    const answer: any = await askOnce(graph, document, { ...variables, after }, onErrors)
    const page: { nodes: Row[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = answer[list]
    rows.push(...page.nodes)
    figures.push(...(answer.figures?.nodes ?? []))
    if (!page.pageInfo.hasNextPage) return { rows, figures, answer }
    after = page.pageInfo.endCursor
  }
}
