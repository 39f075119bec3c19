import { ViewError } from '../view/view.error.ts'
import type { ShownView } from '../view/shown.ts'
import type { View } from '../view/view.ts'
import { markup } from './markup.ts'
import { formAddress } from './form.ts'
import { pictureWidth } from './sheet/picture.ts'

const formats = ['json', 'xml'] as const

/** What a consumer of oEmbed asks: the address of one of our maps, and how large its frame may be. */
export interface OembedRequest {
  /** Path and query of the map. */
  address: string
  format: (typeof formats)[number]
  width: number
  height: number
}

const usual = { width: 720, height: 900 }
/** No map is readable in less, in pixels. */
const least = 200

/**
 * Read the parameters of oEmbed 1.0. Consumers send others as well, such as `dnt`, and sizes that they have not filled in or
 * that are tiny. @param origin our own @throws ViewError for whatever cannot be used
 */
export function readOembed(given: ReadonlyMap<string, string>, origin: string): OembedRequest {
  const size = (name: string, most: number) => {
    const text = given.get(name) || String(most)
    if (!/^\d{1,5}$/.test(text)) throw new ViewError(name, text, { id: 'pixels' })
    return Math.min(Math.max(Number(text), least), most)
  }
  const format = formats.find((known) => known === (given.get('format') ?? 'json'))
  if (!format) throw new ViewError('format', given.get('format')!, { id: 'format' })
  const url = given.get('url') ?? ''
  const address = url.startsWith(`${origin}/embed/`) ? url.slice(origin.length) : null
  if (address === null) throw new ViewError('url', url, { id: 'url', example: `${origin}/embed/funding` })
  return { address, format, width: size('maxwidth', usual.width), height: size('maxheight', usual.height) }
}

/** The answer of oEmbed 1.0 (type rich): a frame with the map, and a picture of it. */
export function oembedOf(
  view: View,
  shown: Pick<ShownView, 'title' | 'wording'> & { height: number },
  { address, format, width, height }: OembedRequest,
  origin: string,
): string {
  const { title, wording } = shown
  const frame = markup`<iframe src="${origin}${address}" title="${title}" width="${width}" height="${height}" style="border:0;max-width:100%" loading="lazy"></iframe>`
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: wording.text('app.title'),
    provider_url: `${origin}/`,
    cache_age: 3600,
    width,
    height,
    html: frame.source,
    thumbnail_url: origin + formAddress(view, 'png'),
    thumbnail_width: pictureWidth,
    thumbnail_height: shown.height,
  }
  if (format === 'json') return JSON.stringify(answer)
  const elements = Object.entries(answer).map(([name, value]) => `<${name}>${markup`${value}`.source}</${name}>`)
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?><oembed>${elements.join('')}</oembed>`
}
