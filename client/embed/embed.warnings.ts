import type { Classes } from '../../presentation/classes.ts'
import type { MessageId } from '../i18n/messages.ts'

/** More signs than this cannot be told apart on a map without help. */
const mostClasses = 7

type Bounded = { boundary: unknown; labelPoint: unknown; boundarySchematic: boolean }

/** Something about a map that its readers should be told in the text beside it. */
export interface Warning {
  id: MessageId
  count: number
}

/** What of a map needs explaining: too many classes, unknown values, places unknown, boundaries drawn by hand. */
export function warningsOf(areas: readonly Bounded[], { classes, unknownCount }: Classes): Warning[] {
  const placeless = areas.filter(({ boundary, labelPoint }) => !boundary && !labelPoint).length
  const schematic = areas.filter(({ boundary, boundarySchematic }) => boundary && boundarySchematic).length
  const warnings: Warning[] = [
    { id: 'embed.warn.classes', count: classes.length > mostClasses ? classes.length : 0 },
    { id: 'embed.warn.unknown', count: unknownCount },
    { id: 'embed.warn.placeless', count: placeless },
    { id: 'embed.warn.schematic', count: schematic },
  ]
  return warnings.filter(({ count }) => count > 0)
}
