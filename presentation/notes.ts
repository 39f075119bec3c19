import type { Classes } from './classes.ts'
import type { Dates, Figure } from './figure.ts'
import { whenText } from './remarks.ts'
import type { SharedText } from './text.ts'

/** What to know about the figures of a map, one sentence each, to stand near its legend. */
export function figureNotes(text: SharedText, figures: readonly Figure[], { classes }: Classes): string[] {
  return [
    listNote(text, figures),
    figures.some(({ state }) => state === 'NOTHING_RECORDED') && text('legend.nothingMeans'),
    datesNote(text, figures),
    populationNote(text, figures),
    classes.some(({ approximate }) => approximate) && text('legend.approximate'),
    figures.some(({ computed }) => computed) && text('legend.computed'),
    figures.some(({ atLeast }) => atLeast) && text('legend.atLeast'),
  ].filter((note) => typeof note === 'string')
}

/** What is counted from lists is what sources name: said once, unless all lists are known to be complete. */
function listNote(text: SharedText, figures: readonly Figure[]): string | false {
  const lists = figures.filter(({ listComplete }) => listComplete !== null)
  const complete = lists.filter(({ listComplete }) => listComplete).length
  if (complete === lists.length) return false
  return text(complete === 0 ? 'legend.named' : 'legend.namedPartly', { complete, count: lists.length })
}

/** From when the values are: they need not be from the same year, and some may not say. */
function datesNote(text: SharedText, figures: readonly Figure[]): string | false {
  const dates = figures.flatMap((figure) => figure.dates ?? [])
  const span = spanOf(dates)
  if (span?.from === null) return text('legend.undated')
  const undated = dates.filter((each) => each.undated).length
  return span !== null && text('legend.years', { when: whenText(text, span), varies: varies(span), undated })
}

/** From when the counts of people are, and how many of them are from another time than the money. */
function populationNote(text: SharedText, figures: readonly Figure[]): string | false {
  const dates = figures.flatMap(({ population }) => population ?? [])
  const span = spanOf(dates)
  const undated = span?.from ? dates.filter((each) => each.undated).length : 0
  const distant = dates.filter((each) => each.distant).length
  return (
    span !== null && text('legend.population', { when: whenText(text, span), varies: varies(span), undated, distant })
  )
}

/** The first and the last day of all; null = there are none. How many have no date is told apart from it. */
function spanOf(dates: readonly Dates[]): Dates | null {
  if (dates.length === 0) return null
  const first = dates.flatMap(({ from }) => from ?? []).toSorted()[0] ?? null
  const last = dates.flatMap(({ to }) => to ?? []).toSorted().at(-1) ?? null // prettier-ignore
  return { from: first, to: last, undated: false }
}

function varies({ from, to }: Dates): 'yes' | 'no' {
  return from?.slice(0, 4) === to?.slice(0, 4) ? 'no' : 'yes'
}
