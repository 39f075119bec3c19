import type { ApolloServerPlugin } from '@apollo/server'
import {
  getVariableValues,
  GraphQLError,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import type { FastifyBaseLogger } from 'fastify'
import { sql, type RawBuilder } from 'kysely'
import { isDatabaseAway } from '../../kit/away.ts'
import type { Context } from '../../kit/context.ts'
import { InputError } from '../../kit/errors.ts'
import { NotDescribed, type Json } from './json.ts'
import { refuseGuarded, selectedOf, type Operation, type SelectedFields } from './selected.ts'
import { writeField } from './write.ts'
import type { Writing } from './writing.ts'

/** A root field of an answer as the database wrote it. */
class Written {
  /** @param text JSON */
  constructor(readonly text: string) {}

  toJSON(): unknown {
    return JSON.parse(this.text)
  }
}

/**
 * Lets the database write whole root fields: all that are in SQL with everything that is asked of them, in one statement. The
 * others are answered field by field beside them, and so is all when the statement fails: then errors say more. The log says
 * when this comes from a fault of ours.
 */
export function writtenAnswers(log: Pick<FastifyBaseLogger, 'error'>): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      let written: Map<string, Written> = new Map()
      let fault: unknown
      return {
        async responseForOperation(asked) {
          const { schema, document, operation, request, contextValue: context } = asked
          const read = operationOf(schema, document, operation, request.variables ?? {})
          const selected = selectedOf(read, schema.getQueryType()!, [operation.selectionSet])
          const failed = (error: unknown) => {
            if (!isExpected(error, context)) fault = error
          }
          written = await writeRoots({ operation: read, context }, selected, failed)
          if (written.size > 0)
            Object.assign(asked, { document: withoutFields(document, operation, selected, written) })
          return null
        },
        async willSendResponse({ response: { body } }) {
          if (body.kind !== 'single') return
          const { data, errors } = body.singleResult
          // Where a field failed of it as well, that is in the log.
          const isTold = errors?.some(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR')
          if (fault && !isTold)
            log.error({ error: fault }, 'The database did not write an answer; it is given field by field')
          for (const [name, value] of written) if (data && name in data) data[name] = value
        },
      }
    },
  }
}

/** Whether answering field by field says better what is wrong: what is asked is not in SQL, or wrong, or nobody can answer. */
function isExpected(error: unknown, { meter }: Context): boolean {
  const isRefused = error instanceof NotDescribed || error instanceof InputError || error instanceof GraphQLError
  return isRefused || meter.signal.aborted || isDatabaseAway(error)
}

function operationOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Record<string, unknown>,
): Operation {
  const { coerced = {} } = getVariableValues(schema, variableDefinitions, given)
  const fragments = document.definitions.flatMap((node) =>
    node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
  )
  return { schema, fragments: new Map(fragments), variables: coerced }
}

/** The root fields that the database wrote, by their names in the answer. */
async function writeRoots(
  writing: Writing,
  selected: SelectedFields,
  failed: (error: unknown) => void,
): Promise<Map<string, Written>> {
  const { database, meter } = writing.context
  const columns: [string, RawBuilder<Json>][] = []
  for (const [name, nodes] of selected) {
    if (nodes[0]!.name.value.startsWith('__')) continue
    try {
      columns.push([name, await writeRoot(writing, nodes)])
    } catch (error) {
      failed(error)
    }
  }
  if (columns.length === 0) return new Map()
  try {
    const values = sql.join(columns.map(([, value], at) => sql`${value} as ${sql.id(String(at))}`))
    const { rows } = await sql<Record<number, string>>`select ${values}`.execute(database)
    const texts = columns.map((_, at) => rows[0]![at]!)
    for (const text of texts) meter.count('bytes', text.length)
    return new Map(columns.map(([name], at) => [name, new Written(texts[at]!)]))
  } catch (error) {
    failed(error)
    return new Map()
  }
}

function writeRoot(writing: Writing, nodes: readonly FieldNode[]): Promise<RawBuilder<Json>> {
  const type = writing.operation.schema.getQueryType()!
  refuseGuarded(type, nodes[0]!)
  return writeField(writing, type, null, nodes)
}

/** The operation, in which what is written already is only named, so that it keeps its place in the answer. */
function withoutFields(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  selected: SelectedFields,
  written: ReadonlyMap<string, unknown>,
): DocumentNode {
  const selections = [...selected].flatMap(([name, nodes]) =>
    written.has(name)
      ? [
          {
            kind: Kind.FIELD,
            alias: { kind: Kind.NAME, value: name },
            name: { kind: Kind.NAME, value: '__typename' },
          } as FieldNode,
        ]
      : nodes,
  )
  const left: OperationDefinitionNode = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } }
  return { ...document, definitions: document.definitions.map((node) => (node === operation ? left : node)) }
}

/** An answer as text, with what is written already as it is. */
export function stringifyAnswer(answer: object): string {
  const { data } = answer as { data?: Record<string, unknown> | null }
  if (!data || !Object.values(data).some((value) => value instanceof Written)) return `${JSON.stringify(answer)}\n`
  const members = (object: object, text: (value: unknown, name: string) => string) =>
    `{${Object.entries(object)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${JSON.stringify(name)}:${text(value, name)}`)
      .join(',')}}`
  const field = (value: unknown) => (value instanceof Written ? value.text : JSON.stringify(value))
  return `${members(answer, (value, name) => (name === 'data' ? members(value as object, field) : JSON.stringify(value)))}\n`
}
