import type { EntityClass } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/sql'
import { getMetadataStorage } from 'type-graphql'
import { Node } from './node.ts'
import type { Keyed } from './rows.ts'

/** The classes of rows that have an id in the whole graph, by the names of their types in the graph. */
export function nodeTypesByName(em: EntityManager): Map<string, EntityClass<Keyed>> {
  return new Map(nodeTypes(em).map(({ className, type }) => [className, type]))
}

/** The same by the names of their tables. */
export function nodeTypesByTable(em: EntityManager): Map<string, EntityClass<Keyed>> {
  return new Map(nodeTypes(em).map(({ tableName, type }) => [tableName, type]))
}

function nodeTypes(em: EntityManager): { className: string; tableName: string; type: EntityClass<Keyed> }[] {
  const nodes = new Set(
    getMetadataStorage()
      .objectTypes.filter(({ interfaceClasses }) => interfaceClasses?.includes(Node))
      .map(({ target }) => target),
  )
  return [...em.getMetadata().getAll().values()].flatMap(({ className, tableName, class: type }) =>
    nodes.has(type) ? [{ className, tableName, type: type as unknown as EntityClass<Keyed> }] : [],
  )
}
