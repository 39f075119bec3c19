import { classesOf, type Classes } from '../../presentation/classes.ts'
import { formatDay, formatFigure } from '../../presentation/format.ts'
import { levelNames, quantityNames, quantityUnits, unitCodes, unknownReasons } from '../../presentation/names.ts'
import type { ViewAnswer, ViewArea, ViewFacility, ViewSource } from './ask.ts'
import { wordingOf, type Wording } from './languages.ts'
import { legendOf, notesOf, type LegendEntry } from './legend.ts'
import type { Hidden } from './protect.ts'
import type { Sign } from '../../presentation/sign.ts'
import { signOf } from './sign.ts'
import { sentencesOf } from './sentence.ts'
import type { View } from './view.ts'

/** An area as every form shows it. */
export interface ShownArea extends ViewArea {
  /** The figure in words: "ca. 100.000 €", "unbekannt", "unter 5". */
  value: string
  /** Why the figure is withheld; null = it is not. A withheld figure has no value. */
  hidden: Hidden | null
  sign: Sign
  /** What to know about this area's figure and place. */
  remarks: string[]
  selected: boolean
}

/** What a view shows, in words and signs: all forms are made of this and nothing else. */
export interface ShownView {
  view: View
  wording: Wording
  title: string
  /** Level and day. */
  subtitle: string
  /** The unit above the legend, in words. */
  unit: string
  /** The same for programs, whatever the language. */
  unitCode: string
  sentences: string[]
  areas: ShownArea[]
  legend: LegendEntry[]
  notes: string[]
  sources: ViewSource[]
  /** The lines that must stand beside the data. */
  attributions: string[]
  licences: string[]
  city: GeoJSON.Geometry | null
  facilities: ViewFacility[]
}

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
    view.method,
    'light',
  )
  const areas = told.map((area) => showArea(area, hidden.get(area.key) ?? null, { view, wording, classes, minCount }))
  const time = view.asOf ? text('time.asOf', { date: formatDay(intl, view.asOf) }) : text('time.whole')
  return {
    view,
    wording,
    title: view.title ?? text(quantityNames[view.quantity]),
    subtitle: [view.title && text(quantityNames[view.quantity]), text(levelNames[view.level]), time]
      .filter(Boolean)
      .join(' · '),
    unit: text(quantityUnits[view.quantity]),
    unitCode: unitCodes[view.quantity],
    sentences: sentencesOf(view, areas, wording),
    areas,
    legend: legendOf(view, answer, areas, classes, wording, minCount),
    notes: notesOf(areas, classes, wording),
    sources: answer.sources,
    attributions: answer.attributions,
    licences: answer.licences,
    city: answer.city,
    facilities: answer.facilities,
  }
}

const withheldFigure = {
  value: null,
  exact: null,
  basis: null,
  atLeast: false,
  unknownReason: null,
  date: null,
}

type Manner = { view: View; wording: Wording; classes: Classes; minCount: number }

function showArea(area: ViewArea, hidden: Hidden | null, { view, wording, classes, minCount }: Manner): ShownArea {
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
    figure.date && text('figure.year', { year: figure.date.slice(0, 4) }),
    figure.unknownReason && (figure.value === null || figure.atLeast) && text(unknownReasons[figure.unknownReason]),
    place,
  ].filter((remark) => typeof remark === 'string' && remark !== '') as string[]
  return { ...area, value, hidden, selected, remarks, sign: signOf(classes, figure.value, hidden) }
}
