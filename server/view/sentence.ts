import { formatDay, formatList } from '../../presentation/format.ts'
import { levelNames, quantityNames } from '../../presentation/names.ts'
import type { Wording } from './languages.ts'
import type { ShownArea } from './show.ts'
import type { View } from './view.ts'

/** So many names are written out; of more, only how many. */
const mostNames = 2

/** What the map shows, in sentences made from the data: what, the highest and the lowest value, and what is missing. */
export function sentencesOf(view: View, areas: readonly ShownArea[], wording: Wording): string[] {
  const { text, intl } = wording
  if (areas.length === 0) return [text('summary.empty')]
  const what = text('summary.what', {
    quantity: selectorOf(quantityNames[view.quantity]),
    level: selectorOf(levelNames[view.level]),
    count: areas.length,
    time: view.asOf ? 'day' : 'whole',
    day: view.asOf && formatDay(intl, view.asOf),
  })
  const unknown = areas.filter(({ figure, hidden }) => figure.value === null && !hidden).length
  const withheld = areas.filter(({ hidden }) => hidden).length
  return [
    what,
    ...extremes(areas, wording),
    unknown === areas.length ? text('summary.allUnknown') : unknown > 0 ? text('summary.unknown', { unknown }) : '',
    withheld > 0 ? text('summary.withheld', { withheld }) : '',
  ].filter((sentence) => sentence !== '')
}

function extremes(areas: readonly ShownArea[], wording: Wording): string[] {
  const { text } = wording
  const known = areas.filter(({ figure }) => figure.value !== null)
  if (known.length === 0) return []
  const values = known.map(({ figure }) => figure.value!)
  const [most, least] = [Math.max(...values), Math.min(...values)]
  const at = (value: number) => known.filter(({ figure }) => figure.value === value)
  const names = (some: readonly ShownArea[]) => namesOf(some, wording)
  if (known.length === 1) return [text('summary.single', { value: known[0]!.value, areas: names(known) })]
  if (most === least) return [text('summary.equal', { value: known[0]!.value, areas: names(known) })]
  const [highest, lowest] = [at(most), at(least)]
  return [
    text('summary.range', {
      max: highest[0]!.value,
      maxAreas: names(highest),
      min: lowest[0]!.value,
      minAreas: names(lowest),
    }),
  ]
}

function namesOf(areas: readonly ShownArea[], { text, intl }: Wording): string {
  const names = areas.map(({ name }) => name)
  if (names.length <= mostNames + 1) return formatList(intl, names)
  const shown = names.slice(0, mostNames).join(', ')
  return text('names.more', { names: shown, count: names.length - mostNames })
}

/** The last word of a message id: ICU's select takes no hyphens. */
function selectorOf(id: string): string {
  return id.split('.').at(-1)!
}
