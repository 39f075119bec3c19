import type { ImportError } from '../import-error.ts'
import { decode, type Encoding } from './encoding.ts'
import type { TextEvidence, TextPlace } from './text-evidence.ts'

/** Who says which encoding a file has, in the order in which they are believed. */
export interface EncodingStatement {
  /** For messages: `the .cpg`, `byte 29 of the .dbf`, `--encoding`. */
  who: string
  encoding: Encoding
}

type Fail = (reason: string, place?: TextPlace) => ImportError

const giveIt = 'say which it is with --encoding'

/**
 * The encoding of a file of which somebody may say something, and whose bytes have been seen. The caller is believed
 * first, then the .cpg, then the .dbf; but bytes that cannot be what is said are a contradiction, and refused.
 * @throws ImportError with row and field.
 */
export function chooseEncoding(evidence: TextEvidence, statements: EncodingStatement[], fail: Fail): Encoding {
  const { utf8, notUtf8 } = evidence
  const [first, ...others] = statements
  if (evidence.isEmpty) return first?.encoding ?? 'utf-8'
  if (first) {
    checkStatement(first, evidence, fail)
    const contradiction = others.find(({ encoding }) => encoding !== 'utf-8' && !isSettled(evidence, first, encoding))
    if (!contradiction) return first.encoding
    const { texts, ...place } = evidence.differenceOf(first.encoding, contradiction.encoding)!
    throw fail(
      `${first.who} says ${first.encoding} (${show(texts[0])}), ${contradiction.who} says ${contradiction.encoding} (${show(texts[1])}); ${giveIt}`,
      place,
    )
  }
  if (utf8 && notUtf8) throw mixed(evidence, fail)
  if (!notUtf8) return 'utf-8'
  const possible = evidence.possible()
  if (possible.length === 1) return possible[0]!
  if (possible.length === 0) {
    const { bytes, ...place } = notUtf8
    throw fail(
      `${show(decode(bytes, 'windows-1252'))} is no text in any encoding known here; save it as UTF-8, or ${giveIt}`,
      place,
    )
  }
  const [one, other] = [possible[0]!, possible[1]!]
  const { texts, ...place } = evidence.differenceOf(one, other)!
  throw fail(
    `this is ${show(texts[0])} as ${one}, but ${show(texts[1])} as ${other}; save it as UTF-8, or ${giveIt}`,
    place,
  )
}

function checkStatement({ who, encoding }: EncodingStatement, evidence: TextEvidence, fail: Fail): void {
  const { utf8, notUtf8 } = evidence
  if (encoding === 'utf-8') {
    if (!notUtf8) return
    const { bytes, ...place } = notUtf8
    const text = bytes.toString('utf8')
    if (/^[^\ufffd]*\ufffd$/.test(text) && bytes.at(-1)! >= 0xc2)
      throw fail(
        `${show(text)} is UTF-8 that is cut inside its last letter; the field is too short for the text`,
        place,
      )
    if (utf8) throw mixed(evidence, fail)
    throw fail(`${who} says UTF-8, but ${show(text)} is not valid UTF-8`, place)
  }
  if (who === '--encoding') return
  if (utf8 && !notUtf8) throw fail(`${who} says ${encoding}, but the text is valid UTF-8; ${giveIt}`, utf8)
  const implausible = evidence.implausibleIn(encoding)
  if (implausible)
    throw fail(`${who} says ${encoding}, but that would be ${show(implausible.text)}; ${giveIt}`, implausible)
}

/** Whether the second word does not matter: it reads the same, makes no text of the bytes, or the first is the caller's. */
function isSettled(evidence: TextEvidence, first: EncodingStatement, other: Encoding): boolean {
  return (
    first.who === '--encoding' ||
    first.encoding === 'utf-8' ||
    !evidence.differenceOf(first.encoding, other) ||
    evidence.implausibleIn(other) !== null
  )
}

function mixed({ utf8, notUtf8 }: TextEvidence, fail: Fail): ImportError {
  const { bytes, ...place } = notUtf8!
  const elsewhere = utf8!.row === null ? 'the header' : `row ${utf8!.row}`
  return fail(
    `${show(decode(bytes, 'windows-1252'))} is not valid UTF-8, but ${elsewhere} is: the file mixes two encodings; save all of it as UTF-8`,
    place,
  )
}

const show = (text: string) => JSON.stringify(text.trim().slice(0, 60))
