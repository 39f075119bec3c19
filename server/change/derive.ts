import type { Kysely } from 'kysely'
import { deriveBoundaries, deriveLabelPoints } from '../nouns/area/boundary.derive.ts'
import { deriveContainment, keysWithin } from '../nouns/area/containment.derive.ts'
import { deriveOverlaps } from '../nouns/area/overlap.derive.ts'
import { deriveFacilityAreas } from '../nouns/facility/facility.derive.ts'
import { deriveCells } from '../people/cell.derive.ts'
import { changedGround, forgetUnderived, takeUnderived } from './underived.ts'

/**
 * Derive what follows from everything that has changed and has not been derived from yet: boundaries and labels of areas, which
 * lies in which and which overlap, the areas of facilities, and the shares of cells. Only what a change touches is looked at:
 * where an outline moved, the facilities and cells there, and the areas beside it. Call it in the transaction of a change.
 * @throws Error when the database did not derive what it should have; roll back then
 */
export async function derive(database: Kysely<any>): Promise<void> {
  const { tree, boundaries, facilities, grids } = await takeUnderived(database)
  await deriveBoundaries(database, [...tree, ...boundaries])
  const ground = await changedGround(database)
  const redrawn = [...new Set(ground.map(({ key }) => key))]
  await deriveLabelPoints(database, redrawn)

  const moved = tree.length > 0 ? await deriveContainment(database) : []
  const placed = [...new Set([...moved, ...(await keysWithin(database, tree))])]
  const areas = [...new Set([...redrawn, ...placed])]
  const overlapping = areas.length > 0 ? await deriveOverlaps(database, areas) : []

  await deriveCells(database, { ground, grids })
  await deriveFacilityAreas(database, { facilities, ground, areas: [...placed, ...overlapping] })
  await forgetUnderived(database)
}
