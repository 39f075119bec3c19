import type { EntityClass } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/sql'
import { sql, type RawBuilder } from 'kysely'
import { columnOf, tableOf, type Keyed } from '../kit/rows.ts'
import { inOrderOfKeys, joinPairs, type Dimension } from './dimension.ts'
import type { KeyPairs } from './where-links.ts'

/** How rows of a noun lie in one another. */
interface Levels {
  /** The property with the level of a row. */
  column: string
  /** All levels, as an enum has them. */
  levels: Record<string, string>
  /** From a row (`parent`) to all in which it lies (`child`), itself too. */
  pairs: KeyPairs
}

const levelled = new Map<EntityClass<Keyed>, Levels>()

/** Let whatever leads to a noun be grouped by its levels: by the row of that level in which it lies. */
export function addLevels(entity: EntityClass<Keyed>, levels: Levels): void {
  levelled.set(entity, levels)
}

/**
 * A dimension for each level of a noun; none where it has no levels. `links` is a query of pairs of keys that lead to it.
 * @param prefix what tells its names apart from those of another link to the same noun; '' = nothing has to
 */
export function levelDimensions(
  entity: EntityClass<Keyed>,
  what: string,
  links: (em: EntityManager) => RawBuilder<unknown>,
  prefix = '',
): Dimension[] {
  const found = levelled.get(entity)
  if (!found) return []
  const { column, levels, pairs } = found
  const above = (em: EntityManager, level: string) => sql`
    select link.parent, above.key as child from (${links(em)}) link
    join (${pairs}) upward on upward.parent = link.child
    join ${tableOf(em, entity)} above on above.key = upward.child
      and ${columnOf(em, entity, column, 'above')} = ${level}`
  return Object.values(levels).map((level) => ({
    name: `${prefix}${prefix && '_'}${level}`
      .toLowerCase()
      .replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
    description: `The ${level} in which ${what} lies, as far as that is known. A row may lie in several and counts in each, so the groups do not add up.`,
    type: () => entity,
    entity,
    isOverlapping: true,
    join: (em, alias) => joinPairs(above(em, level), alias),
    value: (_em, alias) => sql`${sql.ref(`${alias}.child`)}::text`,
    order: inOrderOfKeys,
  }))
}
