import { writeParts } from '../../presentation/address/part.ts'
import { publicParts } from '../../presentation/address/public-view.ts'
import type { EmbedDraft } from './embed.draft.ts'

/** What a title must not have: control characters, invisible formats, halves of characters. */
const unreadable = /\p{C}/gu

/** A title of one's own as people can read it; empty = none. */
export function cleanTitle(title: string): string {
  return title.replaceAll(unreadable, '').trim()
}

/**
 * The address of the public map of a draft, from our root; what is as usual is left out.
 * @param form the page for a frame, or a picture of it
 */
export function embedAddress(draft: EmbedDraft, form: 'page' | 'png' = 'page'): string {
  const query = writeParts(publicParts, draft)
  // A picture cannot be moved anyway.
  if (!draft.interactive && form === 'page') query.set('interactive', 'no')
  return `/embed/${draft.quantity}${form === 'png' ? '.png' : ''}${query.size === 0 ? '' : `?${query}`}`
}

/**
 * The frame for another page: complete without scripts, loaded when it comes into sight, named for screen readers. A title of
 * one's own stands above it, as text of that page. In a line of its own the script that makes the frame as high as its
 * content, where that is wanted.
 * @param address with our origin
 * @param name what the map calls itself
 */
export function frameCode(address: string, name: string, draft: EmbedDraft): string {
  const { lang, width, height, heightScript } = draft
  const attributes = {
    src: address,
    title: name,
    lang,
    width: width ?? '100%',
    height,
    style: 'border: 0',
    loading: 'lazy',
  }
  const written = Object.entries(attributes).map(([key, value]) => `${key}="${escapeMarkup(String(value))}"`)
  const frame = `<iframe ${written.join(' ')}></iframe>`
  const title = cleanTitle(draft.title)
  return [
    title === ''
      ? frame
      : `<figure style="margin: 0">\n<figcaption>${escapeMarkup(title)}</figcaption>\n${frame}\n</figure>`,
    ...(heightScript ? [`<script src="${address.replace(/\/embed\/.*$/s, '')}/embed/height.js" async></script>`] : []),
  ].join('\n')
}

/** A picture that leads to the whole map, as Markdown, below the title of one's own where there is one. */
export function markdownCode(address: string, picture: string, name: string, title = ''): string {
  const code = `[![${name.replaceAll(/[\\[\]]/g, '\\$&')}](${escapeLink(picture)})](${escapeLink(address)})`
  const readable = cleanTitle(title)
  return readable === '' ? code : `**${readable.replaceAll(/[!-/:-@[-`{-~]/g, '\\$&')}**\n\n${code}`
}

const entities: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' }

function escapeMarkup(text: string): string {
  return text.replaceAll(/[&"<>]/g, (character) => entities[character]!)
}

/** Parentheses end a link in Markdown. */
function escapeLink(address: string): string {
  return address.replaceAll('(', '%28').replaceAll(')', '%29')
}
