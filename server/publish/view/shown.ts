import type { FigureState } from '../../../presentation/figure.ts'
import type { Sign } from '../../../presentation/sign.ts'
import type { ViewArea, ViewFacility } from './ask.ts'
import type { ViewSource } from './cited.ts'
import type { Wording } from './languages.ts'
import type { Hidden } from './protect.ts'
import type { View } from './view.ts'

/** A line of the legend: a sign, what it means, and of how many areas. */
export interface LegendEntry {
  sign: Sign
  label: string
  count: string
}

/** An area as every form shows it. */
export interface ShownArea extends Omit<ViewArea, 'citedSources' | 'sourceNotes' | 'contradictions'> {
  /** What is known of the figure; a withheld one tells nothing else. */
  state: FigureState | 'WITHHELD'
  /** The figure in words: "ca. 100.000 €", "unbekannt", "nichts verzeichnet", "unter 5". */
  value: string
  /** Why the figure is withheld; null = it is not. A withheld figure has no value. */
  hidden: Hidden | null
  sign: Sign
  /** What to know about this area's figure and place. */
  remarks: string[]
  selected: boolean
  /** The numbers of its sources in the list of the view. */
  sourceNumbers: number[]
  /** What these say about the figure, in the language of sources. Empty where figures of the view are withheld. */
  sourceNotes: { number: number; note: string }[]
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
  /** Areas name them by their place in this list, from 1. */
  sources: ViewSource[]
  /** When the data last changed, in words. */
  lastChanged: string
  /** The lines that must stand beside the data. */
  attributions: string[]
  licences: string[]
  city: GeoJSON.Geometry | null
  facilities: ViewFacility[]
}
