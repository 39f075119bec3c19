import type { ApolloServerPlugin } from '@apollo/server'
import {
  getVariableValues,
  GraphQLError,
  Kind,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import type { Context } from '../kit/context.ts'
import { nearest } from '../kit/nearest.ts'

/** Refuses what a request says beside its query, when it does not fit: the operation's name and the variables. */
export const operationCheck: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        if (!operation) throw noOperation(document, request.operationName)
        checkVariables(schema, operation, request.variables ?? {})
      },
    }
  },
}

function noOperation(document: DocumentNode, name: string | undefined): GraphQLError {
  const names = document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION && node.name ? [`"${node.name.value}"`] : [],
  )
  const known =
    names.length > 0 ? `it has ${names.join(', ')}` : 'its operation has no name, so leave operationName out'
  return mistake(
    name === undefined
      ? `The query has several operations; operationName should say which: ${names.join(', ')}.`
      : `operationName is "${name.slice(0, 100)}", which the query does not have; ${known}.`,
    'operationName',
    'OPERATION_RESOLUTION_FAILURE',
  )
}

function checkVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Record<string, unknown>,
): void {
  const known = variableDefinitions.map(({ variable }) => variable.name.value)
  const stranger = Object.keys(variables).find((name) => !known.includes(name))
  if (stranger !== undefined)
    throw mistake(
      `variables has "${stranger.slice(0, 100)}", which the query does not have${nearest(stranger, known, '$')}.`,
      stranger,
    )
  const { errors } = getVariableValues(schema, variableDefinitions, variables, { maxErrors: 1 })
  if (!errors) return
  const [error] = errors
  const [definition] = error!.nodes ?? []
  const argument = definition?.kind === Kind.VARIABLE_DEFINITION ? definition.variable.name.value : undefined
  throw mistake(error!.message, argument, 'BAD_USER_INPUT', error)
}

function mistake(message: string, argument?: string, code = 'BAD_USER_INPUT', error?: GraphQLError): GraphQLError {
  return new GraphQLError(message, {
    nodes: error?.nodes,
    extensions: { code, ...(argument !== undefined && { argument }), http: { status: 400 } },
  })
}
