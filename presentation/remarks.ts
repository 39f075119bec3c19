import type { Dates, Figure } from './figure.ts'
import { unknownReasons } from './names.ts'
import type { SharedText } from './text.ts'

/**
 * What to know about a figure, apart from how good it is: how it came about, of when it is, why it is not known.
 * @param day writes a single day out where there is room for it; else its year is told
 */
export function figureRemarks(text: SharedText, figure: Figure, day?: (day: string) => string): string[] {
  const { state, computed, dates, population, atLeast, unknownReason } = figure
  return [
    computed && text('figure.computed'),
    dates && (dates.from ? text('figure.asOf', { when: whenText(text, dates, day) }) : text('dates.undated')),
    population &&
      text(population.distant ? 'figure.populationDistant' : 'figure.population', {
        when: whenText(text, population, day),
      }),
    unknownReason && (state === 'UNKNOWN' || atLeast) && text(unknownReasons[unknownReason]),
  ].filter((remark) => typeof remark === 'string')
}

/** From when to when: "2021", "2013 bis 2021", "2013, zum Teil ohne Datum", "ohne Datum". */
export function whenText(text: SharedText, { from, to, undated }: Dates, day?: (day: string) => string): string {
  if (from === null || to === null) return text('dates.undated')
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  const when = from === to && day ? day(from) : first === last ? first : text('dates.range', { from: first, to: last })
  return undated ? text('dates.partlyUndated', { years: when }) : when
}
