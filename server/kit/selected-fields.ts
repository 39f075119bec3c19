import { Kind, type FieldNode, type FragmentDefinitionNode, type SelectionNode } from 'graphql'

/** The fields that a query selects of what some of its nodes stand for, also through fragments. */
export function* fieldsBelow(
  nodes: readonly SelectionNode[],
  fragments: Record<string, FragmentDefinitionNode>,
): Generator<FieldNode> {
  for (const node of nodes) {
    const { selectionSet } = node.kind === Kind.FRAGMENT_SPREAD ? fragments[node.name.value]! : node
    for (const selection of selectionSet?.selections ?? [])
      if (selection.kind === Kind.FIELD) yield selection
      else yield* fieldsBelow([selection], fragments)
  }
}
