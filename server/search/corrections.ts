import { sql } from 'kysely'
import type { Context } from '../kit/context.ts'
import { errorsBetween } from './errors-between.ts'

/** Words that a word with typing errors may mean, and how many errors lie between. */
export type Corrections = ReadonlyMap<string, number>

/** The most words that one may mean. */
const most = 20

/** Words that are compared with one. */
const mostCompared = 2000

/** From how many letters on a word has errors, has two of them, and is compared with the beginnings of others. */
const shortest = 3
const long = 8
const begun = 7

/**
 * What each word may mean: known words that have its stem, or that differ by an error, long ones by two. No word with digits
 * means another one.
 */
export async function correct({ database }: Context, words: readonly string[]): Promise<Corrections[]> {
  const correctable = words.filter((word) => word.length >= shortest && !/\d/.test(word))
  const { rows } = correctable.length
    ? await sql<{ typed: string; known: string; same_stem: boolean }>`
        select typed, known, search_stem(typed) = search_stem(known) as same_stem
        from unnest(${correctable}::text[]) typed cross join lateral (
          select distinct word as known from search_word where near && (select search_near(typed)) order by known limit ${mostCompared}
        ) alike`.execute(database)
    : { rows: [] }
  return words.map((word) => {
    const alike = rows.flatMap(({ typed, known, same_stem }) => {
      if (typed !== word || known.startsWith(word)) return []
      const errors = same_stem ? 1 : allowed(word, known)
      return errors === null ? [] : [[known, errors] as const]
    })
    return new Map(alike.toSorted(([one, few], [other, many]) => few - many || (one < other ? -1 : 1)).slice(0, most))
  })
}

/** How many errors lie between two words; null = too many. */
function allowed(typed: string, known: string): number | null {
  const { whole, start } = errorsBetween(typed, known)
  if (whole <= (Math.min(typed.length, known.length) >= long ? 2 : 1)) return whole
  return typed.length >= begun && start <= 1 ? 2 : null
}
