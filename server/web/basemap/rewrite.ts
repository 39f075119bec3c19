import { safeAttribution } from './attribution.ts'
import { StyleError } from './errors.ts'
import { fontStacks } from './fonts.ts'
import { identify, resolveReference } from './reference.ts'
import { isTiled, type StyleDocument, type TileJson, tiledSources } from './style.schema.ts'

/** Where the tiles of a source come from. */
interface TileTemplate {
  /** The upstream address with {z}, {x}, {y}. */
  template: string
  content: 'vector' | 'raster'
  minzoom: number
  maxzoom: number
}

/** A style that refers to our own origin only, and where each of its references leads. */
export interface RewrittenStyle {
  /** The style as JSON text. Its references are paths that begin with the prefix. */
  document: string
  /** By identifier. */
  tiles: Map<string, TileTemplate>
  /** By identifier: the upstream template with {fontstack} and {range}. At most one. */
  glyphs: Map<string, string>
  /** By identifier: the upstream address without .json, .png, @2x. */
  sprites: Map<string, string>
  fontStacks: Set<string>
  /** Sources that are not tiled (image, video, GeoJSON). They and their layers are left out. */
  omitted: string[]
}

export interface RewriteContext {
  /** The address that the style came from; its relative references start there. */
  address: string
  /** The path under which this server delivers the basemap, such as /basemap. */
  prefix: string
  /** Replaces what the documents say; undefined = keep theirs. */
  attribution?: string
  /** The TileJSON documents of the sources that are given by `url`, by source name, with the address of each. */
  tileJsons: Map<string, { address: string; document: TileJson }>
}

/**
 * Turn every remote reference of a style into one to our own origin.
 * @throws StyleError for a reference that cannot be served, such as mapbox:// or tiles without {z}, {x}, {y}
 */
export function rewriteStyle(style: StyleDocument, context: RewriteContext): RewrittenStyle {
  const { prefix, address } = context
  const tiles: RewrittenStyle['tiles'] = new Map()
  const glyphs: RewrittenStyle['glyphs'] = new Map()
  const sprites: RewrittenStyle['sprites'] = new Map()
  const sources: Record<string, unknown> = {}

  for (const [name, source] of Object.entries(style.sources)) {
    if (isTiled(source.type)) sources[name] = rewriteTiles(name, source.type, source, context, tiles)
  }
  const isDelivered = (name: string) => Object.hasOwn(sources, name)
  const rewriteSprite = (url: string) => {
    const template = resolveReference(url, address, 'sprite')
    sprites.set(identify(template), template)
    return `${prefix}/sprites/${identify(template)}`
  }
  const rewriteGlyphs = (url: string) => {
    const template = resolveReference(url, address, 'glyphs')
    glyphs.set(identify(template), template)
    return `${prefix}/glyphs/${identify(template)}/{fontstack}/{range}.pbf`
  }
  const document = {
    ...style,
    sources,
    layers: style.layers.filter((layer) => layer.source === undefined || isDelivered(layer.source)),
    terrain: style.terrain && isDelivered(style.terrain.source) ? style.terrain : undefined,
    glyphs: style.glyphs === undefined ? undefined : rewriteGlyphs(style.glyphs),
    sprite: Array.isArray(style.sprite)
      ? style.sprite.map(({ id, url }) => ({ id, url: rewriteSprite(url) }))
      : style.sprite
        ? rewriteSprite(style.sprite)
        : undefined,
  }
  const omitted = Object.keys(style.sources).filter((name) => !isDelivered(name))
  return { document: JSON.stringify(document), tiles, glyphs, sprites, fontStacks: fontStacks(style.layers), omitted }
}

function rewriteTiles(
  name: string,
  type: keyof typeof tiledSources,
  ownFields: StyleDocument['sources'][string],
  context: RewriteContext,
  templates: RewrittenStyle['tiles'],
) {
  const tileJson = context.tileJsons.get(name)
  // As in MapLibre, what the style says goes before what the TileJSON document says.
  const source = tiledSources[type].parse({ ...tileJson?.document, ...ownFields })
  const what = `sources.${name}.tiles[0]`
  const base = !ownFields.tiles && tileJson ? tileJson.address : context.address
  // Further addresses are only there to spread browsers over hosts.
  const template = resolveReference(source.tiles?.[0] ?? '', base, what)
  if (!['{z}', '{x}', '{y}'].every((placeholder) => template.includes(placeholder))) {
    throw new StyleError(
      `${what} is "${source.tiles?.[0] ?? 'missing'}"; it should be an address with {z}, {x} and {y}.`,
    )
  }
  const { minzoom = 0, maxzoom = 22 } = source
  templates.set(identify(template), {
    template,
    content: source.type === 'vector' ? 'vector' : 'raster',
    minzoom,
    maxzoom,
  })
  const attribution = context.attribution ?? (source.attribution && safeAttribution(source.attribution))
  return { ...source, tiles: [`${context.prefix}/tiles/${identify(template)}/{z}/{x}/{y}`], attribution }
}
