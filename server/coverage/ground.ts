import { sql } from 'kysely'
import type { MultiPolygon } from 'geojson'
import type { Area } from '../nouns/area/area.ts'
import { loadCells, type LoadedCells } from '../people/load-cells.ts'
import type { Context } from '../kit/context.ts'
import { InputError } from '../kit/errors.ts'
import { reckon } from './reckon.ts'
import type { MeshInDegrees } from './tasks.ts'

/** Boundaries of neighbours may overlap by so much of the smaller one: official files are not cleaner. */
const tolerance = 0.001

/** The areas of a question with their people, and what follows from them alone: kept as long as the cells are. */
export interface Ground extends LoadedCells {
  /** The outlines of the cells. */
  mesh: () => Promise<MeshInDegrees>
  /** The outline of all areas together, in EPSG:25832. */
  outline: (context: Context) => Promise<MultiPolygon>
}

/** What is kept is made for all who ask: it does not end when one of them leaves. */
const forAll = new AbortController().signal

const kept = new WeakMap<LoadedCells, Promise<Ground>>()

/**
 * Where people live in areas on a day (null: the newest).
 * @throws InputError when two of the areas overlap: their people would be counted twice.
 */
export async function loadGround(context: Context, areas: readonly Area[], asOf: string | null): Promise<Ground> {
  const loaded = await loadCells(context, areas, asOf)
  let ground = kept.get(loaded)
  if (!ground) {
    kept.set(loaded, (ground = createGround(context, loaded)))
    ground.catch(() => kept.delete(loaded))
  }
  return ground
}

async function createGround(context: Context, loaded: LoadedCells): Promise<Ground> {
  await checkDisjoint(context, loaded.cells.areas)
  const { cells, grid } = loaded
  let mesh: Promise<MeshInDegrees> | undefined
  let outline: Promise<MultiPolygon> | undefined
  const squares = grid && { srid: grid.srid, cellSize: grid.cellSize }
  return {
    ...loaded,
    mesh() {
      if (!mesh) {
        mesh = reckon('mesh', { cells, squares }, cells.x.length, forAll)
        mesh.catch(() => (mesh = undefined))
      }
      return mesh
    },
    outline(asking) {
      if (!outline) {
        outline = outlineOf(asking, loaded)
        outline.catch(() => (outline = undefined))
      }
      return outline
    },
  }
}

async function checkDisjoint({ database }: Context, keys: readonly string[]): Promise<void> {
  const { rows } = await sql<{ first: string; second: string }>`
    with chosen as (select key, boundary from area where key = any(${keys}))
    select first.key as first, second.key as second
    from chosen first join chosen second on first.key < second.key and first.boundary && second.boundary
    where ST_Area(ST_Intersection(first.boundary, second.boundary))
      > ${tolerance}::float8 * least(ST_Area(first.boundary), ST_Area(second.boundary))
    order by 1, 2 limit 1`.execute(database)
  if (rows[0]) throw overlapError('areas', rows[0].first, rows[0].second)
}

/** The mistake of asking for areas that share ground. */
export function overlapError(argument: string, first: string, second: string): InputError {
  return new InputError(
    `${argument} has "${first}" and "${second}", which overlap: their people would be counted twice. Ask for one of them, or ask twice.`,
    argument,
  )
}

async function outlineOf({ database }: Context, { cells }: LoadedCells): Promise<MultiPolygon> {
  const keys = cells.areas
  const { rows } = await sql<{ boundary: string }>`
    select ST_AsGeoJSON(boundary, 9, 0) as boundary from area where key = any(${keys}) and boundary is not null`.execute(
    database,
  )
  // What the embedded database could not do is missing.
  if (rows.length !== keys.length)
    throw new Error(`${keys.length} boundaries were asked for, but only ${rows.length} came.`)
  const outlines = rows.map(({ boundary }) => JSON.parse(boundary) as MultiPolygon)
  return reckon('unite', { outlines }, cells.x.length, forAll)
}
