import { formatDay, formatList } from '../../../presentation/format.ts'
import { levelNames, quantityNames, selectorOf } from '../../../presentation/names.ts'
import type { Wording } from './languages.ts'
import type { ShownArea } from './shown.ts'
import type { View } from './view.ts'

/** So many names are written out; of more, only how many. */
const mostNames = 2

/** What the map shows, in sentences made from the data: what, of how many areas, the highest and the lowest value. */
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
  const withheld = areas.filter(({ state }) => state === 'WITHHELD').length
  return [
    what,
    ...gaps(areas, wording),
    ...extremes(areas, wording),
    ...(withheld > 0 ? [text('summary.withheld', { withheld })] : []),
  ]
}

/** Whether an area has a value, told or withheld. */
export function hasValue({ state }: Pick<ShownArea, 'state'>): boolean {
  return state !== 'UNKNOWN' && state !== 'NOTHING_RECORDED'
}

/** For how many areas there is a value, for how many it is unknown, for how many nothing is recorded. */
function gaps(areas: readonly ShownArea[], { text }: Wording): string[] {
  const count = areas.length
  const known = areas.filter(hasValue).length
  const unknown = areas.filter(({ state }) => state === 'UNKNOWN').length
  const nothing = areas.filter(({ state }) => state === 'NOTHING_RECORDED').length
  if (known === count) return []
  return [text(known === 0 ? 'summary.noneKnown' : 'summary.someKnown', { known, count, unknown, nothing })]
}

/** The highest and the lowest of the values that are told, each as it reads: a lower limit says that it is one. */
function extremes(areas: readonly ShownArea[], wording: Wording): string[] {
  const { text } = wording
  const told = areas.filter(({ figure }) => figure.value !== null)
  if (told.length === 0) return []
  const values = told.map(({ figure }) => figure.value!)
  const [most, least] = [Math.max(...values), Math.min(...values)]
  const at = (value: number) => valuesText(told.filter(({ figure }) => figure.value === value), wording) // prettier-ignore
  if (most !== least) return [text('summary.range', { max: at(most), min: at(least) })]
  const alike = new Set(told.map(({ value }) => value)).size === 1
  const id = told.length === 1 ? 'summary.single' : alike ? 'summary.equal' : 'summary.values'
  return [text(id, { values: at(most) })]
}

/** Values of the same size with their areas: they may differ in how good they are. */
function valuesText(areas: readonly ShownArea[], wording: Wording): string {
  const { text, intl } = wording
  const groups = [...Map.groupBy(areas, ({ value }) => value)]
  return formatList(
    intl,
    groups.map(([value, alike]) => text('summary.at', { value, areas: namesOf(alike, wording) })),
  )
}

function namesOf(areas: readonly ShownArea[], { text, intl }: Wording): string {
  const names = areas.map(({ name }) => name)
  if (names.length <= mostNames + 1) return formatList(intl, names)
  const shown = names.slice(0, mostNames).join(', ')
  return text('names.more', { names: shown, count: names.length - mostNames })
}
