import fc from 'fast-check'
import { sql, type Kysely } from 'kysely'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { nouns } from '../../server/nouns.ts'
import { fold, wordsOf } from '../../server/search/fold.ts'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { useGraph } from '../setup/graph.ts'

interface Hit {
  kind: string
  rank: number
  matched: { field: string; text: string }[]
  node: { __typename: string; id: string }
}

/** The embedded database takes several times as long, and finds by the same statements. */
const sparing = inject('template') ? 3 : 19

const graph = useGraph()

async function search(text: string, rest: { kinds?: string[]; first?: number } = {}, asked = graph): Promise<Hit[]> {
  const { data, errors } = await asked.ask(
    `query ($text: String!, $kinds: [SearchKind!], $first: Int! = 100) {
      search(text: $text, kinds: $kinds, first: $first) { kind rank matched { field text } node { __typename id } }
    }`,
    { text, ...rest },
  )
  expect(errors, text).toBeUndefined()
  return data.search
}

/** A row of the dataset, with its texts, read by plain SQL. */
interface Row {
  kind: string
  id: string
  names: string[]
  addresses: string[]
}

/** What is searched, written down once more. */
const searched: Record<string, { names: string[]; addresses: string[] }> = {
  Area: { names: ['name'], addresses: [] },
  Facility: { names: ['name', 'short_name'], addresses: ['address'] },
  Organisation: { names: ['name'], addresses: [] },
  Programme: { names: ['name'], addresses: [] },
  Project: { names: ['title_de', 'title_en'], addresses: [] },
  Source: { names: ['title', 'abbreviation'], addresses: [] },
}

let rows: Row[]
beforeAll(async () => {
  rows = (
    await Promise.all(
      Object.entries(searched).map(async ([type, { names, addresses }]) => {
        const found = await rowsOf<Record<string, string | null>>(
          graph.database.current,
          `select * from ${type.toLowerCase()}`,
        )
        const texts = (row: Record<string, string | null>, columns: string[]) =>
          columns.flatMap((column) => row[column] ?? [])
        return found.map((row) => ({
          kind: type.toUpperCase(),
          id: Buffer.from(`${type}:${row.key}`).toString('base64url'),
          names: texts(row, names),
          addresses: texts(row, addresses),
        }))
      }),
    )
  ).flat()
})

const idsOf = (hits: readonly Hit[]) => hits.map(({ node }) => node.id)
const wordsOfRow = ({ names, addresses }: Row) => [...names, ...addresses].flatMap((text) => wordsOf(fold(text)))
const letters = (text: string) => fold(text).length

/** The plain computation: rows in which every word of the text begins one. */
function startsIn(text: string): Row[] {
  const words = wordsOf(fold(text))
  return rows.filter((row) => words.every((word) => wordsOfRow(row).some((each) => each.startsWith(word))))
}

/** Asks about many texts, a few at a time. */
async function each(texts: Iterable<string>, check: (text: string) => Promise<void>): Promise<void> {
  const waiting = [...new Set(texts)]
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) await check(text)
    }),
  )
}

describe('what is found', () => {
  test('a word and the start of another, in name and address', async () => {
    const hits = await search('feuerwache gathe')
    const facility = hits.find(({ kind }) => kind === 'FACILITY')!
    expect(facility.matched).toEqual([
      { field: 'NAME', text: 'Alte Feuerwache' },
      { field: 'ADDRESS', text: 'Gathe 6, 42107 Wuppertal' },
    ])
    expect(facility.node.__typename).toBe('Facility')
  })

  test.each([
    ['Rottgen', 'Röttgen'],
    ['ROETTGEN', 'Röttgen'],
    ['röttg', 'Röttgen'],
    ['Rötgten', 'Röttgen'],
    ['wichl', 'Wichlinghausen'],
    ['Wichlinghuasen', 'Wichlinghausen'],
    ['Wichlingshuasen', 'Wichlinghausen'],
    ['Wihclingh', 'Wichlinghausen'],
    ['Zentren', 'Zentrum'],
    ['Feuerwachen', 'Feuerwache'],
    ['feuerwahce gahte', 'Alte Feuerwache | Gathe 6'],
  ])('%s finds %s', async (text, expected) => {
    const hits = await search(text)
    expect(hits.slice(0, 10).map(({ matched }) => matched.map((match) => match.text).join(' | '))).toEqual(
      expect.arrayContaining([expect.stringContaining(expected)]),
    )
  })

  test(
    'exact words and starts of words: just the rows that a plain computation finds',
    { timeout: 300_000 },
    async () => {
      const words = [...new Set(rows.flatMap(wordsOfRow))].filter((word) => word.length > 1)
      const texts = words.flatMap((word, at) => [
        word,
        word.slice(0, 2),
        word.slice(0, 5),
        `${word} ${words[(at * 7) % words.length]}`,
      ])
      await each(
        texts.filter((_, at) => at % sparing === 0),
        async (text) => {
          const expected = startsIn(text)
          const hits = await search(text)
          const found = hits.filter(({ rank }) => rank >= 0.6)
          // Of a kind, not more are ranked.
          if (expected.length <= 100)
            expect(idsOf(found).toSorted(), text).toEqual(expected.map(({ id }) => id).toSorted())
          expect(
            hits
              .filter(({ rank }) => rank >= 0.8)
              .every(({ node }) => {
                const row = wordsOfRow(rows.find(({ id }) => id === node.id)!)
                return wordsOf(fold(text)).every((word) => row.includes(word))
              }),
            text,
          ).toBe(true)
        },
      )
    },
  )

  test('every name by itself, before all else', { timeout: 300_000 }, async () => {
    await each(
      rows.flatMap(({ names }) => names),
      async (name) => {
        if (letters(name) < 2 || wordsOf(fold(name)).length > 10) return
        const expected = rows
          .filter(({ names }) => names.some((other) => fold(other) === fold(name)))
          .map(({ id }) => id)
        const hits = await search(name)
        expect(idsOf(hits.filter(({ rank }) => rank === 1)).toSorted(), name).toEqual(expected.toSorted())
        // First by all that is said of ranks: nothing stands before them.
        expect(idsOf(hits.slice(0, expected.length)).toSorted(), name).toEqual(expected.toSorted())
      },
    )
  })

  test('every name with two letters swapped, among the first ten', { timeout: 300_000 }, async () => {
    const names = rows.flatMap((row) => row.names.map((name) => [name, row] as const))
    const swapped = names.flatMap(([name, row], at) => {
      if (wordsOf(fold(name)).length > 10) return []
      const places = [...name.matchAll(/(?<=\p{L})\p{L}(?=\p{L})/gu)].map(({ index }) => index)
      const place = places[(at * 7) % places.length]
      if (place === undefined) return []
      const text = name.slice(0, place) + name[place + 1]! + name[place]! + name.slice(place + 2)
      // What makes or parts an ae, oe or ue is more than a swap; of a word of three letters too little is left.
      const word =
        fold(text)
          .split(' ')
          .find((each, index) => each !== fold(name).split(' ')[index]) ?? ''
      return fold(text).length === fold(name).length && word.length > 3 ? [[text, row, name] as const] : []
    })
    await each(
      swapped.map(([text]) => text),
      async (text) => {
        const [, , name] = swapped.find(([each]) => each === text)!
        const hits = await search(text, { first: 10 })
        const found = hits.flatMap(({ matched }) => matched.map((match) => fold(match.text)))
        expect(found, `${text} for ${name}`).toContain(fold(name))
      },
    )
  })
})

describe('laws', () => {
  const texts = ['wuppertal', 'quartier', 'soziale stadt', 'wichlinghuasen', 'an', 'strasse 1', 'höhe', 'der']

  test.each(texts)(
    '%s: the same again, the best first, fewer are the first of more, and kinds add up',
    async (text) => {
      const hits = await search(text)
      expect(await search(text)).toEqual(hits)
      expect(hits.map(({ rank }) => rank)).toEqual(hits.map(({ rank }) => rank).toSorted((one, other) => other - one))
      for (const { rank } of hits) expect(rank).toBeGreaterThan(0)
      expect(new Set(idsOf(hits)).size).toBe(hits.length)
      // With fewer, typing errors are looked for only as long as words are missing: what is found stands in the same order.
      expect(await search(text, { first: 5 })).toEqual(hits.slice(0, 5))
      expect(await search(text, { first: 0 })).toEqual([])
      const apart = await Promise.all(
        [...new Set(rows.map(({ kind }) => kind))].map((kind) => search(text, { kinds: [kind] })),
      )
      expect(idsOf(hits).every((id) => apart.flatMap(idsOf).includes(id))).toBe(true)
      if (apart.flat().length <= 100) expect(apart.flatMap(idsOf).toSorted()).toEqual(idsOf(hits).toSorted())
      for (const hit of hits) expect(hit.kind).toBe(hit.node.__typename.toUpperCase())
      expect(await search(text, { kinds: [] })).toEqual([])
    },
  )

  const long = ['ﷺ'.repeat(400), 'ß'.repeat(600), 'Ǻ𝔸ﬀ'.repeat(300), '🏠'.repeat(501)]

  test('texts are compared alike here and in the database', async () => {
    const database = graph.database.current.orm.em.fork().getKysely() as unknown as Kysely<unknown>
    // Letters that Unicode has had for long: the two need not know the same newest ones.
    const letter = fc.integer({ min: 1, max: 0xfffd }).map((code) => String.fromCharCode(code))
    const made = fc.sample(fc.oneof(fc.string({ unit: letter, maxLength: 60 }), fc.string({ maxLength: 40 })), 2000)
    const all = [...rows.flatMap(({ names, addresses }) => [...names, ...addresses]), ...made, ...long].filter(
      (text) => text.isWellFormed() && !/\p{Cn}/u.test(text),
    )
    const { rows: folded } = await sql<{ folded: string }>`
      select search_fold(text) as folded from unnest(${all}::text[]) with ordinality each (text, at) order by at`.execute(
      database,
    )
    expect(folded.map((row) => row.folded)).toEqual(all.map(fold))
  })

  test('the database keeps what the nouns say of themselves, and no other table is searched', async () => {
    const columns = await rowsOf<{ name: string; made: string }>(
      graph.database.current,
      `select relname as name, pg_get_expr(adbin, adrelid) as made from pg_attribute join pg_class on pg_class.oid = attrelid
        join pg_attrdef on adrelid = attrelid and adnum = attnum
        where attname = 'search' and relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`,
    )
    const metadata = graph.database.current.orm.em.getMetadata()
    const expected = nouns.flatMap(({ searched: tables = [] }) =>
      tables.map(({ entity, names, addresses }) => {
        const { tableName, properties } = metadata.get(entity)
        const list = (fields: readonly string[]) =>
          fields.length === 0
            ? "'{}'::text[]"
            : `ARRAY[${fields
                .flatMap((field) => (field in properties ? [field] : [`${field}De`, `${field}En`]))
                .map((property) => (properties as Record<string, { fieldNames: string[] }>)[property]!.fieldNames[0])
                .join(', ')}]`
        return { name: tableName, made: `search_words(${list(names)}, ${list(addresses)})` }
      }),
    )
    expect(columns).toEqual(expected.toSorted((one, other) => (one.name < other.name ? -1 : 1)))
  })
})

describe('what is asked wrongly', () => {
  test.each([
    ['', 'at least 2 letters'],
    ['   ', 'at least 2 letters'],
    ['ä', 'at least 2 letters'],
    ['&|!:*()', 'at least 2 letters'],
    ['\'"%_\\;--', 'at least 2 letters'],
    ['x'.repeat(10_000), 'has 10000 characters; it should have at most 200'],
    ['a b c d e f g h i j k', 'has 11 words; it should have at most 10'],
  ])('%j is refused with its reason', async (text, reason) => {
    const { data, errors } = await graph.ask('query ($text: String!) { search(text: $text) { rank } }', { text })
    expect(data.search).toBeNull()
    expect(errors).toHaveLength(1)
    expect(errors![0]!.message).toContain(reason)
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'text' })
  })

  test.each([-1, 101])('first: %i is refused', async (first) => {
    const { errors } = await graph.ask('query ($first: Int!) { search(text: "wuppertal", first: $first) { rank } }', {
      first,
    })
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' })
  })

  test.each([
    "'; drop table facility; --", "wupp'er\\tal", 'wuppertal & | ! :* ( )', "wuppertal':*", '%wuppertal%', 'wupp_rtal', '=wuppertal',
    'wuppertal 🏠', '🏠🏠', 'null', '\\', '$1 $2', 'ﷺﷺﷺ', '١٢٣', 'Ж'.repeat(200), '𝔸'.repeat(200), 'a\u0301\u0301\u0301b', '<-> wuppertal',
  ])('%j is harmless', async (text) => {
    const { errors } = await graph.ask('query ($text: String!) { search(text: $text, first: 100) { rank } }', { text })
    for (const { extensions } of errors ?? []) expect(extensions.code).toBe('BAD_USER_INPUT')
  }) // prettier-ignore

  test('NUL is refused', async () => {
    const { errors } = await graph.ask('query ($text: String!) { search(text: $text) { rank } }', {
      text: 'wupper\0tal',
    })
    expect(errors![0]!.extensions.code).toBe('BAD_REQUEST')
  })
})

describe('what changes', () => {
  const own = useGraph(useDatabase())
  const write = (statement: string) => rowsOf(own.database.current, statement)
  const names = async (text: string) =>
    (await search(text, { kinds: ['FACILITY'] }, own)).map(({ matched }) => matched[0]!.text)
  const added = `insert into facility (key, type_key, name, address, mobile)
    select 'search-' || n, key, 'Kräuterschlößchen ' || n, 'Zwiebelgäßchen ' || n, false
    from (select key from facility_type order by key limit 1) type, generate_series(1, `

  test('a facility is found at once when it is added, renamed and deleted', async () => {
    expect(await names('Kräuterschlößchen')).toEqual([])
    await write(`${added}1) n`)
    for (const text of ['Kräuterschlößchen 1', 'kraeuterschloess', 'Kräuterschlöscshen', 'Kruaterschlösschen'])
      expect(await names(text), text).toEqual(['Kräuterschlößchen 1'])
    expect(await names('Zwiebelgasschen')).toEqual(['Zwiebelgäßchen 1'])
    await write(`update facility set name = 'Pfefferhaus', address = null where key = 'search-1'`)
    expect(await names('Kräuterschlößchen')).toEqual([])
    expect(await names('Zwiebelgasschen')).toEqual([])
    expect(await names('Pfeferhaus')).toEqual(['Pfefferhaus'])
    await write(`delete from facility where key = 'search-1'`)
    expect(await names('Pfefferhaus')).toEqual([])
    expect(await names('Pfeferhaus')).toEqual([])
  })

  test('of very many, always the same are ranked, and what fits best is among them', async () => {
    await write(`${added}5000) n`)
    await write(
      `insert into facility (key, type_key, name, mobile) select 'search-exact', type_key, 'Kräuter', false from facility limit 1`,
    )
    await write(`update facility set name = 'Am Kräuter Weg' where key = 'search-77'`)
    const hits = await search('kräuter', { kinds: ['FACILITY'] }, own)
    expect(hits).toHaveLength(100)
    expect(hits.slice(0, 2).map(({ matched }) => matched[0]!.text)).toEqual(['Kräuter', 'Am Kräuter Weg'])
    expect(await search('kräuter', { kinds: ['FACILITY'] }, own)).toEqual(hits)
    for (const text of ['kräuterschlösschen 4711', 'zwiebelgäßchen kräuterschlösschen 4711', 'kräuterschlöschen 4711'])
      expect((await names(text))[0], text).toBe('Kräuterschlößchen 4711')
    expect(await names('zwiebel')).toHaveLength(100)
  })

  test('texts of any kind and length can be written', async () => {
    for (const name of [
      `'${'x'.repeat(5000)}'`,
      `repeat('ﷺ', 3000)`,
      `repeat('ß', 100000)`,
      `'\\ '' & | ! : * ( )'`,
      `'🏠'`,
      `'!'`,
      `' '`,
    ])
      await write(`insert into facility (key, type_key, name, mobile)
        select 'search-odd-' || count(*), min(type_key), ${name}, false from facility`)
    expect(await names('x'.repeat(200))).toHaveLength(1)
  })
})
