import { ImportError } from './import-error.ts'

/**
 * What a sign of a table means by the table's key. Instead of a number: `zero` or `unknown`. Beside a number: how good the
 * number is, or `unknown` when it must not be used.
 */
const meanings = ['zero', 'unknown', 'documented', 'approximate', 'estimated'] as const
export type Meaning = (typeof meanings)[number]

/** What the signs of a file mean (`--sign`), by sign. A sign that is not in it is refused. */
export type Signs = ReadonlyMap<string, Meaning>

/** A number in brackets, whatever it is. */
const brackets = '()'

const dashes = /^[-–—−]$/

/**
 * Signs that stand in official tables (DIN 55301 and the statistical offices) or that Excel leaves behind. Several of them
 * mean one thing here and another there, so none has a meaning of its own.
 */
const usual = /^([-–—−.…xX/*]|\.\.+|--+|r|p|s|k\. ?A\.|n\/a|n\. ?v\.|#?NV|#?N\/A|NA|NULL)$/i

/** What a sign means, or undefined where nobody said it. The dashes are one sign, unless one of them is named itself. */
export function meaningOf(sign: string, signs: Signs): Meaning | undefined {
  if (signs.has(sign) || !dashes.test(sign)) return signs.get(sign)
  return [...signs].find(([each]) => dashes.test(each))?.[1]
}

/**
 * The number of a text and the sign beside it (`(45)`, `45 r`, `p45`). `number` null = the sign stands alone; `sign` null = a
 * number, or anything else.
 */
export function splitSign(
  text: string,
  signs: Signs,
): { number: string; sign: string | null } | { number: null; sign: string } {
  if (text !== '0' && (signs.has(text) || usual.test(text))) return { number: null, sign: text }
  const inBrackets = /^\((.*\d.*)\)$/.exec(text)
  if (inBrackets) return { number: inBrackets[1]!.trim(), sign: brackets }
  for (const sign of [...signs.keys()].filter((each) => /[\p{L}*/]/u.test(each))) {
    if (text.endsWith(sign)) return { number: text.slice(0, -sign.length).trim(), sign }
    if (text.startsWith(sign)) return { number: text.slice(sign.length).trim(), sign }
  }
  const [, before, number, after] = /^([a-z*/])?\s*(.*?\d)\s*([a-z*/])?$/i.exec(text) ?? []
  const sign = before ?? after
  return number === undefined || sign === undefined || (before && after)
    ? { number: text, sign: null }
    : { number, sign }
}

/**
 * The signs of the command line: `-=zero`, `.=unknown`, `()=approximate`.
 * @throws ImportError for a pair of another form, a meaning that there is not, and a sign with two meanings.
 */
export function parseSigns(pairs: string[] = []): Signs {
  const fail = (reason: string) => new ImportError({ file: '--sign', reason })
  const signs = new Map<string, Meaning>()
  for (const pair of pairs) {
    const [, written, meaning] = /^\s*(.*\S)\s*=\s*(\w+)\s*$/s.exec(pair) ?? []
    if (written === undefined) throw fail(`${JSON.stringify(pair)} is not SIGN=MEANING, such as "-=zero"`)
    const sign = /^\(\s*\)$/.test(written) ? brackets : written
    if (!meanings.includes(meaning as Meaning))
      throw fail(`there is no meaning ${JSON.stringify(meaning)}; expected one of ${meanings.join(', ')}`)
    if (/\d/.test(sign) && sign !== '0')
      throw fail(`${JSON.stringify(sign)} is a number; expected a sign that stands instead of or beside one`)
    if (sign === brackets && meaning === 'zero')
      throw fail('a number in brackets cannot mean zero; expected unknown, documented, approximate or estimated')
    if (signs.has(sign) && signs.get(sign) !== meaning)
      throw fail(`${JSON.stringify(sign)} is given two meanings, ${signs.get(sign)} and ${meaning}; expected one`)
    signs.set(sign, meaning as Meaning)
  }
  return signs
}
