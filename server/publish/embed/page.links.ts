import type { ShownView } from '../view/shown.ts'
import { appAddress, formats, formAddress } from './form.ts'
import { markup, type Markup } from './markup.ts'
import { sourceLanguage, sourceParts } from './source-line.ts'

/** Where the figures come from, and the lines that must stand beside them. */
export function sourceList({ sources, lastChanged, attributions, licences, wording }: ShownView): Markup {
  const { text, lang } = wording
  const entries = sources.map((source, index) => {
    const { title, facts } = sourceParts(source, lang)
    // Beside the map, because a frame shows nothing else.
    const link = source.url
      ? markup`<a href="${source.url}" target="_blank" rel="noopener noreferrer">${title}</a>`
      : title
    return markup`<li id="source-${index + 1}" lang="${sourceLanguage(lang)}">${link}. ${facts}.</li>`
  })
  return markup`${entries.length > 0 && markup`<h2>${text('source.sources')}</h2><ol class="sources">${entries}</ol>`}<ul class="soft notes"><li>${lastChanged}</li>${attributions.map((line) => markup`<li lang="de">${line}</li>`)}${licences.length > 0 && markup`<li>${text('notes.licence', { licence: licences.join(', ') })}</li>`}</ul>`
}

/** The same view in its other forms. @param root where our addresses begin */
export function fileList({ view, wording: { text } }: ShownView, root: string): Markup {
  const shown = formats.filter((format) => format !== 'facilities.geojson' || view.layers.includes('facilities'))
  const links = shown.map(
    (format) =>
      markup`<li><a href="${root}${formAddress(view, format)}" target="_blank">${text(`forms.${format}`)}</a></li>`,
  )
  return markup`<div class="files"><h2>${text('forms.title')}</h2><ul>${links}</ul></div>`
}

/** What belongs to the atlas as a whole. A frame shows only public maps, so it opens beside it. */
export function pageLinks({ view, wording: { text, lang } }: ShownView, root: string): Markup {
  const language = sourceLanguage(lang)
  const statement = language === 'en' ? '?lang=en' : ''
  const link = (address: string, words: string) =>
    markup`<li><a href="${root}${address}" target="_blank" hreflang="${language}">${words}</a></li>`
  return markup`<nav class="files" aria-label="${text('page.links')}"><ul>${link(appAddress(view), text('platform.open'))}${link(`/barrierefreiheit${statement}`, text('page.accessibility'))}${link(`/datenschutz${statement}`, text('page.privacy'))}</ul></nav>`
}
