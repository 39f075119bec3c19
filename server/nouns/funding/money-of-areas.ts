import { relate, type Relations } from '../area/relate.ts'
import { complete } from '../complete-list/complete.ts'
import { Subject } from '../complete-list/complete-list.ts'
import { totalOf, type Total } from '../../kit/apportion.ts'
import { orError, type Batch } from '../../kit/batch.ts'
import { allocationRows, piecesOf } from './money-piece.ts'

/** The sum of an area's money in cents, and the keys of the allocations behind it. */
export interface AreaMoney {
  total: Total
  allocations: string[]
  listComplete: boolean
}

/** The money of areas on a day. */
export const moneyOf: Batch<{ asOf: string | null }, AreaMoney> = async (context, areas, { asOf }) => {
  const relations = await relate(context.database, areas, 'allocation_part')
  const rows = await allocationRows(context, itemsOf(relations), asOf)
  const completeAreas = await complete(context, areas, { subject: Subject.FUNDING, asOf, types: null })
  const sumUp = (area: string): AreaMoney => {
    const [pieces, listComplete] = [piecesOf(rows, relations.get(area) ?? new Map()), completeAreas.has(area)]
    const allocations = pieces.flatMap((piece) => piece.allocations).toSorted()
    return { total: totalOf(pieces, listComplete), allocations, listComplete }
  }
  return new Map(areas.map((area) => [area, orError(() => sumUp(area))]))
}

/** The keys of all items that any area is related to. */
export function itemsOf(relations: Relations): string[] {
  return [...new Set([...relations.values()].flatMap((items) => [...items.keys()]))]
}
