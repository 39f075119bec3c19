import type { Corrections } from './corrections.ts'
import type { FoundRow } from './find-matches.ts'
import { fold, wordsOf } from './fold.ts'

/** What is searched for. */
export interface Sought {
  folded: string
  words: readonly string[]
  /** What each word may mean with typing errors; undefined = nobody asks. */
  corrections?: readonly Corrections[]
}

/** A text of a row in which words stand. */
export interface MatchedText {
  field: 'NAME' | 'ADDRESS'
  text: string
}

/** How well a row fits what is searched for, and where. */
export interface Ranked {
  /** See `SearchHit.rank`. */
  rank: number
  matched: MatchedText[]
}

/** A text of a row as it is compared. */
interface ComparedText extends MatchedText {
  folded: string
  words: string[]
}

/** Where a word stands, and how far it is from what was typed: 0 = it is the same, 1 = it begins with it, more = errors + 1. */
interface Place {
  text: ComparedText
  distance: number
}

/** The lowest rank of rows in which all words stand, begin one, and stand with one typing error or with more. */
const bands = { whole: 0.8, start: 0.6, oneError: 0.4, errors: 0.2 }

/** @returns null for a row that lacks a word */
export function rankOf(row: FoundRow, sought: Sought): Ranked | null {
  const texts = [...compared('NAME', row.names, sought), ...compared('ADDRESS', row.addresses, sought)]
  const same = texts.find(({ field, folded }) => field === 'NAME' && folded === sought.folded)
  if (same) return { rank: 1, matched: [told(same)] }
  const places: Place[] = []
  for (const [index, word] of sought.words.entries()) {
    const place = bestPlace(texts, word, sought.corrections?.[index])
    if (!place) return null
    places.push(place)
  }
  const used = texts.filter((text) => places.some((place) => place.text === text))
  const inName = places.filter(({ text }) => text.field === 'NAME').length / places.length
  const begins = used.some(({ field, folded }) => field === 'NAME' && folded.startsWith(sought.folded)) ? 1 : 0
  const length = Math.min(1, sought.folded.length / used[0]!.folded.length)
  const rank = bandOf(places.map(({ distance }) => distance)) + 0.1 * inName + 0.05 * begins + 0.04 * length
  return { rank: Math.round(rank * 10_000) / 10_000, matched: used.map(told) }
}

/** Texts, first those that have the most of the words, then the short ones. */
function compared(field: MatchedText['field'], texts: readonly (string | null)[], sought: Sought): ComparedText[] {
  const each = texts.flatMap((text) => {
    if (text === null) return []
    const folded = fold(text)
    return [{ field, text, folded, words: wordsOf(folded) }]
  })
  const found = (text: ComparedText) =>
    sought.words.filter((word, index) => bestPlace([text], word, sought.corrections?.[index])).length
  return each.length < 2
    ? each
    : each.toSorted((one, other) => found(other) - found(one) || one.folded.length - other.folded.length)
}

function told({ field, text }: ComparedText): MatchedText {
  return { field, text }
}

/** The nearest word; of equal ones that of the first text. */
function bestPlace(texts: readonly ComparedText[], word: string, corrections?: Corrections): Place | null {
  let best: Place | null = null
  for (const text of texts)
    for (const each of text.words) {
      const distance = distanceOf(each, word, corrections)
      if (distance !== null && (best === null || distance < best.distance)) best = { text, distance }
    }
  return best
}

function distanceOf(known: string, word: string, corrections?: Corrections): number | null {
  if (known === word) return 0
  if (known.startsWith(word)) return 1
  const errors = corrections?.get(known)
  return errors === undefined ? null : errors + 1
}

function bandOf(distances: readonly number[]): number {
  const errors = distances.reduce((sum, distance) => sum + Math.max(distance - 1, 0), 0)
  if (errors > 0) return errors === 1 ? bands.oneError : bands.errors
  return distances.includes(1) ? bands.start : bands.whole
}
