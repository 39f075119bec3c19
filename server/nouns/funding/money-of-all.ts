import type { Relations } from '../area/relate.ts'
import { weakest } from '../../kit/basis.ts'
import { wholeGrant, wholeAllocation, type AllocationRow, type MoneyPiece } from './money-piece.ts'
import { slicesOf, type Slice, type Window } from './slice.ts'

/** All money that goes anywhere: each grant as a whole, or its allocations where its amount is unknown. */
export function allPieces(rows: ReadonlyMap<string, AllocationRow>): MoneyPiece[] {
  return [...Map.groupBy(rows.values(), ({ grant }) => grant)].flatMap(([grant, members]) =>
    grant !== null && members[0]!.grantCents !== null ? [wholeGrant(members)] : members.map(wholeAllocation),
  )
}

/** How money is told apart by area. */
interface Placement {
  rows: ReadonlyMap<string, AllocationRow>
  /** Without what areas share. */
  relations: Relations
  windows: readonly Window[]
}

/**
 * What of all money no area has: what lies in none or in several, what of a grant is more (or less, then below zero) than its parts
 * as reported, and the cents between sums that are rounded. With it the areas add up to the whole.
 */
export function restOf(all: readonly Slice[], placed: readonly Slice[], placement: Placement): Slice[] {
  const { windows } = placement
  const isPlaced = wholly(placement)
  const owners = new Map(all.flatMap(({ piece }) => piece.allocations.map((key) => [key, piece] as const)))
  const nameOf = (piece: MoneyPiece, year: number | null) => JSON.stringify([piece.allocations[0], year])
  const taken = Map.groupBy(placed, ({ piece, year }) => nameOf(owners.get(piece.allocations[0]!)!, year))
  return all.flatMap((slice) => {
    const { piece } = slice
    const parts = taken.get(nameOf(piece, slice.year)) ?? []
    const left = { ...piece, allocations: piece.allocations.filter((key) => !isPlaced(key)) }
    if (piece.units === null) return left.allocations.length > 0 ? [{ ...slice, piece: left }] : []
    const known = parts.filter(({ units, undated }) => (undated ?? units) !== null)
    if (known.length === 0) return [{ ...slice, piece: left }]
    const rest = (amount: (each: Slice) => bigint | null) =>
      known.reduce((sum, each) => sum - (amount(each) ?? 0n), amount(slice) ?? 0n)
    const [units, undated] = [rest((each) => each.units), rest((each) => each.undated)]
    if (slice.undated !== null) return undated === 0n ? [] : slicesOf({ ...left, units: undated }, windows, null)
    if (units === 0n) return []
    const basis = weakest([slice.basis, ...known.map((each) => each.basis)])
    const spread = slice.spread || known.some((each) => each.spread)
    return [{ ...slice, piece: left, units, basis, whole: false, unknownReason: null, spread }]
  })
}

/** Whether all parts of an allocation lie in areas, each in one. */
function wholly({ rows, relations }: Placement): (allocation: string) => boolean {
  const inside = new Map<string, number>()
  for (const items of relations.values())
    for (const [item, relation] of items) inside.set(item, (inside.get(item) ?? 0) + relation.inside.size)
  return (allocation) => {
    const parts = rows.get(allocation)?.parts.length ?? 0
    return parts > 0 && inside.get(allocation) === parts
  }
}
