import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { EntityManager } from '@mikro-orm/sql'
import { execute, parse, type DocumentNode, type GraphQLSchema } from 'graphql'
import { createContext } from '../shared/context.ts'

/** The graph in process, on an open database. */
export interface Graph {
  schema: GraphQLSchema
  em: EntityManager
}

/** The operation of files in this room or beside it. */
export function readOperation(...files: string[]): DocumentNode {
  return parse(files.map((file) => readFileSync(resolve(import.meta.dirname, file), 'utf8')).join('\n'))
}

/** Ask the graph once: the same resolvers as over HTTP. @throws the first error of the answer */
export async function askOnce<Answer>(
  { schema, em }: Graph,
  document: DocumentNode,
  variableValues: Record<string, unknown>,
): Promise<Answer> {
  const { data, errors } = await execute({ schema, document, contextValue: createContext(em), variableValues })
  if (errors) throw errors[0]
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
  const rows: Row[] = []
  let after: string | null = null
  for (;;) {
    const answer: any = await askOnce(graph, document, { ...variables, after })
    const page: { nodes: Row[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = answer[list]
    rows.push(...page.nodes)
    if (!page.pageInfo.hasNextPage) return { rows, answer }
    after = page.pageInfo.endCursor
  }
}
