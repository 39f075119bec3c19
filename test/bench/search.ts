import type { Growing } from './growth.ts'

/** A made up word, always the same for a number: of four to nine syllables, so that few begin alike. */
function word(n: number): string {
  const syllables = 'ba ne ri sol tu kam wei der lin go fu mar hes pol ti zan'.split(' ')
  return Array.from(
    { length: 4 + (n % 3) },
    (_, place) => syllables[((n * 2654435761) >>> (place * 4)) % syllables.length]!,
  ).join('')
}

const words = Array.from({ length: 20_000 }, (_, n) => word(n + 1))
const swapped = (text: string) => text.slice(0, 3) + text[4]! + text[3]! + text.slice(5)

/** What is asked, each time for another word. */
const questions: Record<string, (n: number) => string> = {
  'a rare word': (n) => words[n * 7]!,
  'the start of a word': (n) => words[n * 7]!.slice(0, 6),
  'a word of half of all rows': (n) => (n % 2 ? 'Spielplatz' : 'Einrichtung'),
  'two letters that begin many words': (n) => words[n]!.slice(0, 2),
  'a word of all addresses': () => 'Wuppertal',
  'a common word and a rare one': (n) => `spielplatz ${words[n * 14 + 1]!}`,
  'two common words and the start of a rare one': (n) => `einrichtung wuppertal ${words[n * 14]!.slice(0, 6)}`,
  'a word with a typing error': (n) => swapped(words[n * 7]!),
  'a common word with a typing error': (n) => (n % 2 ? 'Spielpaltz' : 'Einrihctung'),
  'three common words, never together': () => 'einrichtung wuppertal ri',
  'two words, one with a typing error': (n) => `spielplatz ${swapped(words[n * 14 + 1]!)}`,
  'a street and a number': (n) => `${words[(n * 31) % 3000]}straße ${(n * 31) % 90}`,
  'nothing like it': (n) => `qxqx${'vwyq'[n % 4]}xqv`,
}

/** Words of names and addresses. The areas are few: their names are searched as those of facilities are. */
export const search: Growing = {
  name: 'search',
  fill,
  areas: () => 0,
  questions: Object.fromEntries(
    Object.entries(questions).map(([what, text]) => [
      what,
      (round: number) =>
        `{ search(text: "${text(Math.abs(round))}") { kind rank node { id ... on Facility { name address } } } }`,
    ]),
  ),
  rounds: 100,
}

/** So many facilities with names of three words, two thirds of them with an address. */
function fill(size: number): string[] {
  return [
    // Otherwise nobody writes down which words there are.
    'set session_replication_role = default',
    'truncate facility_type, facility, search_word cascade',
    `insert into facility_type (key, label_de, label_en, icon) values ('type', 'Art', 'Type', 'map-pin')`,
    `create temporary table made_up as select n - 1 as number, word
      from unnest(string_to_array('${words.join(' ')}', ' ')) with ordinality each (word, n)`,
    `insert into facility (key, type_key, name, mobile, address, location)
      select 'facility-' || n, 'type',
        case n % 2 when 0 then 'Einrichtung ' else 'Spielplatz ' end || initcap(one.word) || ' ' || n, false,
        case when n % 3 > 0 then initcap(street.word) || 'straße ' || n % 90 || ', 42103 Wuppertal' end,
        ST_SetSRID(ST_MakePoint(365000 + 30000 * (n * 0.7548776662 % 1), 5665000 + 30000 * (n * 0.5698402910 % 1)), 25832)
      from generate_series(1::bigint, ${size}) n
      join made_up one on one.number = n * 7919 % ${words.length} join made_up street on street.number = n % 3000`,
    'vacuum (analyze) facility',
    'vacuum (analyze) search_word',
  ]
}
