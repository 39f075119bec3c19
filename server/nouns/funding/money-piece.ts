import { sql, type RawBuilder } from 'kysely'
import { shareOfUnits, type Item, type Relation, type Share } from '../../kit/apportion.ts'
import { inForce } from '../../kit/as-of.ts'
import type { Basis } from '../../kit/basis.ts'
import { wholeNumber } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import type { Period } from '../../kit/period.ts'
import { UnknownReason } from '../../kit/unknown.ts'

/** An allocation in cents, with what is needed of its grant. */
export interface AllocationRow {
  key: string
  grant: string | null
  programme: string | null
  funder: string | null
  cents: string | null
  basis: Basis | null
  parts: string[]
  grantCents: string | null
  grantBasis: Basis | null
  grantAllocations: number
  start: string | null
  end: string | null
}

/** A sum of money that counts as one: a grant as a whole, or what of an allocation falls to an area. */
export interface MoneyPiece extends Share {
  grant: string | null
  programme: string | null
  funder: string | null
  /** That of the grant; without one that of the project or the posts. null = not stated. */
  period: Period | null
  /** The keys of the allocations behind it. */
  allocations: string[]
}

/** Allocations by their keys, in their order. @param keys null = all @param asOf those in force on a day; null = all */
export async function allocationRows(
  { database }: Context,
  keys: readonly string[] | null,
  asOf: string | null,
): Promise<Map<string, AllocationRow>> {
  const chosen: RawBuilder<boolean> = keys ? sql`allocation.key = any(${keys})` : sql`true`
  const period = sql`case when allocation.grant_key is not null then "grant".period
    else coalesce(project.period, position.period) end`
  const { rows } = await sql<AllocationRow>`
    select allocation.key, allocation.grant_key as grant, programme.key as programme, programme.funder_key as funder,
      round(allocation.amount * 100)::text as cents, allocation.basis,
      array(select distinct part from allocation_part where item = allocation.key) as parts,
      round("grant".amount * 100)::text as "grantCents", "grant".basis as "grantBasis",
      (select count(*)::int from allocation other where other.grant_key = allocation.grant_key) as "grantAllocations",
      lower(${period})::text as start, upper(${period})::text as "end"
    from allocation
    left join "grant" on "grant".key = allocation.grant_key
    left join programme on programme.key = "grant".programme_key
    left join project on project.key = allocation.project_key
    left join position on position.key = allocation.position_key
    where ${chosen}
      and case when allocation.grant_key is not null then ${inForce('grant.period', asOf)}
        else ${inForce('project.period', asOf)} and ${inForce('position.period', asOf)} end
    order by allocation.key`.execute(database)
  return new Map(rows.map((row) => [row.key, row]))
}

/**
 * The money of an area, piece by piece. Where all allocations of a grant lie in the area, the grant itself counts instead of
 * its parts: it is better documented, and its parts as reported need not add up to it.
 */
export function piecesOf(
  rows: ReadonlyMap<string, AllocationRow>,
  relations: ReadonlyMap<string, Relation>,
): MoneyPiece[] {
  const shares = new Map<AllocationRow, Share>()
  for (const [key, relation] of relations) {
    const row = rows.get(key)
    const share = row && shareOfUnits(itemOf(row), relation)
    if (share) shares.set(row, share)
  }
  return [...Map.groupBy(shares, ([row]) => row.grant)].flatMap(([grant, members]) => {
    const [row] = members[0]!
    const isWhole = grant !== null && row.grantCents !== null && members.length === row.grantAllocations
    if (isWhole && members.every(([, share]) => share.whole)) return [wholeGrant(members.map(([member]) => member))]
    return members.map(([member, share]) => ({ ...share, ...originOf([member]) }))
  })
}

/** A grant whose amount is known as one piece. @param rows all its allocations */
export function wholeGrant(rows: readonly AllocationRow[]): MoneyPiece {
  const { grant, grantCents, grantBasis } = rows[0]!
  const units = wholeNumber(grantCents!, `grant ${grant}`)
  return { units, basis: grantBasis, whole: true, unknownReason: null, ...originOf(rows) }
}

/** An allocation as one piece, wherever it goes. */
export function wholeAllocation(row: AllocationRow): MoneyPiece {
  const { units, basis } = itemOf(row)
  const unknownReason = units === null ? UnknownReason.NOT_STATED : null
  return { units, basis, whole: true, unknownReason, ...originOf([row]) }
}

/** Where money comes from, and when. @param rows allocations of one grant, or one of none */
function originOf(rows: readonly AllocationRow[]): Omit<MoneyPiece, keyof Share> {
  const { grant, programme, funder, start, end } = rows[0]!
  const period = start === null && end === null ? null : { start, end }
  return { grant, programme, funder, period, allocations: rows.map(({ key }) => key) }
}

function itemOf({ key, cents, basis, parts }: AllocationRow): Item {
  return { key, units: cents === null ? null : wholeNumber(cents, `allocation ${key}`), basis, parts }
}
