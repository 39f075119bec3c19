import { figureOf, type AreaAnswer } from '../../../presentation/area-figure.ts'
import { askedFigures } from '../../../presentation/asked-figures.ts'
import { kindOfLevel } from '../../../presentation/choices.ts'
import { unreadFigure, type Figure } from '../../../presentation/figure.ts'
import {
  contradictionsIn,
  sourceNotesOf,
  sourcesOfView,
  type CitingFigures,
  type Contradiction,
  type ViewNote,
  type ViewSource,
} from './cited.ts'
import { askAll, askAreas, readOperation, type Graph } from './execute.ts'
import { addMembers } from './more-sources.ts'
import type { View } from './view.ts'

/** An area of a view with its figure. Geometries are in WGS 84; null = unknown. */
export interface ViewArea {
  key: string
  kind: string
  code: string | null
  name: string
  boundary: GeoJSON.Geometry | null
  /** How far the boundary may be off, in metres; null = unknown. */
  boundaryAccuracy: number | null
  labelPoint: GeoJSON.Point | null
  figure: Figure
  /** The keys of the sources of its figure. */
  citedSources: string[]
  /** What these sources say about it. */
  sourceNotes: ViewNote[]
  /** What they say otherwise. */
  contradictions: Contradiction[]
}

/** A facility on the map, in WGS 84. */
export interface ViewFacility {
  key: string
  name: string
  type: { key: string; label: string }
  address: string | null
  location: GeoJSON.Point
  /** Metres by which the place may be off; null = not stated. */
  locationAccuracy: number | null
  locationEstimated: boolean
}

/** What the graph answers about a view. */
export interface ViewAnswer {
  /** When the data last changed, in UTC. */
  lastChanged: string
  /** The outline of the city in WGS 84; null = unknown. */
  city: GeoJSON.Geometry | null
  /** The lines that must stand beside what the view shows, and the licences of it. */
  attributions: string[]
  licences: string[]
  /** Facilities with a place, when the view shows them. */
  facilities: ViewFacility[]
  areas: ViewArea[]
  /** Each once, in the order in which the areas need them. */
  sources: ViewSource[]
}

type Credited = Pick<ViewSource, 'attribution' | 'licence'>
type Node = Omit<ViewArea, 'figure' | 'citedSources' | 'sourceNotes' | 'contradictions'>

const operation = readOperation('../../../presentation/figures.graphql', 'view.graphql', 'sources.graphql')
const facilityOperation = readOperation('facilities.graphql')

/** What of a view the graph is asked for: views that differ in nothing else have the same answer. */
export type AskedView = Pick<View, 'quantity' | 'level' | 'asOf' | 'lang' | 'layers'>

/** Asks the graph, in process, what a view shows: the same resolvers as the page. */
export async function askView(graph: Graph, view: AskedView): Promise<ViewAnswer> {
  const { quantity } = view
  const variables = {
    kind: kindOfLevel[view.level],
    asOf: view.asOf,
    language: view.lang === 'en' ? 'EN' : 'DE',
    ...askedFigures(quantity),
    places: view.layers.includes('facilities'),
  }
  const { rows: nodes, answer } = await askAreas<Node, AreaAnswer & CitingFigures>(graph, operation, variables)
  for (const { key, figures } of nodes) if (figures) await addMembers(graph, key, figures, variables)
  const sources = [
    ...new Map(
      nodes.flatMap(({ figures }) => (figures ? sourcesOfView(figures) : [])).map((source) => [source.key, source]),
    ).values(),
  ]
  // Of the boundaries and the facilities on the map, and of the figures.
  const credited: Credited[] = [...answer.dataset.credits, ...sources]
  const distinct = (lines: (string | null)[]) => [...new Set(lines.flatMap((line) => line ?? []))].sort()
  return {
    lastChanged: answer.dataset.lastChanged,
    city: answer.dataset.city?.boundary ?? null,
    attributions: distinct(credited.map(({ attribution }) => attribution)),
    licences: distinct(credited.map(({ licence }) => licence)),
    facilities: view.layers.includes('facilities') ? await askFacilities(graph, variables.language) : [],
    areas: nodes.map(({ figures, ...area }) => ({
      ...area,
      figure: figures ? figureOf(figures, quantity) : unreadFigure,
      citedSources: figures ? sourcesOfView(figures).map(({ key }) => key) : [],
      sourceNotes: figures ? sourceNotesOf(figures) : [],
      contradictions: figures ? contradictionsIn(figures) : [],
    })),
    sources,
  }
}

async function askFacilities(graph: Graph, language: string): Promise<ViewFacility[]> {
  const { rows } = await askAll<ViewFacility>(graph, facilityOperation, 'facilities', { language })
  return rows.filter(({ location }) => location)
}
