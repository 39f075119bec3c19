import type { Relations } from '../area/relate.ts'
import { UnknownReason } from '../../kit/unknown.ts'

/**
 * The relations of areas without what they share: a part that lies in several of them falls to none, and each of these says that
 * it may have more. So nothing is counted twice.
 */
export function apart(relations: Relations): Relations {
  const places = new Map<string, number>()
  const nameOf = (item: string, part: string) => JSON.stringify([item, part])
  for (const items of relations.values())
    for (const [item, { inside }] of items)
      for (const part of inside) places.set(nameOf(item, part), (places.get(nameOf(item, part)) ?? 0) + 1)
  const result: Relations = new Map()
  for (const [area, items] of relations) {
    const kept = [...items].map(([item, { inside, around }]) => {
      const own = [...inside].filter((part) => places.get(nameOf(item, part)) === 1)
      const isShared = own.length < inside.size
      return [item, { inside: new Set(own), around: around ?? (isShared ? UnknownReason.NOT_SPLIT : null) }] as const
    })
    result.set(area, new Map(kept))
  }
  return result
}
