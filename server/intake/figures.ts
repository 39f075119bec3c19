import { meaningOf, splitSign, type Signs } from './signs.ts'
import { isEmpty, show, ValueError, type DecimalMark } from './values.ts'

/** How the numbers of a file are to be read. */
export interface NumberStyle {
  decimalMark: DecimalMark
  signs: Signs
}

/** What holds when nobody said anything: no sign has a meaning, and only what cannot be misread is taken. */
const plainNumbers: NumberStyle = { decimalMark: null, signs: new Map() }

/** A number of an official table. `basis` says how good it is; both are null = the table has no figure. */
export type ReadFigure =
  { value: number; basis: 'DOCUMENTED' | 'APPROXIMATE' | 'ESTIMATED' } | { value: null; basis: null }

const none: ReadFigure = { value: null, basis: null }

/** Up to here a number is kept exactly as it is written. */
const mostDigits = 15
const largest = 1e15

/**
 * A figure from a number or a text: `1234`, `-0,5`, `1.234.567,8`, `17 027`; and the signs of tables, as far as it is said
 * what they mean: `-`, `.`, `x`, `(45)`, `45 r`.
 * @throws ValueError for anything else, for a sign without a meaning, and for `17.027` without a decimal mark: it may be
 * seventeen or seventeen thousand.
 */
export function parseFigure(value: unknown, style: NumberStyle = plainNumbers): ReadFigure {
  if (isEmpty(value)) return none
  if (typeof value === 'number') return ofNumber(exact(value, value), null, style)
  if (typeof value !== 'string') throw new ValueError(`${show(value)} is not a number`)
  const text = value.trim()
  const { number, sign } = splitSign(text, style.signs)
  if (number === null) return ofSign(sign, style)
  return ofNumber(readNumber(number, value, style.decimalMark), sign, style)
}

/** The figure of a sign that stands instead of a number. */
function ofSign(sign: string, { signs }: NumberStyle): ReadFigure {
  const meaning = meaningOf(sign, signs)
  if (meaning === 'zero') return { value: 0, basis: 'DOCUMENTED' }
  if (meaning === 'unknown') return none
  if (meaning) throw new ValueError(`${show(sign)} stands alone; expected a number beside it that is ${meaning}`)
  throw new ValueError(
    `${show(sign)} is a sign, not a number; say what it means by the table's key: --sign "${sign}=zero" or --sign "${sign}=unknown"`,
  )
}

/** The figure of a number and the sign beside it. A 0 without one may be a sign itself: less than half of the unit. */
function ofNumber(value: number, sign: string | null, { signs }: NumberStyle): ReadFigure {
  const meaning = sign !== null ? meaningOf(sign, signs) : value === 0 ? (signs.get('0') ?? 'zero') : 'documented'
  if (meaning === undefined)
    throw new ValueError(
      `the sign ${show(sign)} stands beside ${value}; say what it means by the table's key: --sign "${sign}=approximate" (or documented, estimated, unknown)`,
    )
  if (meaning === 'unknown') return none
  if (meaning === 'zero' && value !== 0)
    throw new ValueError(`${show(sign)} means zero, but stands beside ${value}; expected it alone`)
  return { value, basis: basisOf[meaning] }
}

const basisOf = {
  zero: 'DOCUMENTED',
  documented: 'DOCUMENTED',
  approximate: 'APPROXIMATE',
  estimated: 'ESTIMATED',
} as const

/**
 * A number for a field that cannot say how good it is. null = not stated, never zero.
 * @throws ValueError as `parseFigure`, and for a number that the table calls approximate or estimated.
 */
export function parseNumber(value: unknown, style: NumberStyle = plainNumbers): number | null {
  const figure = parseFigure(value, style)
  if (figure.value !== null && figure.basis !== 'DOCUMENTED')
    throw new ValueError(
      `${show(value)} is ${figure.basis.toLowerCase()}, which this field cannot say; expected a number that is known, or none`,
    )
  return figure.value
}

/** A whole number, at least 0. null = not stated. @throws ValueError */
export function parseCount(value: unknown, style: NumberStyle = plainNumbers): number | null {
  const number = parseNumber(value, style)
  if (number !== null && (!Number.isSafeInteger(number) || number < 0))
    throw new ValueError(`${show(value)} is not a whole number of at least 0`)
  return number
}

/**
 * The number that a text means; thousands may be separated by the other mark, by blanks or by apostrophes.
 * @throws ValueError
 */
function readNumber(text: string, written: unknown, decimalMark: DecimalMark): number {
  const plain = text.replace(/^[−–]/, '-')
  const marks = ([',', '.'] as const).filter((mark) => decimalMark === null || decimalMark === mark)
  const numbers = new Set(marks.map((mark) => readAs(plain, mark)).filter((number) => number !== null))
  if (numbers.size === 0)
    throw new ValueError(
      `${show(written)} is not a number${decimalMark ? ` with the decimal mark "${decimalMark}"` : ''}${hintFor(plain)}`,
    )
  if (numbers.size > 1)
    throw new ValueError(
      `${show(written)} may mean ${[...numbers].join(' or ')}; say which sign is the decimal mark (--decimal)`,
    )
  return exact(Number([...numbers][0]), written)
}

/** What would help with a text that is nearly a number; '' = nothing that we know. */
function hintFor(text: string): string {
  if (/^[-+]?\d+([.,]\d+)?e[-+]?\d+$/i.test(text))
    return '; it was rounded to an exponent, save the column with all digits'
  if (/^[-+]?[\d.,\s]+(%|€|EUR|m²|km²|ha)$/i.test(text)) return '; write it without the unit'
  return /^\d[\d.,]*-$/.test(text) ? '; expected the minus before it' : ''
}

/** The number as JavaScript writes it, when decimals follow this sign; null = it is none. */
function readAs(text: string, mark: ',' | '.'): string | null {
  const [decimal, thousands] = mark === ',' ? [',', '\\.'] : ['\\.', ',']
  const pattern = new RegExp(
    `^-?(\\d+|[1-9]\\d{0,2}(?:(${thousands}|[ \u00a0\u2009\u202f]|['’])\\d{3})(?:\\2\\d{3})*)(${decimal}\\d+)?$`,
  )
  if (!pattern.test(text)) return null
  return text.replace(mark === ',' ? /[.\s'’]/g : /[,\s'’]/g, '').replace(',', '.')
}

/** @throws ValueError for a number that would be kept as another one, or not at all. */
function exact(number: number, written: unknown): number {
  const isKept = Number.isFinite(number) && Math.abs(number) <= largest && digitsOf(written) <= mostDigits
  if (isKept) return number
  throw new ValueError(`${show(written)} cannot be kept exactly; expected at most ${mostDigits} digits`)
}

/** How many digits a number is written with, zeros at its beginning left out. */
const digitsOf = (written: unknown) =>
  typeof written === 'string' ? written.replace(/\D/g, '').replace(/^0+/, '').length : 0
