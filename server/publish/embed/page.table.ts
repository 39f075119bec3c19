import type { Sign } from '../../../presentation/sign.ts'
import type { ShownArea, ShownView } from '../view/shown.ts'
import { facilityMarks } from './map/map.ts'
import { patternId, svgOf } from './map/svg.ts'
import { markup, type Markup } from './markup.ts'
import { sourceLanguage } from './source-line.ts'

/** What a sign looks like; facilities have a mark of their own. */
function swatch(sign: Sign): Markup {
  const isMark = sign.pattern === 'facility' || sign.pattern === 'facilityEstimated'
  if (!isMark)
    return markup`<svg class="s" aria-hidden="true"><rect width="100%" height="100%" fill="url(#${patternId(sign)})"/></svg>`
  const marks = facilityMarks(13, 9, sign.pattern === 'facilityEstimated')
  return markup`<svg class="s mark" viewBox="0 0 26 18" aria-hidden="true">${svgOf(marks, false)}</svg>`
}

/** What the signs of the map mean. */
export function legendList({ legend, unit, wording }: ShownView): Markup | false {
  if (legend.length === 0) return false
  const entries = legend.map(
    ({ sign, label, count }) =>
      markup`<li>${swatch(sign)}<span>${label} <span class="soft">${count}</span></span></li>`,
  )
  return markup`<h2>${wording.text('legend.legend')} <span class="soft">${unit}</span></h2><ul class="legend">${entries}</ul>`
}

/** What to know about the figures and the map. */
export function noteList({ notes }: ShownView): Markup | false {
  return notes.length > 0 && markup`<ul class="notes soft">${notes.map((note) => markup`<li>${note}</li>`)}</ul>`
}

/** Every area with its value. */
export function areaTable(shown: ShownView): Markup | false {
  const { areas, unit, wording } = shown
  const { text } = wording
  if (areas.length === 0) return false
  return markup`<table><caption>${text('table.caption')} <span class="soft">${unit}</span></caption><thead><tr><th scope="col">${text('table.area')}</th><th scope="col">${text('table.value')}</th><th scope="col">${text('source.sources')}</th></tr></thead><tbody>${areas.map((area) => rowOf(area, shown))}</tbody></table>`
}

function rowOf(area: ShownArea, { sources, wording }: ShownView): Markup {
  const { key, name, value, sign, remarks, selected, sourceNumbers, sourceNotes } = area
  const remark = remarks.length > 0 && markup`<small>${remarks.join(' · ')}</small>`
  /** Leads to the entry in the list of sources, also without scripts. */
  const markOf = (number: number) =>
    markup`<a class="mark" href="#source-${number}" title="${sources[number - 1]!.title}">${number}</a> `
  /** With its number, where there are several sources. */
  const noteOf = ({ number, note }: ShownArea['sourceNotes'][number]) =>
    markup`<small lang="${sourceLanguage(wording.lang)}">${sourceNumbers.length > 1 && `${number}: `}${note}</small>`
  return markup`<tr data-key="${key}"${selected && markup` class="selected"`}><th scope="row">${swatch(sign)} <span lang="de">${breakable(name)}</span>${remark}${sourceNotes.map(noteOf)}</th><td>${value}</td><td>${sourceNumbers.map(markOf)}</td></tr>`
}

/** A name that may go on in a new line behind a slash. */
function breakable(name: string): Markup {
  const [first, ...rest] = name.split('/')
  return markup`${first}${rest.map((part) => markup`/<wbr>${part}`)}`
}
