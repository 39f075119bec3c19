/** Which sign separates decimals in texts; null = only what cannot be misread is taken. */
export type DecimalMark = ',' | '.' | null

/** A value that cannot be used; the message says why and what would be right. */
export class ValueError extends Error {}

/** Texts that mean "no figure" in official files: nothing, a hyphen, or a dash. */
const blanks = ['', '-', '–', '—']

/** Whether a value states nothing: null, undefined, an empty text, or a dash. Zero states something. */
export function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && blanks.includes(value.trim()))
}

/** A text without blanks around it; numbers as they are written. null = not stated. */
export function parseText(value: unknown): string | null {
  if (isBlank(value)) return null
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  throw new ValueError(`${show(value)} is not a text`)
}

/**
 * A number from a number or a text: `1234`, `-0,5`, `1.234.567,8`, `1,234.5`. null = not stated, never zero.
 * `17.027` may be seventeen or seventeen thousand: without a decimal mark it is refused.
 * @throws ValueError
 */
export function parseNumber(value: unknown, mark: DecimalMark = null): number | null {
  if (isBlank(value)) return null
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (typeof value !== 'string') throw new ValueError(`${show(value)} is not a number`)
  const text = value.trim().replace(/^[−–]/, '-')
  const readings = ([',', '.'] as const)
    .filter((each) => mark === null || each === mark)
    .map((each) => readAs(text, each))
  const numbers = new Set(readings.filter((number) => number !== null))
  if (numbers.size === 0)
    throw new ValueError(`${show(value)} is not a number${mark ? ` with the decimal mark "${mark}"` : ''}`)
  if (numbers.size > 1)
    throw new ValueError(
      `${show(value)} may mean ${[...numbers].join(' or ')}; say which sign is the decimal mark (--decimal)`,
    )
  return [...numbers][0]
}

/** The number that a text means when decimals follow this sign and the other one may separate thousands; null = none. */
function readAs(text: string, mark: ',' | '.'): number | null {
  const [decimal, thousands] = mark === ',' ? [',', '\\.'] : ['\\.', ',']
  const pattern = new RegExp(`^-?(0|[1-9]\\d{0,2}(${thousands}\\d{3})+|\\d+)(${decimal}\\d+)?$`)
  if (!pattern.test(text)) return null
  return Number(text.replaceAll(mark === ',' ? '.' : ',', '').replace(',', '.'))
}

/** A whole number, at least 0. null = not stated. @throws ValueError */
export function parseCount(value: unknown, mark: DecimalMark = null): number | null {
  const number = parseNumber(value, mark)
  if (number !== null && (!Number.isSafeInteger(number) || number < 0))
    throw new ValueError(`${show(value)} is not a whole number of at least 0`)
  return number
}

/** A coordinate: comma or point separates decimals, nothing separates thousands. NaN when it is no number. */
export function parseCoordinate(text: string): number {
  return /^[-+]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
}

/** A day as 2021-12-31, from that form or 31.12.2021. null = not stated. @throws ValueError */
export function parseDay(value: unknown): string | null {
  const text = parseText(value)
  if (text === null) return null
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? []
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
  const date = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : null
  if (!date || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso)
    throw new ValueError(`${show(value)} is not a day; expected 2021-12-31 or 31.12.2021`)
  return iso
}

/** Yes or no, in German or English or as 1 and 0. null = not stated. @throws ValueError */
export function parseYesNo(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value
  const text = parseText(value)?.toLowerCase()
  if (text === undefined) return null
  if (['ja', 'yes', 'true', '1'].includes(text)) return true
  if (['nein', 'no', 'false', '0'].includes(text)) return false
  throw new ValueError(`${show(value)} is neither yes nor no`)
}

/** An http(s) address. null = not stated. @throws ValueError */
export function parseWebsite(value: unknown): string | null {
  const text = parseText(value)
  if (text === null) return null
  if (!/^https?:\/\/[^\s]+$/i.test(text) || !URL.canParse(text))
    throw new ValueError(`${show(value)} is not a web address; expected one that begins with https:// or http://`)
  return text
}

/** The entries of a list with commas or semicolons. null = not stated. */
export function parseList(value: unknown): string[] | null {
  const entries = (parseText(value) ?? '').split(/[,;]/).map((entry) => entry.trim())
  const stated = entries.filter((entry) => !isBlank(entry))
  return stated.length > 0 ? stated : null
}

/** A readable key from a name: `Städtische Kita, Röttgen 2` becomes `staedtische-kita-roettgen-2`. */
export function toKey(text: string): string {
  const german: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }
  const ascii = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => german[letter])
  return ascii
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

const show = (value: unknown) => JSON.stringify(value)?.slice(0, 60) ?? String(value)
