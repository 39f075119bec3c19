import { levels, quantities } from '../../presentation/choices.ts'

/** Every quantity at every level. */
export const allViews = quantities.flatMap((quantity) => levels.map((level) => ({ quantity, level })))

/** The text that people read in HTML or SVG, without direction marks. */
export function readable(source: string): string {
  return source
    .replaceAll(/<(style|script|title|defs|head)[^>]*>.*?<\/\1>/gs, ' ')
    .replaceAll('<wbr>', '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, '')
}

/** Text without any space: line breaks and kerning of print do not count. */
export function dense(text: string): string {
  return text.replaceAll(/[\s\u00a0\u202f\u2060]/g, '')
}

/** The rows of the one table of a page: name and value as they are read. */
export function tableRows(page: string): { name: string; value: string }[] {
  const rows = [...page.matchAll(/<tr[^>]*><th scope="row">.*?<span lang="de">(.*?)<\/span>.*?<\/th><td>(.*?)<\/td>/gs)]
  return rows.map(([, name, value]) => ({ name: readable(name!), value: readable(value!) }))
}
