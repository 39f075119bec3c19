import { GraphQLError, Kind, parse, visit, type DocumentNode, type SelectionSetNode } from 'graphql'
import { LRUCache } from 'lru-cache'

/** The most tokens of a query's text. */
export const longest = 10_000

/** The most operations and fragments of a query: GraphQL's rules look at each of them together with each other. */
export const mostDefinitions = 100

/** How often a field of the same name may be asked for at the same place: GraphQL's rules compare each with each other. */
export const mostEqual = 50

/** How deep lists and objects may lie in one another in a value that stands in the query: as deep as in variables. */
const deepest = 50

/** Texts that were looked at, and may be understood: most are asked again and again. At most 4 million characters of them are kept. */
const seen = new LRUCache<string, true>({ maxSize: 4_000_000, sizeCalculation: (_true, text) => text.length + 100 })

/**
 * Refuse, after one look at each word, a query that would take long to be understood. A text that is no query is left to
 * those who say why.
 * @throws GraphQLError QUERY_TOO_COSTLY
 */
export function checkShape(text: string): void {
  if (seen.get(text)) return
  const document = parsed(text)
  if (!document) return
  const { definitions } = document
  if (definitions.length > mostDefinitions)
    throw tooManyParts(
      `The query has ${definitions.length} operations and fragments; at most ${mostDefinitions} are read.`,
    )
  checkDepth(document)
  const counts = new Map<string, number>()
  for (const node of definitions)
    if (node.kind === Kind.OPERATION_DEFINITION || node.kind === Kind.FRAGMENT_DEFINITION)
      // What stands in fragments may come together anywhere.
      countFields(node.selectionSet, node.kind === Kind.FRAGMENT_DEFINITION ? '' : `${node.name?.value}:`, counts)
  const [path, count] = [...counts].find(([, each]) => each > mostEqual) ?? []
  if (path === undefined) {
    seen.set(text, true)
    return
  }
  const name = path.split(/[.:]/).at(-1)
  throw tooManyParts(
    `The query asks for ${name} ${count} times at the same place; once is enough, and at most ${mostEqual} times is read.`,
  )
}

function checkDepth(document: DocumentNode): void {
  let depth = 0
  const deeper = {
    enter() {
      if (++depth > deepest)
        throw tooManyParts(`The query has a value that is more than ${deepest} lists and objects deep.`)
    },
    leave: () => void depth--,
  }
  visit(document, { ListValue: deeper, ObjectValue: deeper })
}

/** How often each name of an answer stands at each place. Inline fragments are no place of their own. */
function countFields({ selections }: SelectionSetNode, place: string, counts: Map<string, number>): void {
  for (const selection of selections)
    if (selection.kind === Kind.FIELD) {
      const path = `${place}.${(selection.alias ?? selection.name).value}`
      counts.set(path, (counts.get(path) ?? 0) + 1)
      if (selection.selectionSet) countFields(selection.selectionSet, path, counts)
    } else if (selection.kind === Kind.INLINE_FRAGMENT) countFields(selection.selectionSet, place, counts)
}

function parsed(text: string): DocumentNode | null {
  try {
    return parse(text, { maxTokens: longest, noLocation: true })
  } catch (error) {
    // The stack is full.
    if (error instanceof RangeError) throw tooManyParts('The query is nested too deeply to be read.')
    return null
  }
}

function tooManyParts(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COSTLY' } })
}
