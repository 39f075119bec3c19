import { sql } from 'kysely'
import type { Place } from '../../arithmetic/place.ts'
import type { Area } from '../nouns/area/area.ts'
import { selectFacilities } from '../coverage/select-facilities.ts'
import type { Facility } from '../nouns/facility/facility.ts'
import { toDegrees, toPlane } from '../../arithmetic/plane.ts'
import type { Context } from '../kit/context.ts'
import { InputError } from '../kit/errors.ts'
import type { SiteCandidatesInput } from './site.inputs.ts'

/** The most candidates that one question may have. */
export const mostCandidates = 2000
const finestSpacing = 10
const coarsestSpacing = 10_000

/** Where new sites could be. */
export interface Candidates {
  /** The key of a facility, or `grid:0` and so on. */
  places: Place[]
  /** The facilities among them, by key. */
  facilities: ReadonlyMap<string, Facility>
}

/**
 * Where new sites could be.
 * @param asOf facilities that are there on this day; null = all.
 * @param kept keys of facilities that count anyway: they are no candidates.
 * @throws InputError that names `candidates`, `candidates.spacing` or `candidates.types`.
 */
export async function findCandidates(
  context: Context,
  { spacing, types }: SiteCandidatesInput,
  areas: readonly Area[],
  asOf: string | null,
  kept: ReadonlySet<string>,
): Promise<Candidates> {
  if ((spacing ?? null) !== null && !types)
    return { places: await gridPoints(context, areas, spacing!), facilities: new Map() }
  if (!types || (spacing ?? null) !== null)
    throw new InputError('candidates should have either "spacing" or "types", such as { spacing: 500 }.', 'candidates')
  return facilitiesOf(context, types, asOf, kept)
}

async function facilitiesOf(
  context: Context,
  types: string[],
  asOf: string | null,
  kept: ReadonlySet<string>,
): Promise<Candidates> {
  const selected = await selectFacilities(context, { types }, asOf, 'candidates')
  const places = selected.places.filter(({ key }) => !kept.has(key))
  if (places.length === 0)
    throw new InputError(
      'candidates.types: no facility of these types has a place, or all of them are kept; choose other types.',
      'candidates.types',
    )
  if (places.length > mostCandidates)
    throw new InputError(
      `candidates.types has ${places.length} facilities; it should have at most ${mostCandidates}.`,
      'candidates.types',
    )
  return { places, facilities: selected.facilities }
}

/** The midpoints of hexagons that lie in the areas, as the centimetre of their longitude and latitude says. */
async function gridPoints({ database }: Context, areas: readonly Area[], spacing: number): Promise<Place[]> {
  const argument = 'candidates.spacing'
  if (!(spacing >= finestSpacing && spacing <= coarsestSpacing))
    throw new InputError(
      `${argument} is ${spacing}; it should be from ${finestSpacing} to ${coarsestSpacing} metres.`,
      argument,
    )
  const keys = areas.map(({ key }) => key)
  const { rows: sizes } = await sql<{ surface: number | null }>`
    select sum(ST_Area(boundary))::float8 as surface from area where key = any(${keys})`.execute(database)
  const surface = sizes[0]!.surface ?? 0
  const estimate = surface / hexagonSurface(spacing)
  if (estimate > mostCandidates)
    throw new InputError(
      `${argument} is ${spacing}: about ${Math.ceil(estimate)} candidates would lie in the areas; at most ${mostCandidates} are weighed. Take ${enoughSpacing(surface)} or more.`,
      argument,
    )
  const { rows } = await sql<{ x: number; y: number }>`
    select distinct ST_X(centre) as x, ST_Y(centre) as y
    from area, ST_HexagonGrid(${spacing / Math.sqrt(3)}::float8, ST_Envelope(boundary)) hexagon, ST_Centroid(hexagon.geom) centre
    where key = any(${keys}) and ST_Covers(boundary, centre) order by 2, 1`.execute(database)
  if (rows.length === 0)
    throw new InputError(
      `${argument} is ${spacing}: no midpoint of such a grid lies in the areas; take less, or candidates.types.`,
      argument,
    )
  return rows.map(({ x, y }, i) => {
    // Exactly the point that the answer shows, so that `coverage` counts the same people there.
    const [shownX, shownY] = toPlane(toDegrees([x, y]))
    return { key: `grid:${i}`, x: shownX, y: shownY, capacity: null }
  })
}

function hexagonSurface(spacing: number): number {
  return (Math.sqrt(3) / 2) * spacing * spacing
}

/** The spacing that surely makes few enough candidates, to 10 m. */
function enoughSpacing(surface: number): number {
  return Math.ceil(Math.sqrt((surface / mostCandidates) * (2 / Math.sqrt(3))) / 10) * 10
}
