import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ShownView } from '../view/shown.ts'
import { rootOf } from '../../kit/root.ts'
import { formAddress } from './form.ts'
import { patternsOf } from './map/svg.ts'
import { Markup, markup } from './markup.ts'
import type { MovingMap } from './moving-map.ts'
import { fileList, pageLinks, sourceList } from './page.links.ts'
import { mapFigure } from './page.map.ts'
import { legendList, noteList, areaTable } from './page.table.ts'
import { pageScript } from './scripts.ts'

const style = readFileSync(resolve(import.meta.dirname, 'page.css'), 'utf8').replaceAll(/\s+/g, ' ')

/** What the content security policy of our pages says about their one style element. */
export const embedStyleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`

/** A whole page: nothing else needs to be fetched for it. */
export function pageOf(lang: string, direction: string, title: string, head: Markup | false, body: Markup): string {
  return markup`<!doctype html>
<html lang="${lang}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title>
${head}
<style>${new Markup(style)}</style>
</head>
<body>
${body}
</body>
</html>`.source
}

/**
 * The page of a view for a frame in another site: headline, sentences, map, legend, table, sources. Complete without scripts.
 * @param address of the atlas, without a slash at the end; empty = not known
 * @param movingMap what it offers to load; null = the picture only
 */
export function embedPage(shown: ShownView, address: string, movingMap: MovingMap | null): string {
  const { wording, title, subtitle, sentences, areas } = shown
  const root = rootOf(address)
  const { text, lang, direction } = wording
  const signs = [...shown.legend.map(({ sign }) => sign), ...areas.map(({ sign }) => sign)]
  const body = markup`<svg class="defs" aria-hidden="true">${patternsOf(signs)}</svg>
<main>
<h1>${title}</h1>
<p class="soft">${subtitle}</p>
<p>${sentences.join(' ')}</p>
<div class="sheet">
<section aria-label="${text('legend.legend')}">
${mapFigure(shown, movingMap, root)}
${legendList(shown)}
${noteList(shown)}
</section>
<section aria-label="${text('table.caption')}">
${areaTable(shown)}
</section>
</div>
${sourceList(shown)}
${fileList(shown, root)}
</main>
${pageLinks(shown, root)}
<script>${new Markup(pageScript)}</script>`
  return pageOf(lang, direction, `${title} – ${text('app.title')}`, headOf(shown, address), body)
}

/** What other sites show of the page: description, picture, and how to embed it (oEmbed discovery, OpenGraph). */
function headOf(shown: ShownView, address: string): Markup {
  const { view, title, sentences } = shown
  const description = sentences.join(' ')
  return markup`<meta name="description" content="${description}">
<link rel="canonical" href="${address}${formAddress(view, 'html')}">
<meta property="og:type" content="website">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">${address !== '' && markup`\n${addressesOf(shown, address)}`}`
}

/** What must be a whole address, to be understood elsewhere. */
function addressesOf({ view, title, wording }: ShownView, origin: string): Markup {
  const address = origin + formAddress(view, 'html')
  const oembed = (format: string) => `${origin}/oembed?format=${format}&url=${encodeURIComponent(address)}`
  return markup`<link rel="alternate" type="application/json+oembed" href="${oembed('json')}" title="${title}">
<link rel="alternate" type="text/xml+oembed" href="${oembed('xml')}" title="${title}">
<meta property="og:url" content="${address}">
<meta property="og:image" content="${origin}${formAddress(view, 'png')}">
<meta property="og:image:alt" content="${wording.text('map.label', { title })}">`
}
