import type { Context } from '../kit/context.ts'
import { InputError } from '../kit/errors.ts'
import type { SearchedTable } from '../kit/noun.ts'
import { loadRow, type Keyed } from '../kit/rows.ts'
import { correct } from './corrections.ts'
import { findMatches, mostFound, type AskedWord, type FoundRow } from './find-matches.ts'
import { fold, wordsOf } from './fold.ts'
import { rankOf, type Ranked, type Sought } from './rank.ts'

/** The longest text, in characters, the most words of it, and the fewest letters and digits. */
export const longestText = 200
export const mostWords = 10
export const shortestText = 2

/** The most hits of one search: not more than are ranked of each kind. */
export const mostHits = mostFound

/** A row that was found. */
export interface Hit extends Ranked {
  /** The name of its class. */
  type: string
  node: Keyed
}

/**
 * The rows of some tables that fit a text best, the best first; equal ones by their keys.
 * @throws InputError for a text that cannot be searched for, or a number of hits that is not answered
 */
export async function search(
  context: Context,
  text: string,
  tables: readonly SearchedTable[],
  first: number,
): Promise<Hit[]> {
  const sought = read(text)
  if (first < 0 || first > mostHits)
    throw new InputError(`first is ${first}; it should be from 0 to ${mostHits}.`, 'first')
  const found = await findStarts(context, tables, sought)
  let ranked = rank(found, sought)
  if (ranked.length < first) {
    const alike = { ...sought, corrections: await correct(context, sought.words) }
    ranked = rank([...found, ...(await findAlike(context, tables, alike))], alike)
  }
  const hits = await Promise.all(
    ranked.slice(0, first).map(async ({ row: { type, key }, ...how }) => {
      const { entity } = tables.find((table) => table.entity.name === type)!
      return { type, ...how, node: await loadRow(context, entity, key) }
    }),
  )
  // What has been deleted meanwhile is none.
  return hits.filter((hit): hit is Hit => hit.node !== undefined)
}

function read(text: string): Sought {
  const wrong = (what: string) => new InputError(`text ${what}`, 'text')
  const { length } = Array.from(text)
  if (length > longestText) throw wrong(`has ${length} characters; it should have at most ${longestText}.`)
  const folded = fold(text)
  const words = [...new Set(wordsOf(folded))]
  if (folded.length < shortestText) throw wrong(`should have at least ${shortestText} letters or digits.`)
  if (words.length > mostWords) throw wrong(`has ${words.length} words; it should have at most ${mostWords}.`)
  return { folded, words }
}

/**
 * Rows in which every word begins one. Where a table has more of them than are taken, those that fit best are asked for as
 * well: names that are the text, rows with all words as they are, and names that begin with the text.
 */
async function findStarts(
  context: Context,
  tables: readonly SearchedTable[],
  { folded, words }: Sought,
): Promise<FoundRow[]> {
  const ask = (asked: readonly SearchedTable[], queries: AskedWord[][]) =>
    findMatches(
      context,
      asked.flatMap((table) => queries.map((query) => ({ table, words: query }))),
    )
  const whole = (word: string) => ({ wholes: [word], starts: [] })
  const start = (word: string) => ({ wholes: [], starts: [word] })
  const found = await ask(tables, [words.map(start)])
  const cut = tables.filter(({ entity }) => found.filter(({ type }) => type === entity.name).length === mostFound)
  return [...found, ...(await ask(cut, [[whole(`=${folded}`)], words.map(whole), [start(`=${folded}`)]]))]
}

/** Rows in which every word begins one, or one that it may mean. */
function findAlike(
  context: Context,
  tables: readonly SearchedTable[],
  { words, corrections }: Required<Sought>,
): Promise<FoundRow[]> {
  if (corrections.every(({ size }) => size === 0)) return Promise.resolve([])
  const query = words.map((word, index) => ({ wholes: [...corrections[index]!.keys()], starts: [word] }))
  return findMatches(
    context,
    tables.map((table) => ({ table, words: query })),
  )
}

/** Each row once, the best first. */
function rank(rows: readonly FoundRow[], sought: Sought): (Ranked & { row: FoundRow })[] {
  return [...new Map(rows.map((row) => [`${row.key} ${row.type}`, row]))]
    .flatMap(([order, row]) => {
      const how = rankOf(row, sought)
      return how ? [{ ...how, row, order }] : []
    })
    .toSorted((one, other) => other.rank - one.rank || (one.order < other.order ? -1 : 1))
}
