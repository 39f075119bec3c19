import { LRUCache } from 'lru-cache'
import type { CellSet } from '../../arithmetic/cells.ts'
import { toMillionths } from '../../arithmetic/cells.ts'
import type { Area } from '../nouns/area/area.ts'
import { observeByKey } from '../nouns/indicator/indicator.resolver.ts'
import { planeSrid } from '../../arithmetic/plane.ts'
import { sharedContext, type Context } from '../kit/context.ts'
import { readRevision } from '../kit/revision.ts'
import { findByKeys } from '../kit/rows.ts'
import { UnknownReason } from '../kit/unknown.ts'
import { distinctCitations, plainCitation, type Citation } from '../nouns/source/citation.ts'
import { Source } from '../nouns/source/source.ts'
import { Flights } from '../work/flights.ts'
import { chooseGrid } from './choose-grid.ts'
import { gridCells } from './grid-cells.ts'
import type { Grid } from './grid.ts'
import { outlinesOf, type Outline } from './outline.ts'
import { originOfGrid, originOfObservation, type PeopleOrigin } from './people-origin.ts'
import { spreadEvenly } from './spread.ts'

/** Where people live in areas, and how that is known. */
export interface LoadedCells {
  /** Its areas are those that have a boundary, in the order in which they were asked for. */
  cells: CellSet
  /** GRID: counted in cells. EVEN_SPREAD: the people of an area, spread evenly over it. */
  method: 'GRID' | 'EVEN_SPREAD'
  /** null for EVEN_SPREAD. */
  grid: Grid | null
  /** Areas nobody of whose people is known, and why; null = no source names any. */
  unknownAreas: { key: string; reason: UnknownReason | null }[]
  /** Of when the people of each area of the cells are; null = they are unknown. */
  origins: (PeopleOrigin | null)[]
  /** Which source says what about these people. */
  citations: Citation[]
  /** The keys of areas without a boundary: they have no cells. */
  withoutBoundary: string[]
}

/** So many answers are kept per database, until its data change. A city takes about 1 MB. */
const mostKept = 16
const kept = new WeakMap<object, Answers>()

interface Answers {
  revision: string
  known: LRUCache<string, LoadedCells>
  flights: Flights<LoadedCells>
}

/**
 * The cells of areas with the people in them on a day (null: the newest). Kept in memory until the data change.
 * The areas should not overlap: the caller checks that.
 */
export async function loadCells(context: Context, areas: readonly Area[], asOf: string | null): Promise<LoadedCells> {
  const { known, flights } = await answersOf(context)
  const question = JSON.stringify([asOf, ...areas.map(({ key }) => key)])
  const answer =
    known.get(question) ??
    (await flights.join(question, context.signal, (signal) => load({ ...sharedContext(context), signal }, areas, asOf)))
  known.set(question, answer)
  return answer
}

async function answersOf({ em, database }: Context): Promise<Answers> {
  const revision = await readRevision(database)
  const stored = kept.get(em.getDriver())
  if (stored?.revision === revision) return stored
  const answers = {
    revision,
    known: new LRUCache<string, LoadedCells>({ max: mostKept }),
    flights: new Flights<LoadedCells>(),
  }
  kept.set(em.getDriver(), answers)
  return answers
}

async function load(context: Context, areas: readonly Area[], asOf: string | null): Promise<LoadedCells> {
  const found = new Map(
    (
      await outlinesOf(
        context.database,
        planeSrid,
        areas.map(({ key }) => key),
      )
    ).map((outline) => [outline.key, outline]),
  )
  const bounded = areas.filter(({ key }) => found.has(key))
  const outlines = bounded.map(({ key }) => found.get(key)!)
  const withoutBoundary = areas.filter(({ key }) => !found.has(key)).map(({ key }) => key)
  const grid =
    bounded.length > 0
      ? await chooseGrid(
          context,
          bounded.map(({ key }) => key),
          asOf,
        )
      : null
  if (!grid) return { ...(await spread(context, bounded, outlines, asOf)), withoutBoundary }
  const cells = await gridCells(context.database, grid, outlines)
  const unknownAreas = whollyUnknown(cells)
  const isUnknown = new Set(unknownAreas.map(({ key }) => key))
  const origins = cells.areas.map((key) => (isUnknown.has(key) ? null : originOfGrid(grid)))
  const citations = [...(await findByKeys(context, Source, [grid.sourceKey])).values()].map(plainCitation)
  return { cells, method: 'GRID', grid, unknownAreas, origins, citations, withoutBoundary }
}

async function spread(
  context: Context,
  areas: readonly Area[],
  outlines: readonly Outline[],
  asOf: string | null,
): Promise<Omit<LoadedCells, 'withoutBoundary'>> {
  const populations = await Promise.all(areas.map((area) => observeByKey(context, area, 'population', asOf)))
  const people = populations.map(({ value }) => (value === null ? NaN : toMillionths(value)))
  const unknownAreas = populations.flatMap(({ area, value, unknownReason: reason }) =>
    value === null ? [{ key: area.key, reason }] : [],
  )
  const origins = populations.map(originOfObservation)
  const citations = await Promise.all(populations.map((population) => population.citations()))
  return {
    cells: await spreadEvenly({ outlines, people }, context.signal),
    method: 'EVEN_SPREAD',
    grid: null,
    unknownAreas,
    origins,
    citations: distinctCitations(citations.flat()),
  }
}

function whollyUnknown({ areas, piece }: CellSet): LoadedCells['unknownAreas'] {
  const known = new Set(piece.area.filter((_, index) => !Number.isNaN(piece.people[index])))
  return areas.flatMap((key, area) => (known.has(area) ? [] : [{ key, reason: UnknownReason.NOT_STATED }]))
}
