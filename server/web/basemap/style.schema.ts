import { z } from 'zod'

// A field that is not what the specification says is left out: MapLibre then falls back to its default, and one odd
// value does not cost the whole map.
const lenient = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined)
const zoom = lenient(z.number().int().min(0).max(24))

const tiled = {
  tiles: z.array(z.string()).min(1).optional(),
  minzoom: zoom,
  maxzoom: zoom,
  bounds: lenient(z.tuple([z.number(), z.number(), z.number(), z.number()])),
  scheme: lenient(z.enum(['xyz', 'tms'])),
  attribution: lenient(z.string()),
  emptyResponse: lenient(z.enum(['blank', 'missing'])),
  sparse: lenient(z.boolean()),
  volatile: lenient(z.boolean()),
}

/**
 * The tiled source types of the MapLibre style specification, without `url`. Only the listed fields are delivered, so
 * that no remote reference slips through in a field that this server does not know.
 */
export const tiledSources = {
  vector: z.object({
    type: z.literal('vector'),
    ...tiled,
    encoding: lenient(z.enum(['mvt', 'mlt'])),
    promoteId: z.unknown().optional(),
  }),
  raster: z.object({ type: z.literal('raster'), ...tiled, tileSize: lenient(z.number().positive()) }),
  'raster-dem': z.object({
    type: z.literal('raster-dem'),
    ...tiled,
    tileSize: lenient(z.number().positive()),
    encoding: lenient(z.enum(['terrarium', 'mapbox', 'custom'])),
    redFactor: lenient(z.number()),
    greenFactor: lenient(z.number()),
    blueFactor: lenient(z.number()),
    baseShift: lenient(z.number()),
  }),
}

/** Whether tiles are fetched for sources of this type; only those are delivered. */
export function isTiled(type: string): type is keyof typeof tiledSources {
  return Object.hasOwn(tiledSources, type)
}

/** What we need of a TileJSON document; the rest passes on to the source it belongs to. */
export const tileJsonSchema = z.looseObject({ tiles: z.array(z.string()).min(1) })

const view = z.unknown().optional()

/** A MapLibre style document (version 8). Root properties that are not listed (`font-faces`, `metadata`, …) are left out. */
export const styleSchema = z.object({
  version: z.literal(8),
  name: lenient(z.string()),
  center: view,
  zoom: view,
  bearing: view,
  pitch: view,
  state: view,
  light: view,
  sky: view,
  projection: view,
  transition: view,
  terrain: lenient(z.looseObject({ source: z.string() })),
  sources: z.record(z.string(), z.looseObject({ type: z.string(), url: z.string().optional() })),
  sprite: z.union([z.string(), z.array(z.object({ id: z.string(), url: z.string() }))]).optional(),
  glyphs: z.string().optional(),
  layers: z.array(z.looseObject({ id: z.string(), type: z.string(), source: z.string().optional() })),
})

export type StyleDocument = z.output<typeof styleSchema>
export type TileJson = z.output<typeof tileJsonSchema>
