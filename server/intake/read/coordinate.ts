import { ValueError } from '../values.ts'

/** A coordinate as a number, and which axis the text names with a letter; null = it names none. */
export interface Coordinate {
  value: number
  axis: 'x' | 'y' | null
}

const number = /^[-+−]?\d+(?:[.,]\d+)?$/
/** Degrees, minutes and seconds, each but the last whole: `51° 15' 36,5"`. */
const sexagesimal =
  /^([-+−]?\d+(?:[.,]\d+)?)\s*°\s*(?:(\d+(?:[.,]\d+)?)\s*['′’´]\s*(?:(\d+(?:[.,]\d+)?)\s*(?:["″”]|''|′′)\s*)?)?$/

/**
 * A coordinate from a text: `371000,5`, `7.15`, `51° 15' 36" N`, `7° 9′ O`. Comma or point separates decimals, nothing
 * separates thousands.
 * @throws ValueError
 */
export function parseCoordinate(text: string): Coordinate {
  const trimmed = text.trim()
  const [, before, inner = '', after] = /^([NSEOW])?\s*(.*?)\s*([NSEOW])?$/i.exec(trimmed)!
  const letter = (before ?? after)?.toUpperCase()
  const magnitude = before && after ? null : number.test(inner) ? toNumber(inner) : fromDegrees(inner)
  if (magnitude === null || !Number.isFinite(magnitude)) throw new ValueError(explain(trimmed))
  const axis = letter === undefined ? null : 'NS'.includes(letter) ? 'y' : 'x'
  return { value: letter === 'S' || letter === 'W' ? -magnitude : magnitude, axis }
}

function toNumber(text: string): number {
  return Number(text.replace(',', '.').replace('−', '-'))
}

function fromDegrees(text: string): number | null {
  const [, degrees, minutes = '0', seconds = '0'] = sexagesimal.exec(text) ?? []
  if (degrees === undefined) return null
  const whole = toNumber(degrees)
  const [inMinutes, inSeconds] = [toNumber(minutes), toNumber(seconds)]
  if (inMinutes >= 60 || inSeconds >= 60) return null
  const size = Math.abs(whole) + inMinutes / 60 + inSeconds / 3600
  return whole < 0 || degrees.startsWith('-') ? -size : size
}

function explain(text: string): string {
  const shown = JSON.stringify(text.slice(0, 60))
  const thousands = /^[-+]?\d{1,3}([.,'’\s]\d{3})+([.,]\d+)?$/.test(text) ? ' with signs between the thousands' : ''
  const exponent = /^[-+]?\d+([.,]\d+)?e[-+]?\d+$/i.test(text) ? ', but rounded to an exponent' : ''
  return `${shown} is not a coordinate${thousands}${exponent}; expected a number such as 371000,5 or 7.15, or degrees such as 51° 15' 36" N`
}
