import { InputError } from './errors.ts'

/** A number as it stood in the text, which a double would change. */
class Inexact {
  constructor(readonly source: string) {}
}

/**
 * Read JSON (RFC 8259) that a caller sends, without changing anything of it.
 * @param bytes UTF-8
 * @param name what it is called in messages, such as `variables`; '' = the members say enough
 * @throws InputError that names the member: no JSON, no UTF-8, a number that a double cannot hold, a text that cannot be stored
 */
export function readExactJson(bytes: Uint8Array | string, name = ''): unknown {
  const value = parse(typeof bytes === 'string' ? bytes : decode(bytes), name)
  check(value, name, 0, { objects: 0 })
  return value
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new InputError('The body is not in UTF-8, as JSON should be.')
  }
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text, (_key, value: unknown, context?: { source?: string }) =>
      typeof value === 'number' && !isExactNumber(context!.source!) ? new Inexact(context!.source!) : value,
    )
  } catch (error) {
    throw new InputError(`${name || 'The body'} is not JSON: ${(error as Error).message}.`, name || undefined)
  }
}

/** Far deeper than any argument. */
const deepest = 50
/** Far more than any question has: each is compared with all that its type may have. */
const mostObjects = 25_000

function check(value: unknown, path: string, depth: number, seen: { objects: number }): void {
  const argument = path || undefined
  if (depth > deepest)
    throw new InputError(`${path.slice(0, 40)}… is nested more than ${deepest} levels deep.`, argument)
  if (value instanceof Inexact) throw new InputError(`${path} is ${inexactNumber(value.source)}`, argument)
  if (typeof value === 'string' && !isText(value)) throw new InputError(`${path} has ${badText}`, argument)
  if (Array.isArray(value)) value.forEach((item, index) => check(item, `${path}[${index}]`, depth + 1, seen))
  else if (typeof value === 'object' && value !== null) {
    if (++seen.objects > mostObjects)
      throw new InputError(
        `${path.slice(0, 40)}… is one of more than ${mostObjects} objects; send fewer at once.`,
        argument,
      )
    for (const [key, member] of Object.entries(value)) {
      if (!isText(key)) throw new InputError(`A name in ${path || 'the body'} has ${badText}`, argument)
      check(member, path ? `${path}.${key}` : key, depth + 1, seen)
    }
  }
}

/** Whether a double holds a number as it is written: no whole number beyond 2⁵³ − 1, nothing that becomes infinite or zero. */
export function isExactNumber(source: string): boolean {
  const number = Number(source)
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER && (number !== 0 || !/[1-9]/.test(source.replace(/e.*$/i, '')))
}

/** Ends a sentence "<argument> is …". */
export function inexactNumber(source: string): string {
  const shown = source.length > 40 ? `${source.slice(0, 40)}…` : source
  return `${shown}, which would be rounded; numbers should be from -9007199254740991 to 9007199254740991 (±(2^53 - 1)), and not so small that they become 0.`
}

/** Whether a text can be stored and sent: without U+0000 and without half a surrogate pair. */
export function isText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

/** Ends a sentence "<argument> has …". */
export const badText =
  'a character that no text can have (U+0000, or half of a surrogate pair); it should be text in Unicode.'
