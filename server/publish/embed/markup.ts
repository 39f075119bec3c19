/** Text that is markup already: `markup` puts it in as it is, and escapes everything else. */
export class Markup {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

type Part = string | number | Markup | null | undefined | false | readonly Part[]

/** A piece of HTML, SVG or XML. What is put in is escaped; lists are joined; null and false leave nothing. */
export function markup(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(strings.reduce((source, string, index) => source + sourceOf(parts[index - 1]) + string))
}

function sourceOf(part: Part): string {
  if (part instanceof Markup) return part.source
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'string' || typeof part === 'number') return escape(String(part))
  return part.map(sourceOf).join('')
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!)
}
