import { isUtf8 } from 'node:buffer'
import { decode, type Encoding } from './encoding.ts'
import { isPlausible, languageOf } from './plausible.ts'

/** Where a text stands. */
export interface TextPlace {
  /** null = in the header. */
  row: number | null
  field: string | null
}

/** What the encodings of one byte each make of the texts of a file. */
class Reading {
  /** Where the first text stands that is none in this encoding, and what it would be. */
  implausible: (TextPlace & { text: string }) | null = null
  readonly #letters = new Set<string | null>()
  readonly encoding: Encoding

  constructor(encoding: Encoding) {
    this.encoding = encoding
  }

  /** Whether the letters beyond ASCII are those of German and no others. */
  get isGerman(): boolean {
    return this.#letters.has('german') && !this.#letters.has('other')
  }

  add(bytes: Buffer, place: TextPlace): void {
    const text = decode(bytes, this.encoding)
    for (const [index, sign] of [...text].entries()) {
      if (sign < '\x80') continue
      this.#letters.add(languageOf(sign))
      if (!this.implausible && !isPlausible(sign, text[index - 1] ?? '', text[index + 1] ?? ''))
        this.implausible = { ...place, text }
    }
  }
}

/** Encodings of Windows, and of DOS: whoever wrote a text in one of them did not have the others. */
const ofWindows: Encoding[] = ['windows-1252', 'iso-8859-15', 'windows-1250', 'iso-8859-2', 'windows-1254']
const ofDos: Encoding[] = ['cp850', 'cp437', 'cp852']

/** Without anybody's word, the bytes may be one of these; of several that read the same, the first is named. */
const candidates: Encoding[] = [...ofWindows, ...ofDos, 'macroman']

/** The bytes of a file's texts beyond ASCII, collected to find out how they are meant. */
export class TextEvidence {
  /** The first text that is UTF-8, and the first that is not. */
  utf8: TextPlace | null = null
  notUtf8: (TextPlace & { bytes: Buffer }) | null = null
  readonly #readings = new Map<Encoding, Reading>(candidates.map((each) => [each, new Reading(each)]))
  /** Each byte beyond ASCII that occurs, with the first text that has it. */
  readonly #bytes = new Map<number, TextPlace & { text: Buffer }>()

  /** Take a text into account. Those that are all ASCII say nothing. */
  add(bytes: Buffer, place: TextPlace): void {
    if (bytes.every((byte) => byte < 0x80)) return
    if (isUtf8(bytes)) this.utf8 ??= place
    else this.notUtf8 ??= { ...place, bytes: Buffer.from(bytes) }
    for (const byte of bytes)
      if (byte >= 0x80 && !this.#bytes.has(byte)) this.#bytes.set(byte, { ...place, text: Buffer.from(bytes) })
    for (const reading of this.#readings.values()) reading.add(bytes, place)
  }

  /** Whether there is any text beyond ASCII. */
  get isEmpty(): boolean {
    return this.#bytes.size === 0
  }

  /** The first text that is implausible in an encoding; null = none. */
  implausibleIn(encoding: Encoding): (TextPlace & { text: string }) | null {
    const same = encoding === 'iso-8859-1' ? 'windows-1252' : encoding
    return this.#readings.get(same)?.implausible ?? null
  }

  /** The first text that two encodings read differently; null = none. */
  differenceOf(one: Encoding, other: Encoding): (TextPlace & { texts: [string, string] }) | null {
    for (const [byte, { text, ...place }] of this.#bytes) {
      const [a, b] = [one, other].map((encoding) => decode(Buffer.from([byte]), encoding))
      if (a !== b) return { ...place, texts: [decode(text, one), decode(text, other)] }
    }
    return null
  }

  /**
   * The encodings that the bytes may be, when nobody says which: one, or several that read differently. Text whose letters
   * are all German in Windows-1252 is that, whatever else it could be; and so it is for DOS, where Windows has no reading.
   */
  possible(): Encoding[] {
    const plausible = [...this.#readings.values()].filter(({ implausible }) => !implausible)
    const german = plausible.filter(({ isGerman }) => isGerman).map(({ encoding }) => encoding)
    if (german.includes('windows-1252')) return ['windows-1252']
    const readings = plausible.map(({ encoding }) => encoding)
    const inDos = german.find((encoding) => ofDos.includes(encoding))
    if (inDos && !readings.some((encoding) => ofWindows.includes(encoding)) && !german.includes('macroman'))
      return [inDos]
    const different: Encoding[] = []
    for (const encoding of readings)
      if (different.every((other) => this.differenceOf(encoding, other))) different.push(encoding)
    return different
  }
}
