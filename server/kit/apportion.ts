import { Basis, weakest } from './basis.ts'
import { gravest, UnknownReason } from './unknown.ts'

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
  /** Why it is unknown what of other parts falls to the area; null = no other part reaches it. */
  around: UnknownReason | null
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
 * part, estimated, when some do; unknown when the area is only a piece of a part, or overlaps one. Where parts lie inside
 * and others around, the share of those inside is a lower limit. null = nothing of it.
 */
export function shareOfUnits(item: Item, { inside, around }: Relation): Share | null {
  const parts = item.parts.toSorted()
  const within = parts.filter((part) => inside.has(part))
  const whole = within.length === parts.length
  const unknown = (unknownReason: UnknownReason): Share => ({ units: null, basis: null, whole, unknownReason })
  if (within.length === 0) return around && unknown(around)
  if (item.units === null) return unknown(UnknownReason.NOT_STATED)
  if (whole) return { units: item.units, basis: item.basis, whole, unknownReason: null }
  const shares = splitEqually(item.units, parts.length)
  const units = parts.reduce((sum, part, index) => (inside.has(part) ? sum + shares[index]! : sum), 0n)
  // Too little to be split is not nothing: no source says that this area gets none of it.
  if (units === 0n && item.units > 0n) return unknown(UnknownReason.NOT_SPLIT)
  return { units, basis: Basis.ESTIMATED, whole, unknownReason: around }
}

/** The sum of an area's shares. */
export interface Total {
  /** null = nothing is known, see totalOf. */
  units: bigint | null
  /** That of the weakest share; null without units. */
  basis: Basis | null
  /** What of the units has which basis. */
  byBasis: Record<Basis, bigint>
  unknownReason: UnknownReason | null
  /** It is made of several shares, or of one that was split off. */
  computed: boolean
}

/**
 * The sum of shares. Of no share it is zero only where the list of them is complete, otherwise there is none. Where something
 * is unknown and the rest is zero there is none either: "at least 0" says nothing.
 */
export function totalOf(shares: readonly Share[], listComplete: boolean): Total {
  const byBasis: Record<Basis, bigint> = { DOCUMENTED: 0n, APPROXIMATE: 0n, ESTIMATED: 0n }
  const known = shares.filter((share) => share.units !== null)
  for (const { units, basis } of known) byBasis[basis!] += units!
  const sum = known.reduce((total, { units }) => total + units!, 0n)
  const unknownReason = gravest(shares.map((share) => share.unknownReason))
  const hasUnits = sum !== 0n || (unknownReason === null && (known.length > 0 || listComplete))
  return {
    units: hasUnits ? sum : null,
    basis: !hasUnits ? null : (weakest(known.map((share) => share.basis)) ?? Basis.DOCUMENTED),
    byBasis,
    unknownReason,
    computed: hasUnits && (known.length > 1 || known.some((share) => !share.whole)),
  }
}
