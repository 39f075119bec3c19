import { formatDay } from '../../presentation/format.ts'
import type { ViewSource } from '../view/ask.ts'
import type { Wording } from '../view/languages.ts'

/** A source in one line: title, kind, publisher, day. */
export function sourceLine({ title, kind, publisher, date }: ViewSource, { text, intl }: Wording): string {
  const facts = [kind, publisher, date && text('source.dated', { date: formatDay(intl, date) })].filter(Boolean)
  return `${title}. ${facts.join(', ')}.`
}
