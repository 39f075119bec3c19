import { formatDay } from '../../../presentation/format.ts'
import type { ViewSource } from '../view/cited.ts'
import type { ShownArea } from '../view/shown.ts'
import { type PublicLanguage } from '../../../presentation/address/public-view.ts'
import { wordingOf } from '../view/languages.ts'

/** The language in which we say what a source is: the dataset describes its sources in German and English. */
export function sourceLanguage(lang: PublicLanguage): 'de' | 'en' {
  return lang === 'en' ? 'en' : 'de'
}

/** A source in one line: title, kind, publisher, day; in the language of sources. */
export function sourceLine(source: ViewSource, lang: PublicLanguage): string {
  const { title, facts } = sourceParts(source, lang)
  return `${title}. ${facts}.`
}

/** The same in two parts: the title, and everything else. */
export function sourceParts({ title, kind, publisher, date }: ViewSource, lang: PublicLanguage) {
  const { text, intl } = wordingOf(sourceLanguage(lang))
  const facts = [kind, publisher, date && text('source.dated', { date: formatDay(intl, date) })].filter(Boolean)
  return { title, facts: facts.join(', ') }
}

/** What sources say about an area's figure, each behind the number of its source; '' = nothing. In the language of sources. */
export function noteLine({ sourceNotes }: ShownArea): string {
  return sourceNotes.map(({ number, note }) => `${number}: ${note}`).join(' · ')
}
