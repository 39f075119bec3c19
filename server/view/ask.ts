import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { EntityManager } from '@mikro-orm/sql'
import { execute, parse, type GraphQLSchema } from 'graphql'
import { figureOf, type AreaAnswer } from '../../presentation/area-figure.ts'
import { kindOfLevel } from '../../presentation/choices.ts'
import type { Figure } from '../../presentation/figure.ts'
import { createContext } from '../shared/context.ts'
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
}

/** An area of a view with its figure. Geometries are in WGS 84; null = unknown. */
export interface ViewArea {
  key: string
  kind: string
  code: string | null
  name: string
  boundary: GeoJSON.Geometry | null
  boundarySchematic: boolean
  labelPoint: GeoJSON.Point | null
  figure: Figure
}

/** What the graph answers about a view. */
export interface ViewAnswer {
  /** The outline of the city in WGS 84; null = unknown. */
  city: GeoJSON.Geometry | null
  attributions: string[]
  areas: ViewArea[]
  /** Each once, in the order in which the areas need them. */
  sources: ViewSource[]
}

type Cited = { sources: ViewSource[] }
type Node = Omit<ViewArea, 'figure'> &
  AreaAnswer & {
    funding?: { allocations?: Cited[]; population?: Partial<Cited> }
    positions?: { nodes: Cited[] }
    allFacilities?: { nodes: Cited[] }
    allProjects?: { nodes: Cited[] }
    population?: Partial<Cited>
    foreignNationalsShare?: Partial<Cited>
  }

const text = (path: string) => readFileSync(resolve(import.meta.dirname, path), 'utf8')
const operation = parse(text('../../presentation/figures.graphql') + text('view.graphql'))

/** Asks the graph, in process, what a view shows: the same resolvers as the page. @throws ViewError for an unknown selection. */
export async function askView(schema: GraphQLSchema, em: EntityManager, view: View): Promise<ViewAnswer> {
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
  }
  const nodes: Node[] = []
  let dataset: { attributions: string[]; city: { boundary: GeoJSON.Geometry | null } | null }
  let after: string | null = null
  do {
    const { data, errors } = await execute({
      schema,
      document: operation,
      contextValue: createContext(em),
      variableValues: { ...variables, after },
    })
    if (errors) throw errors[0]
    const answer = data as any
    dataset = answer.dataset
    nodes.push(...answer.areas.nodes)
    after = answer.areas.pageInfo.hasNextPage ? answer.areas.pageInfo.endCursor : null
  } while (after !== null)
  const stranger = view.selection.find((key) => !nodes.some((node) => node.key === key))
  if (stranger !== undefined) throw unknownSelection(stranger)
  return {
    city: dataset.city?.boundary ?? null,
    attributions: dataset.attributions,
    areas: nodes.map((node) => ({
      key: node.key,
      kind: node.kind,
      code: node.code,
      name: node.name,
      boundary: node.boundary,
      boundarySchematic: node.boundarySchematic,
      labelPoint: node.labelPoint,
      figure: figureOf(node, quantity),
    })),
    sources: [...new Map(nodes.flatMap(sourcesOf).map((source) => [source.key, source])).values()],
  }
}

function sourcesOf(node: Node): ViewSource[] {
  const { funding, positions, allFacilities, allProjects, population, foreignNationalsShare } = node
  const lists = [funding?.allocations, positions?.nodes, allFacilities?.nodes, allProjects?.nodes]
  const single = [funding?.population, population, foreignNationalsShare]
  return [...lists.flatMap((cited) => cited ?? []), ...single].flatMap((cited) => cited?.sources ?? [])
}
