import { boundaryRemarks } from '../../../presentation/boundary.ts'
import type { Classes } from '../../../presentation/classes.ts'
import { legendLines } from '../../../presentation/legend.ts'
import { someOfLevel } from '../../../presentation/names.ts'
import { figureNotes } from '../../../presentation/notes.ts'
import { facilitySign, withheldSign } from '../../../presentation/sign.ts'
import type { ViewAnswer } from './ask.ts'
import type { Wording } from './languages.ts'
import type { LegendEntry, ShownArea } from './shown.ts'
import type { View } from './view.ts'

/** What the colours and patterns mean, highest class first; zero, unknown, nothing recorded and withheld stand below. */
export function legendOf(
  view: View,
  { facilities }: ViewAnswer,
  areas: readonly ShownArea[],
  all: Classes,
  { text, intl }: Wording,
  minCount: number,
): LegendEntry[] {
  const lines = legendLines(intl, text, view.quantity, all)
  const withheld = areas.filter(({ hidden }) => hidden).length
  if (withheld > 0)
    lines.push({ sign: withheldSign, label: text('legend.withheld', { min: minCount }), count: withheld })
  const entries = lines.map(({ sign, label, count }) => ({ sign, label, count: text('legend.count', { count }) }))
  for (const estimated of [false, true]) {
    const count = facilities.filter(({ locationEstimated }) => locationEstimated === estimated).length
    const label = text(estimated ? 'legend.estimatedPlace' : 'legend.facility')
    if (count > 0) entries.push({ sign: facilitySign(estimated), label, count: intl.formatNumber(count) })
  }
  return entries
}

/** What to know about the figures and the map, one sentence each. */
export function notesOf(view: View, areas: readonly ShownArea[], classes: Classes, { text }: Wording): string[] {
  const told = areas.filter(({ hidden }) => !hidden).map(({ figure }) => figure)
  const placeless = areas.filter(({ boundary, labelPoint }) => !boundary && !labelPoint).length
  return [
    ...figureNotes(text, told, classes),
    areas.some(({ hidden }) => hidden) && text('figure.withheldReason'),
    ...boundaryRemarks(areas).map((remark) => text(`legend.${remark}`)),
    placeless > 0 &&
      (placeless === areas.length
        ? text('map.none')
        : text('map.placeless', { placeless, areas: someOfLevel(text, view.level, placeless, areas.length) })),
  ].filter((note) => typeof note === 'string')
}
