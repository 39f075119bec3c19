import { boundaryRemark, type BoundaryRemark } from '../../presentation/boundary.ts'
import type { Classes } from '../../presentation/classes.ts'
import type { MessageId } from '../i18n/messages.ts'

/** More signs than this cannot be told apart on a map without help. */
const mostClasses = 7

type Bounded = { boundary: unknown; labelPoint: unknown; boundaryAccuracy: number | null }

/** Something about a map that its readers should be told in the text beside it. */
export interface Warning {
  id: MessageId
  count: number
}

/** What of a map needs explaining: too many classes, values unknown or not recorded, places unknown, boundaries that may be off. */
export function warningsOf(areas: readonly Bounded[], { classes, unknownCount, nothingCount }: Classes): Warning[] {
  const placeless = areas.filter(({ boundary, labelPoint }) => !boundary && !labelPoint).length
  const drawn = (remark: BoundaryRemark) =>
    areas.filter(({ boundaryAccuracy }) => boundaryRemark(boundaryAccuracy) === remark).length
  const warnings: Warning[] = [
    { id: 'embed.warn.classes', count: classes.length > mostClasses ? classes.length : 0 },
    { id: 'embed.warn.unknown', count: unknownCount },
    { id: 'embed.warn.nothing', count: nothingCount },
    { id: 'embed.warn.placeless', count: placeless },
    { id: 'embed.warn.traced', count: drawn('traced') },
    { id: 'embed.warn.schematic', count: drawn('schematic') },
  ]
  return warnings.filter(({ count }) => count > 0)
}
