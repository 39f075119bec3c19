import { Basis, weakest } from './basis.ts'
import { UnknownReason } from './unknown.ts'

/** A figure in whole units (cents, thousandths of a post) that belongs to one or more parts together. null = unknown. */
export interface Item {
  key: string
  units: bigint | null
  basis: Basis | null
  parts: string[]
}

/** How an area relates to the parts of an item: parts that lie in it, and parts that lie around it. */
export interface Relation {
  inside: ReadonlySet<string>
  around: boolean
}

/** What of an item falls to an area. `whole`: all of it; otherwise split. */
export interface Share {
  units: bigint | null
  basis: Basis | null
  whole: boolean
  unknownReason: UnknownReason | null
}

/**
 * Split whole units into equal parts that add up to the whole (largest remainder method; equal remainders go to the
 * first parts). Source of the method: Hamilton apportionment.
 */
export function splitEqually(units: bigint, count: number): bigint[] {
  const base = units / BigInt(count)
  const rest = Number(units % BigInt(count))
  return Array.from({ length: count }, (_, index) => (index < rest ? base + 1n : base))
}

/**
 * What of an item falls to an area: the whole item with its own basis when all its parts lie inside; an equal share per
 * part, estimated, when some do; unknown when the area is only a piece of a part. null = nothing of it.
 */
export function shareOf(item: Item, { inside, around }: Relation): Share | null {
  const parts = item.parts.toSorted()
  const within = parts.filter((part) => inside.has(part))
  const whole = within.length === parts.length
  const unknown = (unknownReason: UnknownReason): Share => ({ units: null, basis: null, whole, unknownReason })
  if (within.length === 0) return around ? unknown(UnknownReason.NOT_SPLIT) : null
  if (item.units === null) return unknown(UnknownReason.NOT_STATED)
  if (whole) return { units: item.units, basis: item.basis, whole, unknownReason: null }
  const shares = splitEqually(item.units, parts.length)
  const units = parts.reduce((sum, part, index) => (inside.has(part) ? sum + shares[index]! : sum), 0n)
  return { units, basis: Basis.ESTIMATED, whole, unknownReason: null }
}

/** The sum of shares. `units` is null when something is unknown and nothing is known; a sum of nothing is zero. */
export interface Total {
  units: bigint | null
  basis: Basis | null
  byBasis: Record<Basis, bigint>
  unknownReason: UnknownReason | null
}

export function totalOf(shares: readonly Pick<Share, 'units' | 'basis' | 'unknownReason'>[]): Total {
  const byBasis: Record<Basis, bigint> = { DOCUMENTED: 0n, APPROXIMATE: 0n, ESTIMATED: 0n }
  for (const { units, basis } of shares) if (units !== null) byBasis[basis!] += units
  const known = shares.some((share) => share.units !== null)
  const unknownReason = shares.find((share) => share.unknownReason)?.unknownReason ?? null
  return {
    units: unknownReason && !known ? null : byBasis.DOCUMENTED + byBasis.APPROXIMATE + byBasis.ESTIMATED,
    basis: weakest(shares.map((share) => share.basis)),
    byBasis,
    unknownReason,
  }
}
