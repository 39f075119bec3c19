import type { StyleSpecification } from 'maplibre-gl'
import { mapColours, type ColourScheme } from '../../presentation/palette.ts'
import { root } from '../root.ts'

/** Fonts of labels. Without glyphs in the style MapLibre draws with the reader's own, in the weight that a name says. */
export type LabelFonts = { regular: string[]; strong: string[] }

/** The style beneath our layers, and the font that its glyphs offer for our labels. */
export type Basemap = {
  style: StyleSpecification
  /** Fonts for our labels. */
  fonts: LabelFonts
  /** The plain style has no sources, and nothing to attribute. */
  plain: boolean
}

const localFonts: LabelFonts = { regular: ['Sans Regular'], strong: ['Sans Semibold'] }

/** Our own style: a quiet ground, no tiles, no glyphs, nothing to fetch. */
export function plainBasemap(scheme: ColourScheme): Basemap {
  const { background } = mapColours[scheme]
  return {
    style: {
      version: 8,
      sources: {},
      layers: [{ id: 'background', type: 'background', paint: { 'background-color': background } }],
    },
    fonts: localFonts,
    plain: true,
  }
}

/**
 * The server's basemap; null where there is none (it answers anything but 200) or the server cannot be reached, which is
 * a normal way to run and nothing to alarm anyone with.
 */
export async function fetchBasemap(signal: AbortSignal): Promise<Basemap | null> {
  try {
    const response = await fetch(`${root}/basemap/style.json`, { signal })
    if (response.status !== 200) return null
    // The server names its files from its own root, and MapLibre takes absolute addresses only.
    const absolute = (await response.text()).replaceAll('"/basemap/', `"${root}/basemap/`)
    return servedBasemap(JSON.parse(absolute) as StyleSpecification)
  } catch {
    return null
  }
}

/** A served style as a basemap: our labels take the font of its first label, which its glyphs surely have. */
function servedBasemap(style: StyleSpecification): Basemap {
  const font = style.layers
    .map((layer) => (layer.type === 'symbol' ? layer.layout?.['text-font'] : undefined))
    .find((names): names is string[] => isList(names) && names[0] !== 'literal')
  return { style, fonts: font ? { regular: font, strong: font } : localFonts, plain: false }
}

function isList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string')
}
