import { findInvisible, findLeftOver, plainText } from './plain-text.ts'

/** Which sign separates decimals in texts; null = only what cannot be misread is taken. */
export type DecimalMark = ',' | '.' | null

/** A value that cannot be used; the message says why and what would be right. */
export class ValueError extends Error {}

/** What stands for "no text" in official files: nothing, a hyphen, or a dash. Of numbers a dash may mean zero (figures.ts). */
const blanks = ['', '-', '–', '—']

/** Whether a value is left out: null, undefined, or a text of blanks. */
export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
}

/** Whether a text states nothing: null, undefined, an empty text, or a dash. Zero states something. */
export function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && blanks.includes(value.trim()))
}

/**
 * A text without blanks around it; numbers as they are written. null = not stated.
 * @throws ValueError also for what programs leave in place of a text.
 */
export function parseText(value: unknown): string | null {
  return parseWritten(value, findLeftOver)
}

function parseWritten(value: unknown, findProblem: (text: string) => string | null): string | null {
  if (isBlank(value)) return null
  if (typeof value === 'string') {
    const text = plainText(value)
    const reason = findProblem(text)
    if (reason) throw new ValueError(`${show(value)} ${reason}`)
    return text
  }
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  throw new ValueError(`${show(value)} is not a text`)
}

/** The first day that a source of ours can speak about. */
const firstDay = '1800-01-01'

/** The day of the import, where the city is. */
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date())

/**
 * A day on which something was observed, as 2021-12-31, from that form or 31.12.2021. null = not stated.
 * @throws ValueError also for a day before 1800 or after that of the import.
 */
export function parseDay(value: unknown): string | null {
  if (isEmpty(value)) return null
  const text = String(value).trim()
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? []
  const iso = year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : text
  const date = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : null
  if (!date || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso)
    throw new ValueError(
      `${show(value)} is not a day; expected 2021-12-31 or 31.12.2021, or nothing when none is stated${/^\d{5}$/.test(text) ? ' (this is how Excel counts days)' : ''}`,
    )
  if (iso < firstDay)
    throw new ValueError(`${show(value)} lies before ${firstDay}; expected the day of the observation`)
  if (iso > today()) throw new ValueError(`${show(value)} lies in the future; expected the day of the observation`)
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
  // Addresses have question marks and codes of their own.
  const text = parseWritten(value, findInvisible)
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
    .replace(/[äöüß]/g, (letter) => german[letter]!)
  return ascii
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** A value as a message shows it, with what nobody sees as an escape. */
export const show = (value: unknown) => (JSON.stringify(value)?.slice(0, 60) ?? String(value)).replace(unseen, escapeOf)

const unseen = /(?!\u200d)[\p{Cf}\p{Zl}\p{Zp}\p{Co}]/gu
const escapeOf = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
