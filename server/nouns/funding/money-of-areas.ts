import { sql } from 'kysely'
import { relate } from '../area/relate.ts'
import { complete } from '../complete-list/complete.ts'
import { Subject } from '../complete-list/complete-list.ts'
import { shareOfUnits, totalOf, type Item, type Relation, type Share, type Total } from '../../kit/apportion.ts'
import { inForce } from '../../kit/as-of.ts'
import type { Basis } from '../../kit/basis.ts'
import { orError, wholeNumber, type Batch } from '../../kit/batch.ts'

interface AllocationRow {
  key: string
  grant: string | null
  cents: string | null
  basis: Basis | null
  parts: string[]
  grantCents: string | null
  grantBasis: Basis | null
  grantAllocations: number
}

/** The sum of an area's money in cents, and the keys of the allocations behind it. */
export interface AreaMoney {
  total: Total
  allocations: string[]
  listComplete: boolean
}

/**
 * The money of areas on a day. Where all allocations of a grant lie in the area, the grant itself counts instead of its
 * parts: it is better documented, and its parts as reported need not add up to it.
 */
export const moneyOf: Batch<{ asOf: string | null }, AreaMoney> = async (context, areas, { asOf }) => {
  const { database } = context
  const relations = await relate(database, areas, 'allocation_part')
  const { rows } = await sql<AllocationRow>`
    select allocation.key, allocation.grant_key as grant, round(allocation.amount * 100)::text as cents, allocation.basis,
      (select array_agg(distinct part) from allocation_part where item = allocation.key) as parts,
      round("grant".amount * 100)::text as "grantCents", "grant".basis as "grantBasis",
      (select count(*)::int from allocation other where other.grant_key = allocation.grant_key) as "grantAllocations"
    from allocation
    left join "grant" on "grant".key = allocation.grant_key
    left join project on project.key = allocation.project_key
    left join position on position.key = allocation.position_key
    where allocation.key = any(${[...new Set([...relations.values()].flatMap((items) => [...items.keys()]))]})
      and case when allocation.grant_key is not null then ${inForce('grant.period', asOf)}
        else ${inForce('project.period', asOf)} and ${inForce('position.period', asOf)} end`.execute(database)
  const rowsByKey = new Map(rows.map((row) => [row.key, row]))
  const completeAreas = await complete(context, areas, { subject: Subject.FUNDING, asOf, types: null })
  return new Map(
    areas.map((area) => [
      area,
      orError(() => sumUp(rowsByKey, relations.get(area) ?? new Map(), completeAreas.has(area))),
    ]),
  )
}

function sumUp(
  rows: ReadonlyMap<string, AllocationRow>,
  relations: ReadonlyMap<string, Relation>,
  listComplete: boolean,
): AreaMoney {
  const shares = new Map<AllocationRow, Share>()
  for (const [key, relation] of relations) {
    const row = rows.get(key)
    const share = row && shareOfUnits(itemOf(row), relation)
    if (share) shares.set(row, share)
  }
  const figures: Share[] = []
  for (const [grant, members] of Map.groupBy(shares, ([row]) => row.grant)) {
    const [row] = members[0]!
    const wholeGrant = grant !== null && row.grantCents !== null && members.length === row.grantAllocations
    if (wholeGrant && members.every(([, share]) => share.whole))
      figures.push({
        units: wholeNumber(row.grantCents!, `grant ${grant}`),
        basis: row.grantBasis,
        whole: true,
        unknownReason: null,
      })
    else figures.push(...members.map(([, share]) => share))
  }
  return { total: totalOf(figures, listComplete), allocations: [...shares.keys()].map((row) => row.key), listComplete }
}

function itemOf({ key, cents, basis, parts }: AllocationRow): Item {
  return { key, units: cents === null ? null : wholeNumber(cents, `allocation ${key}`), basis, parts }
}
