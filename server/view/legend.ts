import { boundaryRemarks } from '../../presentation/boundary.ts'
import type { Classes } from '../../presentation/classes.ts'
import { formatQuantity } from '../../presentation/format.ts'
import type { ViewAnswer } from './ask.ts'
import type { Wording } from './languages.ts'
import type { ShownArea } from './show.ts'
import type { Sign } from '../../presentation/sign.ts'
import { classSign, facilitySign, unknownSign, withheldSign } from './sign.ts'
import type { View } from './view.ts'

/** A line of the legend: a sign, what it means, and of how many areas. */
export interface LegendEntry {
  sign: Sign
  label: string
  count: string
}

/** What the colours and patterns mean, highest class first; zero, unknown and withheld stand below. */
export function legendOf(
  view: View,
  { facilities }: ViewAnswer,
  areas: readonly ShownArea[],
  all: Classes,
  { text, intl }: Wording,
  minCount: number,
): LegendEntry[] {
  const { classes, zeroCount, zeroColour, unknownCount } = all
  const number = (value: number) => formatQuantity(intl, view.quantity, value)
  const entry = (sign: Sign, label: string, count: number) => ({ sign, label, count: text('legend.count', { count }) })
  const entries = classes.map(({ from, to, above, approximate, count }, index) => {
    const limits =
      from === to ? number(to) : text(above ? 'legend.above' : 'legend.range', { from: number(from), to: number(to) })
    return entry(classSign(all, index), approximate ? text('legend.classApproximate', { limits }) : limits, count)
  })
  entries.reverse()
  if (zeroCount > 0) entries.push(entry({ colour: zeroColour, pattern: 'plain' }, text('legend.zero'), zeroCount))
  if (unknownCount > 0) entries.push(entry(unknownSign, text('legend.unknown'), unknownCount))
  const withheld = areas.filter(({ hidden }) => hidden).length
  if (withheld > 0) entries.push(entry(withheldSign, text('legend.withheld', { min: minCount }), withheld))
  for (const estimated of [false, true]) {
    const count = facilities.filter(({ locationEstimated }) => locationEstimated === estimated).length
    const label = text(estimated ? 'legend.estimatedPlace' : 'legend.facility')
    if (count > 0) entries.push({ sign: facilitySign(estimated), label, count: intl.formatNumber(count) })
  }
  return entries
}

/** What to know about the figures and the map, one sentence each. */
export function notesOf(areas: readonly ShownArea[], { classes }: Classes, { text }: Wording): string[] {
  const years = areas.flatMap(({ figure }) => figure.date?.slice(0, 4) ?? []).toSorted()
  const [from, to] = [years[0], years.at(-1)]
  const placeless = areas.filter(({ boundary, labelPoint }) => !boundary && !labelPoint).length
  return [
    from && (from === to ? text('legend.year', { from }) : text('legend.years', { from, to })),
    classes.some(({ approximate }) => approximate) && text('legend.approximate'),
    areas.some(({ figure }) => figure.atLeast) && text('legend.atLeast'),
    areas.some(({ hidden }) => hidden) && text('figure.withheldReason'),
    ...boundaryRemarks(areas).map((remark) => text(`legend.${remark}`)),
    placeless > 0 &&
      (placeless === areas.length ? text('map.none') : text('map.placeless', { placeless, count: areas.length })),
  ].filter((note) => typeof note === 'string' && note !== '') as string[]
}
