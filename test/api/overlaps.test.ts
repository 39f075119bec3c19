import { beforeAll, describe, expect, test } from 'vitest'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { useGeneratedDatabase } from '../setup/generated.ts'
import { useGraph } from '../setup/graph.ts'
import { useGrid } from '../setup/grid.ts'
import { countStatements } from '../setup/statements.ts'

const databases = { shipped: useGraph(useDatabase()), generated: useGraph(useGeneratedDatabase()) }
const { shipped, generated } = databases
const opposite: Record<string, string> = {
  EQUALS: 'EQUALS',
  CONTAINS: 'WITHIN',
  WITHIN: 'CONTAINS',
  OVERLAPS: 'OVERLAPS',
}

const figures = `relation other { key }
  ground { squareKilometres squareKilometresLower squareKilometresUpper state basis unknownReason share shareOfOther }
  people { value lower upper state basis hasUnknown unknownReason method }`

async function overlapsOf(graph: typeof shipped, key: string, given = ''): Promise<any[]> {
  const { data, errors } = await graph.ask(
    `{ overlaps(area: "${key}", first: 1000${given}) { totalCount nodes { ${figures} } } }`,
  )
  expect(errors).toBeUndefined()
  expect(data.overlaps.totalCount).toBe(data.overlaps.nodes.length)
  return data.overlaps.nodes
}

/** The relations of all areas, as plain SQL. */
const relations = `
  select one.key as area, other.key, case
      when below is not null and above is not null then 'EQUALS' when below is not null then 'CONTAINS'
      when above is not null then 'WITHIN' else 'OVERLAPS' end as relation, other.kind
  from area one join area other on one.key <> other.key
  left join area_containment below on below.container_key = one.key and below.contained_key = other.key
  left join area_containment above on above.container_key = other.key and above.contained_key = one.key
  left join area_overlap part on part.area_key = one.key and part.other_key = other.key
  where num_nonnulls(below, above, part) > 0 order by 1, 2`

describe.each([
  ['shipped', 100, 'where: {}'],
  [
    'generated',
    8,
    'where: { key: { in: ["stadt", "district-00", "district-07", "management-000", "management-013", "programme-1", "quarter-0000", "quarter-0777"] } }',
  ],
] as const)('in the %s city', (name, first, some) => {
  const graph = databases[name]

  test('areas share ground with those that containment and overlaps name, of all kinds and of one', async () => {
    const expected = await rowsOf<{ area: string; key: string; relation: string; kind: string }>(
      graph.database.current,
      relations,
    )
    const { data, errors } = await graph.ask(`{ areas(first: ${first}, ${some}) { nodes { key
      all: overlaps(first: 1000) { totalCount nodes { relation other { key } area { key } } }
      quarters: overlaps(kind: QUARTER, first: 0) { totalCount }
      contained: overlaps(first: 0, where: { relation: { equals: CONTAINS } }) { totalCount } } } }`)
    expect(errors).toBeUndefined()
    for (const { key, all, quarters, contained } of data.areas.nodes) {
      const own = expected.filter(({ area }) => area === key)
      expect(all.nodes).toEqual(
        own.slice(0, 1000).map((row) => ({ relation: row.relation, other: { key: row.key }, area: { key } })),
      )
      expect(all.totalCount).toBe(own.length)
      expect(quarters.totalCount).toBe(own.filter(({ kind }) => kind === 'QUARTER').length)
      expect(contained.totalCount).toBe(own.filter(({ relation }) => relation === 'CONTAINS').length)
    }
  })

  test('the quarters of a district cover it, within the bounds', async () => {
    const { data } = await graph.ask(`{ areas(kind: DISTRICT, first: 3) { nodes { key squareKilometres } } }`)
    for (const { key, squareKilometres } of data.areas.nodes) {
      const quarters = await overlapsOf(graph, key, ', kind: QUARTER')
      const sum = (field: string) => quarters.reduce((all, { ground }) => all + ground[field], 0)
      expect(quarters.length).toBeGreaterThan(1)
      expect(sum('squareKilometresLower')).toBeLessThan(squareKilometres)
      expect(sum('squareKilometresUpper')).toBeGreaterThan(squareKilometres)
      expect(sum('squareKilometres') / squareKilometres).toBeCloseTo(1, name === 'generated' ? 6 : 1)
      expect(sum('share')).toBeCloseTo(1, name === 'generated' ? 6 : 2)
      for (const { relation, ground } of quarters) expect([relation, ground.shareOfOther]).toEqual(['CONTAINS', 1])
    }
  })
})

test('sharing is mutual: the same ground and people, seen from the other side', async () => {
  const keys = await rowsOf<{ key: string }>(shipped.database.current, 'select key from area order by key')
  const all = new Map<string, any>()
  for (const { key } of keys) for (const row of await overlapsOf(shipped, key)) all.set(`${key} ${row.other.key}`, row)
  expect(new Set([...all.values()].map(({ relation }) => relation))).toEqual(new Set(Object.keys(opposite)))
  for (const [pair, { relation, ground, people }] of all) {
    const back = all.get(pair.split(' ').toReversed().join(' '))
    expect(back, pair).toMatchObject({ relation: opposite[relation], people })
    const { share, shareOfOther, ...same } = ground
    expect(back.ground, pair).toEqual({ ...same, share: shareOfOther, shareOfOther: share })
    if (same.squareKilometres !== null) {
      expect(same.squareKilometresLower).toBeLessThan(same.squareKilometres)
      expect(same.squareKilometresUpper).toBeGreaterThan(same.squareKilometres)
    }
  }
})

test('what areas of quarters share is the quarters that both have', async () => {
  const rows = await rowsOf<Record<string, any>>(
    generated.database.current,
    `select overlap.area_key as area, overlap.other_key as other, sum(ST_Area(ST_Transform(boundary, 4326)::geography)) / 1e6 as surface,
       count(*)::int as quarters
     from area_overlap overlap
     join area_containment one on one.container_key = overlap.area_key
     join area_containment other on other.container_key = overlap.other_key and other.contained_key = one.contained_key
     join area on area.key = one.contained_key and kind = 'QUARTER'
     group by 1, 2 order by 1, 2 limit 24`,
  )
  expect(rows.length).toBe(24)
  for (const { area, other, surface } of rows) {
    const row = (await overlapsOf(generated, area)).find((each) => each.other.key === other)
    expect(row.relation).toBe('OVERLAPS')
    expect(row.ground).toMatchObject({ state: 'KNOWN', basis: 'DOCUMENTED', unknownReason: null })
    expect(row.ground.squareKilometres).toBeCloseTo(surface, 6)
    expect(row.ground.squareKilometresUpper - row.ground.squareKilometresLower).toBeLessThan(0.03)
  }
})

test('outlines that may be off bound what is shared by as much as they may be off', async () => {
  const [row] = (await overlapsOf(shipped, 'wichlinghausen-oberbarmen')).filter(
    ({ other }) => other.key === 'district-6',
  )
  const km2 = (shape: string) => `ST_Area(ST_Transform(${shape}, 4326)::geography) / 1e6`
  const [expected] = await rowsOf<Record<string, number>>(
    shipped.database.current,
    `select ${km2('ST_Intersection(a.boundary, b.boundary)')} as drawn,
       ${km2('ST_Intersection(ST_Buffer(a.boundary, -40), ST_Buffer(b.boundary, -40))')} as least,
       ${km2('ST_Intersection(ST_Buffer(a.boundary, 40), ST_Buffer(b.boundary, 40))')} as most,
       ${km2('a.boundary')} as own
     from area a, area b where a.key = 'wichlinghausen-oberbarmen' and b.key = 'district-6'`,
  )
  expect(row.ground.squareKilometres).toBeCloseTo(expected!.drawn!, 8)
  expect(row.ground.squareKilometresLower).toBeCloseTo(expected!.least!, 8)
  expect(row.ground.squareKilometresUpper).toBeCloseTo(expected!.most!, 8)
  expect(row.ground.share).toBeCloseTo(expected!.drawn! / expected!.own!, 8)
  expect(row.ground.basis).toBe('ESTIMATED')
})

test('without a grid all people of what lies in the other are on its ground, as their source says', async () => {
  const { data } =
    await shipped.ask(`{ area(key: "district-6") { overlaps(first: 1000, where: { relation: { equals: CONTAINS } }) { nodes {
    other { population { value state basis unknownReason earliestDate citations { source { key } } } }
    people { value lower upper state basis unknownReason method grid { key } origin { earliestDate } citations { source { key } } }
  } } } }`)
  const { nodes } = data.area.overlaps
  expect(nodes.length).toBeGreaterThan(4)
  for (const { other, people } of nodes) {
    const { earliestDate, ...population } = other.population
    const { lower, upper, method, grid, origin, ...same } = people
    expect(same).toEqual(population)
    expect([lower, upper, method, grid]).toEqual([null, null, null, null])
    expect(origin?.earliestDate ?? null).toBe(earliestDate)
  }
  expect(nodes.some(({ people }: any) => people.value > 1000 && people.basis === 'DOCUMENTED')).toBe(true)
})

test('without a grid people of areas that overlap in part are those of the one of which more is shared, by surface', async () => {
  const known = (area: string) => `(
    select case when bool_and(newest.value is not null) then sum(newest.value) end from area_containment
    join area on area.key = contained_key and kind = 'QUARTER'
    left join lateral (select value from observation where area_key = area.key and indicator_key = 'population'
      order by observed_on desc limit 1) newest on true
    where container_key = ${area})::float8`
  const rows = await rowsOf<Record<string, any>>(
    generated.database.current,
    `select area_key as area, other_key as other, ${known('area_key')} as own, ${known('other_key')} as others
     from area_overlap order by 1, 2`,
  )
  const seen = new Set<string>()
  for (const area of [...new Set(rows.map((row) => row.area))].slice(0, 30))
    for (const { other, ground, people } of (await overlapsOf(generated, area)).filter(
      ({ relation }) => relation === 'OVERLAPS',
    )) {
      const row = rows.find((each) => each.area === area && each.other === other.key)!
      const sides = [
        [row.own, ground.share],
        [row.others, ground.shareOfOther],
      ].toSorted((one, another) => another[1] - one[1])
      const [population, share] = sides.find(([value]) => value !== null) ?? [null, null]
      const value = population === null ? null : Math.round(population * share)
      seen.add(value === null ? 'unknown' : 'known')
      expect(people, `${area} ${other.key}`).toEqual({
        value,
        lower: null,
        upper: null,
        state: value === null ? 'UNKNOWN' : 'KNOWN',
        basis: value === null ? null : 'ESTIMATED',
        hasUnknown: value === null,
        unknownReason: value === null ? 'MEMBER_UNKNOWN' : null,
        method: value === null ? null : 'EVEN_SPREAD',
      })
    }
  expect(seen).toEqual(new Set(['known', 'unknown']))
})

test('where an outline is unknown the row says so, and of what the tree knows nothing is lost', async () => {
  const rows = await rowsOf<{ area: string; key: string; relation: string }>(
    shipped.database.current,
    `select area, related.key, relation from (${relations}) related join area on area.key = related.area
     where boundary is null`,
  )
  expect(rows.length).toBeGreaterThan(0)
  for (const { area, key, relation } of rows) {
    const { ground } = (await overlapsOf(shipped, area)).find(({ other }) => other.key === key)
    const isInner = relation === 'WITHIN' || relation === 'EQUALS'
    expect(ground.share).toBe(isInner ? 1 : null)
    if (relation === 'WITHIN')
      expect(ground).toMatchObject({
        squareKilometres: null,
        squareKilometresLower: null,
        squareKilometresUpper: null,
        state: 'UNKNOWN',
        basis: null,
        unknownReason: 'BOUNDARY_UNKNOWN',
      })
  }
})

test.each([
  ['area: "nowhere"', 'area', /area is "nowhere", which is no area; give a key/],
  ['area: "hoehe", first: 1001', 'first', /first is 1001; it should be from 0 to 1000/],
  ['area: "hoehe", where: { relation: null }', 'where', /where.relation is null/],
])('overlaps(%s) is refused by name', async (given, argument, message) => {
  const { data, errors } = await shipped.ask(`{ overlaps(${given}) { nodes { relation } } }`)
  expect(data).toEqual({ overlaps: null })
  expect(errors).toEqual([
    expect.objectContaining({
      message: expect.stringMatching(message),
      extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument }),
    }),
  ])
})

test.each([
  ['relation: { in: [OVERLAPS, EQUALS] }', `relation in ('OVERLAPS', 'EQUALS')`],
  ['not: { relation: { equals: WITHIN } }', `relation <> 'WITHIN'`],
  ['other: { boundaryAccuracy: { isKnown: false } }', `boundary_accuracy is null`],
  ['other: { name: { startsWith: "wichl" } }', `name ilike 'wichl%'`],
  ['or: [{ area: { kind: { equals: CITY } } }, { other: { kind: { equals: CITY } } }]', `'CITY' in (own_kind, kind)`],
])('overlaps are asked for (%s), as plain SQL', async (where, condition) => {
  const rows = await rowsOf<{ area: string; key: string }>(
    shipped.database.current,
    `select area, key from (select related.area, related.key, relation, other.kind, own.kind as own_kind, other.name,
       other.boundary_accuracy from (${relations}) related join area other on other.key = related.key
       join area own on own.key = related.area) row where ${condition} order by 1, 2`,
  )
  expect(rows.length).toBeGreaterThan(0)
  const { data, errors } = await shipped.ask(
    `{ areas(first: 100) { nodes { key overlaps(first: 1000, where: { ${where} }) { nodes { other { key } } } } } }`,
  )
  expect(errors).toBeUndefined()
  expect(
    data.areas.nodes.flatMap(({ key, overlaps }: any) =>
      overlaps.nodes.map(({ other }: any) => ({ area: key, key: other.key })),
    ),
  ).toEqual(rows)
})

test('the number of statements does not grow with the number of rows, and the price does', async () => {
  let price = 0
  const ask = (first: number) => async () => {
    const answer = await generated.ask(
      `{ overlaps(area: "stadt", first: ${first}) { nodes { ${figures.replace('people {', 'people { citations { source { key } }')} } } }`,
    )
    expect(answer.errors).toBeUndefined()
    expect(answer.data.overlaps.nodes).toHaveLength(first)
    price = (answer as any).extensions.cost.price
  }
  const few = await countStatements(ask(60))
  const fewPrice = price
  expect(few).toBeGreaterThan(3)
  // Members of members are asked for level by level.
  expect(await countStatements(ask(400))).toBeLessThanOrEqual(few + 5)
  expect(price).toBeGreaterThan(6 * fewPrice)
  expect(fewPrice).toBeGreaterThan(60 * 120)
})

describe('where outlines are too coarse, or a grid counts people', () => {
  const grid = useGrid(shipped.database)
  beforeAll(async () => {
    await grid.importDemo()
    await grid.rows(`update cell set people = null where id = (select min(id) from cell join cell_area on cell_id = id
      where area_key = 'quarter-20' and share = 1)`)
  })
  const square = `ST_Transform(ST_MakeEnvelope(x - cell_size / 2, y - cell_size / 2, x + cell_size / 2, y + cell_size / 2, srid), 25832)`

  test.each([
    ['wichlinghausen-oberbarmen', 'district-6', 'ST_Intersection(SHAPE(a), SHAPE(b))'],
    ['wichlinghausen-oberbarmen', 'district-8', 'ST_Intersection(SHAPE(a), SHAPE(b))'],
    ['wuppertal', 'district-3', 'SHAPE(b)'],
    ['quarter-20', 'wuppertal', 'SHAPE(a)'],
  ])('people that %s shares with %s are those of the cells, as plain SQL splits them', async (area, other, shared) => {
    const { people } = (await overlapsOf(shipped, area)).find((row) => row.other.key === other)
    const shape = (error: number) =>
      shared.replaceAll(/SHAPE\((\w)\)/g, (_, name) => `ST_Buffer(${name}.boundary, ${error})`)
    const drawn = shared.replaceAll(/SHAPE\((\w)\)/g, '$1.boundary')
    const [expected] = await grid.rows(
      `with ground as materialized (select ${drawn} as drawn, ${shape(-40)} as least, ${shape(40)} as most
        from area a, area b where a.key = '${area}' and b.key = '${other}')
       select sum(people * ST_Area(ST_Intersection(square, drawn)) / ST_Area(square))::float8 as value,
         sum(people) filter (where ST_Covers(least, square))::float8 as lower,
         case when bool_and(people is not null) then sum(people)::float8 end as upper, bool_or(people is null) as unknown
       from cell join grid on grid.key = grid_key cross join lateral (select ${square} as square) placed, ground
       where ST_Intersects(square, most)`,
    )
    expect(people).toMatchObject({ method: 'GRID', basis: 'ESTIMATED', state: 'KNOWN', hasUnknown: expected!.unknown })
    expect(Math.abs(people.value - expected!.value)).toBeLessThan(2)
    expect(people.lower).toBe(Math.floor(expected!.lower))
    expect(people.upper).toBe(expected!.upper === null ? null : Math.ceil(expected!.upper))
    expect(people.lower).toBeLessThan(people.value)
    // Of a cell of the quarter, and of others of the city, the people are not known.
    if (other === 'district-8') expect(people.upper).toBeGreaterThan(people.value)
    else expect(people.upper).toBeNull()
    expect(people.unknownReason).toBe(people.hasUnknown ? 'NOT_STATED' : null)
  })

  test('people of a grid are named with it, its day and its source, and none is older than asked for', async () => {
    const { data } = await shipped.ask(`{ overlaps(area: "wuppertal", kind: DISTRICT, first: 1) { nodes {
      people { grid { key synthetic observedOn } origin { earliestDate computed basis } citations { source { key } } }
      before: people(asOf: "1990-01-01") { grid { key } } } } }`)
    const [{ people, before }] = data.overlaps.nodes
    const [{ key, source, day }] = (await grid.rows(
      `select key, source_key as source, observed_on::text as day from grid`,
    )) as [{ key: string; source: string; day: string | null }]
    expect(people.grid).toMatchObject({ key, synthetic: true })
    expect(people.origin).toEqual({ earliestDate: day, computed: true, basis: 'ESTIMATED' })
    expect(people.citations).toEqual([{ source: { key: source } }])
    expect(before.grid).toEqual(day === null ? { key } : null)
  })

  test('outlines that may be off further than what is shared is wide bear no figure, only bounds', async () => {
    await grid.rows(`update area set boundary_accuracy = 3000 where key = 'district-6'`)
    const row = (await overlapsOf(shipped, 'wichlinghausen-oberbarmen')).find(({ other }) => other.key === 'district-6')
    expect(row.ground).toMatchObject({
      squareKilometres: null,
      squareKilometresLower: 0,
      state: 'UNKNOWN',
      basis: null,
      unknownReason: 'NOT_STATED',
      share: null,
      shareOfOther: null,
    })
    expect(row.ground.squareKilometresUpper).toBeGreaterThan(0.1)
    expect(row.people).toMatchObject({
      value: null,
      lower: 0,
      state: 'UNKNOWN',
      basis: null,
      unknownReason: 'NOT_STATED',
    })
  })
})
