import { figureOf, type AreaAnswer } from '../../presentation/area-figure.ts'
import { kindOfLevel } from '../../presentation/choices.ts'
import type { Figure } from '../../presentation/figure.ts'
import { askAll, readOperation, type Graph } from './execute.ts'
import { addMembers, type Members } from './more-sources.ts'
import { unknownSelection, type View } from './view.ts'

/** A document that figures of a view come from. */
export interface ViewSource {
  key: string
  title: string
  kind: string
  publisher: string | null
  date: string | null
  url: string | null
  licence: string | null
  attribution: string | null
}

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
type Cited = { sources: ViewSource[] }
type Node = Omit<ViewArea, 'figure'> &
  AreaAnswer &
  Members<Cited> & {
    funding?: { allocations?: (Cited & { grant: Cited | null })[]; population?: Partial<Cited> }
    population?: Partial<Cited>
    foreignNationalsShare?: Partial<Cited>
  }

const operation = readOperation('../../presentation/figures.graphql', 'view.graphql', 'sources.graphql')
const facilityOperation = readOperation('facilities.graphql')

/** Asks the graph, in process, what a view shows: the same resolvers as the page. @throws ViewError for an unknown selection. */
export async function askView(graph: Graph, view: View): Promise<ViewAnswer> {
  const { quantity } = view
  const variables = {
    kind: kindOfLevel[view.level],
    asOf: view.asOf,
    language: view.lang === 'en' ? 'EN' : 'DE',
    funding: quantity === 'funding' || quantity === 'funding-per-inhabitant',
    perInhabitant: quantity === 'funding-per-inhabitant',
    staff: quantity === 'full-time-equivalents',
    facilities: quantity === 'facilities',
    projects: quantity === 'projects',
    people: quantity === 'people',
    share: quantity === 'foreign-nationals',
    places: view.layers.includes('facilities'),
  }
  const { rows: nodes, answer } = await askAll<Node>(graph, operation, 'areas', variables)
  const stranger = view.selection.find((key) => !nodes.some((node) => node.key === key))
  if (stranger !== undefined) throw unknownSelection(stranger)
  for (const node of nodes) await addMembers(graph, node, variables)
  const sources = [...new Map(nodes.flatMap(sourcesOf).map((source) => [source.key, source])).values()]
  // Of the boundaries and the facilities on the map, and of the figures.
  const credited: Credited[] = [...answer.dataset.credits, ...sources]
  const distinct = (lines: (string | null)[]) => [...new Set(lines.flatMap((line) => line ?? []))].sort()
  return {
    lastChanged: answer.dataset.lastChanged,
    city: answer.dataset.city?.boundary ?? null,
    attributions: distinct(credited.map(({ attribution }) => attribution)),
    licences: distinct(credited.map(({ licence }) => licence)),
    facilities: view.layers.includes('facilities') ? await askFacilities(graph, variables.language) : [],
    areas: nodes.map((node) => ({
      key: node.key,
      kind: node.kind,
      code: node.code,
      name: node.name,
      boundary: node.boundary,
      boundaryAccuracy: node.boundaryAccuracy,
      labelPoint: node.labelPoint,
      figure: figureOf(node, quantity),
      citedSources: [...new Set(sourcesOf(node).map(({ key }) => key))],
    })),
    sources,
  }
}

async function askFacilities(graph: Graph, language: string): Promise<ViewFacility[]> {
  const { rows } = await askAll<ViewFacility>(graph, facilityOperation, 'facilities', { language })
  return rows.filter(({ location }) => location)
}

function sourcesOf(node: Node): ViewSource[] {
  const { funding, positions, allFacilities, allProjects, population, foreignNationalsShare } = node
  const allocations = funding?.allocations?.flatMap(({ grant, ...own }) => (grant ? [own, grant] : [own]))
  const lists = [allocations, positions?.nodes, allFacilities?.nodes, allProjects?.nodes]
  const single = [funding?.population, population, foreignNationalsShare]
  return [...lists.flatMap((cited) => cited ?? []), ...single].flatMap((cited) => cited?.sources ?? [])
}
