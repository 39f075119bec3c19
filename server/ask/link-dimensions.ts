import { EntitySchema, type EntityClass } from '@mikro-orm/core'
import { sql, type RawBuilder } from 'kysely'
import type { EntityManager } from '@mikro-orm/sql'
import { columnOf, tableOf, type Keyed } from '../kit/rows.ts'
import { knownDimension } from './column-dimensions.ts'
import { inOrderOfKeys, joinPairs, type Dimension } from './dimension.ts'
import { levelDimensions } from './levels.ts'
import type { KeyPairs } from './where-links.ts'

/** A link of a noun by whose rows it can be grouped: through a column of its own, or through pairs of keys. */
interface GroupingLink {
  name: string
  target: EntityClass<Keyed>
  through: { column: string } | { pairs: KeyPairs }
}

const links = new Map<EntityClass<Keyed>, GroupingLink[]>()

/** Let a noun be grouped by a row that it leads to. `column` has its key. */
export function addRowDimension(
  owner: EntityClass<Keyed>,
  name: string,
  target: EntityClass<Keyed>,
  column: string,
): void {
  links.set(owner, [...(links.get(owner) ?? []), { name, target, through: { column } }])
}

/** Let a noun be grouped by the rows of a short list that it leads to: each row counts in the group of every one of them. */
export function addListDimension(
  owner: EntityClass<Keyed>,
  name: string,
  target: EntityClass<Keyed>,
  pairs: KeyPairs,
): void {
  links.set(owner, [...(links.get(owner) ?? []), { name, target, through: { pairs } }])
}

/** By what a noun can be grouped because of what it leads to. */
export function linkDimensions(entity: EntityClass<Keyed>): Dimension[] {
  const own = links.get(entity) ?? []
  return [
    ...own.flatMap((link) => dimensionsOf(entity, link)),
    ...own
      .filter(({ target }) => target !== entity)
      .flatMap(({ name, target, through }) => {
        const isFirst = own.find((link) => link.target === target)!.name === name
        return levelDimensions(target, `its \`${name}\``, pairsOf(entity, through), isFirst ? '' : name)
      }),
    ...levelDimensions(entity, 'it', (em) => sql`select key as parent, key as child from ${tableOf(em, entity)}`),
  ]
}

function dimensionsOf(entity: EntityClass<Keyed>, { name, target, through }: GroupingLink): Dimension[] {
  if ('column' in through) return rowDimensions(entity, name, target, through.column)
  return [
    {
      name,
      description: `Its \`${name}\`. A row counts in each of them, so the groups do not add up.`,
      type: () => target,
      entity: target,
      isOverlapping: true,
      join: (_em, alias) => joinPairs(through.pairs, alias),
      value: (_em, alias) => sql`${sql.ref(`${alias}.child`)}::text`,
      order: inOrderOfKeys,
    },
  ]
}

/** The row that a column leads to, whether it is known, and the rows that this one leads to in its turn. */
function rowDimensions(
  entity: EntityClass<Keyed>,
  name: string,
  target: EntityClass<Keyed>,
  column: string,
): Dimension[] {
  const properties = EntitySchema.REGISTRY.get(entity)!.meta.properties as Record<string, { nullable?: boolean }>
  const key = (em: EntityManager) => columnOf(em, entity, column, 'row')
  const own: Dimension = {
    name,
    description: `Its \`${name}\`.`,
    type: () => target,
    entity: target,
    isOverlapping: false,
    join: null,
    value: (em) => sql`${key(em)}::text`,
    order: inOrderOfKeys,
  }
  const known = properties[column]!.nullable ? [knownDimension(entity, name, [column])] : []
  const further = (links.get(target) ?? []).flatMap((link): Dimension[] => {
    const { through } = link
    if (target === entity || 'pairs' in through) return []
    return [
      {
        ...own,
        name: `${name}${link.name.replace(/^\w/, (letter) => letter.toUpperCase())}`,
        description: `The \`${link.name}\` of its \`${name}\`.`,
        type: () => link.target,
        entity: link.target,
        join: (em, alias) =>
          sql`left join ${tableOf(em, target)} ${sql.ref(alias)} on ${sql.ref(`${alias}.key`)} = ${key(em)}`,
        value: (em, alias) => sql`${columnOf(em, target, through.column, alias)}::text`,
      },
    ]
  })
  return [own, ...known, ...further]
}

/** The pairs of keys of a link: from the rows of a noun to those that it leads to. */
function pairsOf(
  entity: EntityClass<Keyed>,
  through: GroupingLink['through'],
): (em: EntityManager) => RawBuilder<unknown> {
  if ('pairs' in through) return () => through.pairs
  return (em) => {
    return sql`select owning.key as parent, ${columnOf(em, entity, through.column, 'owning')} as child from ${tableOf(em, entity)} owning`
  }
}
