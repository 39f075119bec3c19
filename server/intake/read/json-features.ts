import { JSONParser, TokenType } from '@streamparser/json'
import { MemberNames } from './member-names.ts'

/** A feature ends within this many bytes (some 700,000 vertices); without a limit one value could fill the memory. */
const maximumFeatureBytes = 32 * 1024 * 1024
/** Geometry collections of multipolygons nest 9 deep. */
const maximumDepth = 64

/** The members of a FeatureCollection beside its features, as far as they have been read. */
export interface Collection {
  type?: unknown
  crs?: unknown
  coordRefSys?: unknown
  /** Whether there is a member `features` that is an array. */
  hasFeatures: boolean
}

/** A mistake that is told as it is. */
class PlainError extends Error {}

/**
 * Cut the features out of a FeatureCollection piece by piece: bytes in, parsed features out.
 * @throws Error with a plain message when it is not valid JSON or goes beyond the limits.
 */
export class JsonFeatures {
  readonly collection: Collection = { hasFeatures: false }
  /** How many features have been found. */
  count = 0
  #found: unknown[] = []
  #depth = 0
  readonly #members = new MemberNames()
  /** Where the last token began, in bytes. */
  #offset = 0
  /** The last text directly in the document, forgotten at the next comma: the name of the member being read. */
  #member: unknown = null
  #bytesSinceFeature = 0
  #mistake: string | null = null
  #parser = new JSONParser({ paths: ['$.type', '$.crs', '$.coordRefSys', '$.features.*'], keepStack: false })
  #utf8 = new TextDecoder('utf-8', { fatal: true })

  constructor() {
    this.#parser.onToken = ({ token, value, offset }) => this.#watch(token, value, offset)
    this.#parser.onValue = ({ value, key, stack }) => {
      if (stack.length === 2) {
        this.#found.push(value)
        this.count++
        this.#bytesSinceFeature = 0
        if (typeof key !== 'number') this.#mistake ??= '"features" is an object; expected an array'
      } else {
        this.collection[key as 'type' | 'crs' | 'coordRefSys'] = value
      }
    }
  }

  /** The features that are complete with this piece. */
  push(chunk: Uint8Array): unknown[] {
    this.#checkEncoding(() => this.#utf8.decode(chunk, { stream: true }))
    this.#bytesSinceFeature += chunk.length
    this.#parse(() => this.#parser.write(chunk))
    if (this.#mistake) throw new Error(this.#mistake)
    if (this.#bytesSinceFeature > maximumFeatureBytes)
      throw new Error(
        `no feature ends within ${maximumFeatureBytes / 1024 / 1024} MiB; expected features of a smaller size`,
      )
    return this.#found.splice(0)
  }

  /** Everything has been pushed: check that the document is complete. */
  end(): void {
    this.#checkEncoding(() => this.#utf8.decode())
    if (!this.#parser.isEnded) throw new Error('the JSON ends too early, the file is cut off')
  }

  #watch(token: TokenType, value: unknown, offset: number): void {
    this.#offset = offset
    const twice = this.#members.findTwice(token, value)
    if (twice !== null) throw new PlainError(`the member ${JSON.stringify(twice)} is there twice in one object`)
    if (this.#depth === 1) {
      if (token === TokenType.STRING) this.#member = value
      if (token === TokenType.COMMA) this.#member = null
      if (token === TokenType.LEFT_BRACKET && this.#member === 'features') this.collection.hasFeatures = true
    }
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) this.#depth++
    if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) this.#depth--
    if (this.#depth > maximumDepth)
      throw new PlainError(`values are nested more than ${maximumDepth} deep; this is no GeoJSON`)
  }

  #checkEncoding(decode: () => void): void {
    try {
      decode()
    } catch {
      throw new Error('the text is not valid UTF-8, as JSON must be (Latin-1?); save it as UTF-8')
    }
  }

  #parse(write: () => void): void {
    try {
      write()
    } catch (error) {
      if (error instanceof PlainError) throw error
      const { message } = error as Error
      const place = /absolute position "(\d+)"/.exec(message)?.[1] ?? this.#offset
      const sign = /Unexpected (?:\w+ \()?("[^"]*"|[-\w.]+\))/.exec(message)?.[1]?.replace(/\)$/, '')
      throw new Error(`this is not valid JSON: ${sign ? `unexpected ${sign}` : message} at byte ${place}`)
    }
  }
}
