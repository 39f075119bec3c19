import { classesOf, type Classes } from '../../../presentation/classes.ts'
import { figureWith } from '../../../presentation/figure.ts'
import { formatDay, formatFigure, formatQuantity } from '../../../presentation/format.ts'
import { levelText, quantityNames, quantityUnits, unitCodes } from '../../../presentation/names.ts'
import { figureRemarks } from '../../../presentation/remarks.ts'
import type { ViewAnswer, ViewArea } from './ask.ts'
import type { Contradiction } from './cited.ts'
import { wordingOf, type Wording } from './languages.ts'
import { legendOf, notesOf } from './legend.ts'
import type { Hidden } from './protect.ts'
import { signOf, withheldSign } from '../../../presentation/sign.ts'
import { hasValue, sentencesOf } from './sentence.ts'
import type { ShownArea, ShownView } from './shown.ts'
import type { View } from './view.ts'

/**
 * Put what the graph answers into words and signs.
 * @param hidden figures that must not be told, by the key of their area
 * @param minCount below which a count of people is withheld
 */
export function showView(
  view: View,
  answer: ViewAnswer,
  hidden: ReadonlyMap<string, Hidden>,
  minCount: number,
): ShownView {
  const wording = wordingOf(view.lang)
  const { text, intl } = wording
  const told = answer.areas.map((area) => (hidden.has(area.key) ? { ...area, figure: withheldFigure } : area))
  const classes = classesOf(
    told.filter(({ key }) => !hidden.has(key)),
    view.quantity,
    view.method,
    'light',
  )
  const numbers = new Map(answer.sources.map(({ key }, index) => [key, index + 1]))
  const manner = { view, wording, classes, minCount, numbers, withNotes: hidden.size === 0 }
  const areas = told.map((area) => showArea(area, hidden.get(area.key) ?? null, manner))
  const known = areas.filter(hasValue).length
  const title = view.saved?.title ?? null
  const time = view.asOf ? text('time.asOf', { date: formatDay(intl, view.asOf) }) : text('time.whole')
  return {
    view,
    wording,
    title: title ?? text(quantityNames[view.quantity]),
    subtitle: [title && text(quantityNames[view.quantity]), levelText(text, view.level, known, areas.length), time]
      .filter(Boolean)
      .join(' · '),
    unit: text(quantityUnits[view.quantity]),
    unitCode: unitCodes[view.quantity],
    sentences: sentencesOf(view, areas, wording),
    areas,
    legend: legendOf(view, answer, areas, classes, wording, minCount),
    notes: notesOf(view, areas, classes, wording),
    sources: answer.sources,
    lastChanged: text('dataset.lastChanged', {
      date: intl.formatDate(answer.lastChanged, { dateStyle: 'long', timeZone: 'Europe/Berlin' }),
    }),
    attributions: answer.attributions,
    licences: answer.licences,
    city: answer.city,
    facilities: answer.facilities,
  }
}

/** Of a withheld figure nothing is told but that there is one. */
const withheldFigure = figureWith({ value: null, state: 'UNKNOWN' })

type Manner = {
  view: View
  wording: Wording
  classes: Classes
  minCount: number
  numbers: ReadonlyMap<string, number>
  /** Notes are free text: nobody checks which counts they give away. */
  withNotes: boolean
}

function showArea(
  { citedSources, sourceNotes, contradictions, ...area }: ViewArea,
  hidden: Hidden | null,
  { view, wording, classes, minCount, numbers, withNotes }: Manner,
): ShownArea {
  const { text, intl } = wording
  const { figure, boundary, labelPoint, kind, code } = area
  const value =
    hidden === 'few'
      ? text('figure.fewer', { min: minCount })
      : hidden === 'withheld'
        ? text('figure.withheld')
        : formatFigure(intl, text, view.quantity, figure)
  const place = boundary ? null : text(labelPoint ? 'area.boundaryUnknown' : 'area.placeUnknown')
  const selected = view.selection.includes(area.key)
  const remarks = [
    kind === 'QUARTER' && code && text('area.code', { code }),
    selected && text('area.selected'),
    ...figureRemarks(text, figure),
    ...(withNotes ? contradictions.map((other) => otherwise(other, area, view.quantity, wording)) : []),
    place,
  ].filter((remark) => typeof remark === 'string' && remark !== '') as string[]
  const state = hidden ? 'WITHHELD' : figure.state
  const numberOf = (key: string) => numbers.get(key)!
  return {
    ...area,
    sourceNumbers: citedSources.map(numberOf),
    sourceNotes: withNotes ? sourceNotes.map(({ source, note }) => ({ number: numberOf(source), note })) : [],
    state,
    value,
    hidden,
    selected,
    remarks,
    sign: hidden ? withheldSign : signOf(classes, figure),
  }
}

/** What a source says otherwise, of the area itself or of a part of it; of money per inhabitant it is the population. */
function otherwise(
  { value, area: { key, name } }: Contradiction,
  area: Pick<ViewArea, 'key'>,
  quantity: View['quantity'],
  { text, intl }: Wording,
): string {
  const ofPopulation = quantity === 'funding-per-inhabitant'
  const shown =
    value === null ? text('figure.unknown') : formatQuantity(intl, ofPopulation ? 'people' : quantity, value)
  const words = text(ofPopulation ? 'figure.populationOtherwise' : 'figure.otherwise', { value: shown })
  return key === area.key ? words : `${words} (${name})`
}
