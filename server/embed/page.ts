import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ShownArea, ShownView } from '../view/show.ts'
import type { Sign } from '../../presentation/sign.ts'
import { appAddress, formats, formAddress } from './form.ts'
import { frameOf } from './map/frame.ts'
import { mapOf } from './map/map.ts'
import { patternId, patternsOf, svgOf } from './map/svg.ts'
import { Markup, markup } from './markup.ts'
import type { MovingMap } from './moving-map.ts'
import { pageScript } from './scripts.ts'
import { sourceLanguage, sourceLine } from './source-line.ts'

const style = readFileSync(resolve(import.meta.dirname, 'page.css'), 'utf8').replaceAll(/\s+/g, ' ')

/** What the content security policy of our pages says about their one style element. */
export const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`

/** A whole page: nothing else needs to be fetched for it. */
export function pageOf(lang: string, direction: string, title: string, head: Markup | false, body: Markup): string {
  return markup`<!doctype html><html lang="${lang}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title>${head}<style>${new Markup(style)}</style></head><body>${body}</body></html>`
    .source
}

/**
 * The page of a view for a frame in another site: headline, sentences, map, legend, table, sources. Complete without scripts.
 * @param movingMap what it offers to load; null = the picture only
 */
export function embedPage(shown: ShownView, origin: string, movingMap: MovingMap | null): string {
  const { wording, title, subtitle, sentences, areas } = shown
  const { text, lang, direction } = wording
  const signs = [...shown.legend.map(({ sign }) => sign), ...areas.map(({ sign }) => sign)]
  const body = markup`<svg class="defs" aria-hidden="true">${patternsOf(signs)}</svg><main><h1>${title}</h1><p class="soft">${subtitle}</p><p>${sentences.join(' ')}</p><div class="sheet"><section aria-label="${text('legend.legend')}">${mapFigure(shown, movingMap)}${legendList(shown)}${noteList(shown)}</section><section aria-label="${text('table.caption')}">${tableOf(shown)}</section></div>${sourceList(shown)}${fileList(shown)}</main>${pageLinks(shown)}<script>${new Markup(pageScript)}</script>`
  return pageOf(lang, direction, `${title} – ${text('app.title')}`, headOf(shown, origin), body)
}

function headOf(shown: ShownView, origin: string): Markup {
  const address = origin + formAddress(shown.view, 'html')
  const oembed = (format: string) => `${origin}/oembed?format=${format}&url=${encodeURIComponent(address)}`
  return markup`<meta name="description" content="${shown.sentences.join(' ')}"><link rel="canonical" href="${address}"><link rel="alternate" type="application/json+oembed" href="${oembed('json')}" title="${shown.title}"><link rel="alternate" type="text/xml+oembed" href="${oembed('xml')}" title="${shown.title}"><meta property="og:type" content="website"><meta property="og:title" content="${shown.title}"><meta property="og:description" content="${shown.sentences.join(' ')}"><meta property="og:url" content="${address}"><meta property="og:image" content="${origin}${formAddress(shown.view, 'png')}"><meta property="og:image:alt" content="${shown.wording.text('map.label', { title: shown.title })}">`
}

function mapFigure(shown: ShownView, movingMap: MovingMap | null): Markup | false {
  const frame = frameOf(shown, 400, [180, 460])
  if (!frame) return false
  const { wording, title } = shown
  const marks = svgOf(mapOf(shown, frame, 11.5), wording.direction === 'rtl')
  const label = wording.text('map.label', { title })
  return markup`<figure><svg class="map" viewBox="0 0 ${frame.width} ${frame.height}" role="img" aria-label="${label}" direction="ltr">${marks}</svg></figure>${movingMap && moveButton(shown, movingMap)}`
}

/** Without scripts there is no moving map, so the button is shown by the script. */
function moveButton({ view, wording: { text } }: ShownView, { script, parts }: MovingMap): Markup {
  return markup`<p class="move"><button type="button" id="move" hidden data-view="${formAddress(view, 'geojson')}" data-script="${script}" data-parts="${parts.join(' ')}" data-move="${text('map.move')}" data-still="${text('map.still')}" data-loading="${text('map.loading')}" data-failed="${text('map.failed')}" data-title="${text('map.moving')}" data-zoom-in="${text('map.zoomIn')}" data-zoom-out="${text('map.zoomOut')}">${text('map.move')}</button><span id="said" role="status"></span></p>`
}

const swatch = (sign: Sign) =>
  markup`<svg class="s" aria-hidden="true"><rect width="100%" height="100%" fill="url(#${patternId(sign)})"/></svg>`

function legendList({ legend, unit, wording }: ShownView): Markup | false {
  if (legend.length === 0) return false
  const entries = legend.map(
    ({ sign, label, count }) =>
      markup`<li>${swatch(sign)}<span>${label} <span class="soft">${count}</span></span></li>`,
  )
  return markup`<h2>${wording.text('legend.legend')} <span class="soft">${unit}</span></h2><ul class="legend">${entries}</ul>`
}

function noteList({ notes }: ShownView): Markup | false {
  return notes.length > 0 && markup`<ul class="notes soft">${notes.map((note) => markup`<li>${note}</li>`)}</ul>`
}

function tableOf({ areas, unit, wording: { text } }: ShownView): Markup | false {
  if (areas.length === 0) return false
  return markup`<table><caption>${text('table.caption')} <span class="soft">${unit}</span></caption><thead><tr><th scope="col">${text('table.area')}</th><th scope="col">${text('table.value')}</th></tr></thead><tbody>${areas.map(rowOf)}</tbody></table>`
}

function rowOf({ key, name, value, sign, remarks, selected }: ShownArea): Markup {
  const remark = remarks.length > 0 && markup`<small>${remarks.join(' · ')}</small>`
  return markup`<tr data-key="${key}"${selected && markup` class="selected"`}><th scope="row">${swatch(sign)} <span lang="de">${breakable(name)}</span>${remark}</th><td>${value}</td></tr>`
}

/** A name that may go on in a new line behind a slash. */
function breakable(name: string): Markup {
  const [first, ...rest] = name.split('/')
  return markup`${first}${rest.map((part) => markup`/<wbr>${part}`)}`
}

function sourceList({ sources, attributions, licences, wording }: ShownView): Markup {
  const { text, lang } = wording
  const entries = sources.map((source) => markup`<li lang="${sourceLanguage(lang)}">${sourceLine(source, lang)}</li>`)
  return markup`${entries.length > 0 && markup`<h2>${text('source.sources')}</h2><ul class="sources">${entries}</ul>`}<ul class="soft notes">${attributions.map((line) => markup`<li lang="de">${line}</li>`)}${licences.length > 0 && markup`<li>${text('notes.licence', { licence: licences.join(', ') })}</li>`}</ul>`
}

function fileList({ view, wording: { text } }: ShownView): Markup {
  const links = formats.map(
    (format) => markup`<li><a href="${formAddress(view, format)}" target="_blank">${text(`forms.${format}`)}</a></li>`,
  )
  return markup`<h2>${text('forms.title')}</h2><ul class="files">${links}</ul>`
}

/** What belongs to the atlas as a whole. A frame shows only public maps, so it opens beside it. */
function pageLinks({ view, wording: { text, lang } }: ShownView): Markup {
  const language = sourceLanguage(lang)
  const statement = language === 'en' ? '?lang=en' : ''
  const link = (address: string, words: string) =>
    markup`<li><a href="${address}" target="_blank" hreflang="${language}">${words}</a></li>`
  return markup`<nav aria-label="${text('page.links')}"><ul class="files">${link(appAddress(view), text('platform.open'))}${link(`/barrierefreiheit${statement}`, text('page.accessibility'))}${link(`/datenschutz${statement}`, text('page.privacy'))}</ul></nav>`
}
