import { UnknownReason } from '../../kit/unknown.ts'
import { Composition } from './indicator.ts'

/** A value and, where it is null, why. */
interface Part {
  exact: number | null
  unknownReason: UnknownReason | null
}

/**
 * The value of several members, not yet rounded, or why there is none. `weights`: those of a mean, in the order of the parts; it
 * must be known for the same members.
 */
export function compose(
  composition: Composition,
  parts: readonly Part[],
  weights: readonly Part[] | null,
): number | UnknownReason {
  const values = parts.map((part) => part.exact)
  if (values.includes(null)) return UnknownReason.MEMBER_UNKNOWN
  const known = values as number[]
  if (composition === Composition.SUM) return sum(known)
  if (composition === Composition.NONE) return UnknownReason.NOT_ADDITIVE
  const sizes = weights!.map((weight) => weight.exact)
  if (sizes.includes(null)) return UnknownReason.MEMBER_UNKNOWN
  const total = sum(sizes as number[])
  return total === 0 ? UnknownReason.NOT_ADDITIVE : sum(known.map((value, index) => value * sizes[index]!)) / total
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/**
 * A computed value with the decimals in which its indicator is published, half away from zero. What is not zero keeps its first
 * digit, so that nobody is told a zero that no source states.
 */
export function round(value: number, decimals: number): number {
  // Without the noise of binary fractions: 0.1 + 0.2 is 0.3.
  const size = Math.abs(value).toFixed(12)
  const rounded = Number(`${Math.round(Number(`${size}e${decimals}`))}e-${decimals}`)
  const kept = rounded === 0 ? Number(Number(size).toPrecision(1)) : rounded
  return value < 0 ? -kept : kept
}
