import {
  getArgumentValues,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
  type NamedTypeNode,
} from 'graphql'
import { isGuarded } from '../guards.ts'
import { NotDescribed } from './json.ts'

/** An operation that is asked, with its variables as GraphQL reads them. */
export interface Operation {
  schema: GraphQLSchema
  fragments: ReadonlyMap<string, FragmentDefinitionNode>
  variables: Record<string, unknown>
}

/** The fields that are asked of one object, by their names in the answer, in its order. Several nodes are one field. */
export type SelectedFields = Map<string, FieldNode[]>

/** What selection sets ask of an object of a type (GraphQL, 6.3.2: CollectFields). */
export function selectedOf(
  operation: Operation,
  type: GraphQLObjectType,
  sets: readonly (SelectionSetNode | undefined)[],
): SelectedFields {
  const selected: SelectedFields = new Map()
  const spread = new Set<string>()
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (isLeftOut(operation, node)) continue
      if (node.kind === Kind.FIELD) {
        const name = (node.alias ?? node.name).value
        const others = selected.get(name)
        if (others) others.push(node)
        else selected.set(name, [node])
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        if (fits(operation, type, node.typeCondition)) collect(node.selectionSet)
      } else if (!spread.has(node.name.value)) {
        spread.add(node.name.value)
        const fragment = operation.fragments.get(node.name.value)!
        if (fits(operation, type, fragment.typeCondition)) collect(fragment.selectionSet)
      }
    }
  }
  for (const set of sets) if (set) collect(set)
  return selected
}

/** What is asked of the object that a field leads to. @throws NotDescribed where any of it is guarded */
export function selectedBelow(
  operation: Operation,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): SelectedFields {
  const sets = nodes.map(({ selectionSet }) => selectionSet)
  const selected = selectedOf(operation, type, sets)
  for (const [node] of selected.values()) refuseGuarded(type, node!)
  return selected
}

/** @throws NotDescribed for a field that only its resolver may answer */
export function refuseGuarded(type: GraphQLObjectType, { name: { value: name } }: FieldNode): void {
  const field = type.getFields()[name]
  if (field && isGuarded(field)) throw new NotDescribed(`${type.name}.${name}, which is guarded`)
}

/** The arguments of a field. @throws GraphQLError for values that do not fit */
export function givenTo(
  { variables }: Operation,
  field: GraphQLField<unknown, unknown>,
  [node]: readonly FieldNode[],
): Record<string, any> {
  return getArgumentValues(field, node!, variables)
}

function isLeftOut({ variables }: Operation, node: SelectionSetNode['selections'][number]): boolean {
  if (!node.directives?.length) return false
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true ||
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if === false
  )
}

function fits({ schema }: Operation, type: GraphQLObjectType, condition: NamedTypeNode | undefined): boolean {
  if (!condition || condition.name.value === type.name) return true
  const named = schema.getType(condition.name.value)
  return named !== undefined && 'resolveType' in named && schema.isSubType(named as never, type)
}
