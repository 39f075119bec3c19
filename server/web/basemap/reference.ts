import { createHash } from 'node:crypto'
import { StyleError } from './errors.ts'

/**
 * Make a reference of a style or TileJSON document absolute. Placeholders such as {z} stay as they are.
 * @param reference as it stands in the document, absolute or relative
 * @param base the address of the document
 * @param what names the reference in an error
 * @throws StyleError unless the result is http(s), and https where the document came by https: a document from outside
 *   must not point this server at plain http services of its own network.
 */
export function resolveReference(reference: string, base: string, what: string): string {
  const url = URL.parse(reference, base)
  const allowed = new URL(base).protocol === 'https:' ? ['https:'] : ['http:', 'https:']
  if (!url || !allowed.includes(url.protocol)) {
    throw new StyleError(
      `${what} is "${reference}"; it should be an address that begins with ${allowed.join('// or ')}//.`,
    )
  }
  return url.href.replace(/%7B/gi, '{').replace(/%7D/gi, '}')
}

/**
 * Put values into the placeholders of an address.
 * @param template such as https://example.org/{z}/{x}/{y}.pbf
 * @param values by placeholder name, already safe in a URL
 */
export function fillTemplate(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder))
}

/**
 * The name under which we deliver what an upstream template gives. It changes with the template, so that no browser
 * shows cached tiles of one basemap in another.
 */
export function identify(template: string): string {
  return createHash('sha256').update(template).digest('hex').slice(0, 16)
}
