import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import { GraphQLError, Kind, type ASTNode, type ASTVisitor, type ValidationContext, type ValueNode } from 'graphql'
import { badText, inexactNumber, isExactNumber, isText } from '../kit/exact-json.ts'

/** The deepest query that is answered. */
const deepest = 15

/** The argument that a value of a query belongs to, such as `areas.keys`, for messages. */
export const argumentOf = new WeakMap<ASTNode, string>()

/** What a query must be beyond GraphQL's own rules. */
export const rules = [nameArguments, onlyQueries, exactValues, maxDepthRule(depthOptions())]

/** Reported like any other validation error: thrown, it would count as a failure of ours. */
function depthOptions(): Parameters<typeof maxDepthRule>[0] {
  return {
    n: deepest,
    propagateOnRejection: false,
    onReject: [(context, error) => context?.reportError(error)],
  }
}

/** Remembers which argument each value belongs to. */
function nameArguments(): ASTVisitor {
  const names: string[] = []
  const named = [Kind.ARGUMENT, Kind.OBJECT_FIELD, Kind.VARIABLE_DEFINITION] as string[]
  return {
    enter(node) {
      if (named.includes(node.kind)) names.push(nameOf(node))
      if (names.length > 0) argumentOf.set(node, names.join('.'))
    },
    leave(node) {
      if (named.includes(node.kind)) names.pop()
    },
  }
}

function nameOf(node: ASTNode): string {
  if (node.kind === Kind.VARIABLE_DEFINITION) return `$${node.variable.name.value}`
  return 'name' in node && node.name ? node.name.value : ''
}

function onlyQueries(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (node.operation === 'query') return undefined
      const message = `There is no ${node.operation} here: this graph is only read. Write a query, such as { areas { totalCount } }.`
      context.reportError(new GraphQLError(message, { nodes: node }))
      return false
    },
  }
}

/** Values that would be changed on the way, or that the database cannot hold. */
function exactValues(context: ValidationContext): ASTVisitor {
  const number = (node: ValueNode & { value: string }) => {
    if (!isExactNumber(node.value)) refuse(node, `is ${inexactNumber(node.value)}`)
  }
  const refuse = (node: ValueNode, what: string) =>
    context.reportError(new GraphQLError(`The value ${what}`, { nodes: node }))
  return {
    IntValue: number,
    FloatValue: number,
    StringValue: (node) => (isText(node.value) ? undefined : refuse(node, `has ${badText}`)),
  }
}
