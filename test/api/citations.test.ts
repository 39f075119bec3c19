import { expect, test } from 'vitest'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph(useDatabase())
const ask = async (query: string) => {
  const { data, errors } = await graph.ask(query)
  expect(errors).toBeUndefined()
  return data
}

test('what a source says about an observation can be asked, with what to know about it', async () => {
  const rows = await rowsOf<{ area: string; indicator: string; day: string; note: string }>(
    graph.database.current,
    `select area.key as area, indicator_key as indicator, observed_on::text as day, citation.note_de as note
    from citation join observation on noun = 'observation' and citation.key = observation.key join area on area.key = observation.area_key
    where citation.note_de is not null and observed_on is not null and contradicts_key is null`,
  )
  expect(rows.length).toBeGreaterThan(0)
  for (const { area, indicator, day, note } of rows) {
    const { area: found } = await ask(`{ area(key: "${area}") { indicator(key: "${indicator}", asOf: "${day}") { value
      citations { property note(language: DE) source { key title url } } sources { key } } } }`)
    expect(found.indicator.citations.map((citation: any) => citation.note)).toContain(note)
    expect(found.indicator.sources.length).toBeGreaterThan(0)
  }
})

test('a computed value cites what its parts cite', async () => {
  const made = `insert into observation (key, area_key, indicator_key, observed_on, value, basis)
    select 'made.' || member_key, member_key, 'population', '2021-12-31', 700, 'DOCUMENTED' from area_member
    where area_key in (select area_key from area_member group by area_key having count(*) > 1) group by member_key`
  await rowsOf(graph.database.current, `${made} on conflict do nothing`)
  await rowsOf(
    graph.database.current,
    `insert into citation (source_key, noun, key, note_de) select 'vo-0601-16', 'observation', key, key from observation where key like 'made.%'`,
  )
  const { areas } = await ask(`{ areas(first: 300) { nodes { population { computed
    citations { source { key } } parts { citations { source { key } } } } } } }`)
  const computed = areas.nodes.map(({ population }: any) => population).filter((value: any) => value.computed)
  expect(computed.length).toBeGreaterThan(0)
  for (const { citations, parts } of computed)
    for (const { source } of parts.flatMap((part: any) => part.citations))
      expect(citations.map((citation: any) => citation.source.key)).toContain(source.key)
})

test('a derived boundary cites what the boundaries of its members cite, and no other boundary does', async () => {
  const boundary = 'boundaryQuality citations { property note source { key } } sources { key }'
  const { areas } = await ask(`{ areas(first: 300) { nodes { key ${boundary} members { ${boundary} } } } }`)
  const cited = ({ citations }: any) => citations.filter(({ property }: any) => property === 'boundary')
  const derived = areas.nodes.filter(({ boundaryQuality }: any) => boundaryQuality === 'DERIVED')
  expect(derived.length).toBeGreaterThan(0)
  for (const area of derived) {
    const ofMembers = area.members.flatMap(cited)
    expect(cited(area), area.key).not.toEqual([])
    for (const citation of ofMembers) expect(cited(area), area.key).toContainEqual(citation)
    const keys = (citations: any[]) => new Set(citations.map(({ source }) => source.key))
    expect(keys(cited(area))).toEqual(keys(ofMembers))
    for (const key of keys(cited(area))) expect(area.sources).toContainEqual({ key })
  }
  const own = await rowsOf<{ area: string; count: number }>(
    graph.database.current,
    `select key as area, count(*)::int as count from citation where noun = 'area' group by 1`,
  )
  for (const { key, boundaryQuality, citations } of areas.nodes)
    if (boundaryQuality !== 'DERIVED') expect(citations.length).toBe(own.find(({ area }) => area === key)?.count ?? 0)
})

test('every figure of an area that is known cites a source', async () => {
  const { areas } = await ask(`{ areas(first: 300) { nodes { key
    population { value citations { source { key } } }
    share: indicator(key: "foreign-nationals") { value citations { source { key } } }
    funding { total allocations { citations { source { key } } grant { citations { source { key } } } } }
    positions { nodes { citations { source { key } } } } projects { nodes { citations { source { key } } } } } } }`)
  for (const { key, population, share, funding, positions, projects } of areas.nodes) {
    for (const observation of [population, share])
      if (observation.value !== null) expect(observation.citations, key).not.toEqual([])
    const cited = [...funding.allocations, ...positions.nodes, ...projects.nodes]
    for (const { citations } of cited) expect(citations, key).not.toEqual([])
  }
})

test('every area of a facility says how it is known, and who says so', async () => {
  const { facilities } = await ask(`{ facilities(first: 300) { nodes { key areas { key }
    areaLinks { basis area { key } citations { property source { key } } } } } }`)
  const bases = new Set<string>()
  for (const { key, areas, areaLinks } of facilities.nodes) {
    expect(areaLinks.map(({ area }: any) => area)).toEqual(areas)
    for (const { basis, citations } of areaLinks) {
      bases.add(basis)
      expect(citations, key).not.toEqual([])
    }
  }
  expect(bases).toContain('STATED')
  expect(await rowsOf(graph.database.current, 'select count(*)::int as count from facility_area')).toEqual([
    { count: facilities.nodes.flatMap(({ areaLinks }: any) => areaLinks).length },
  ])
})

test('when and why the data last changed', async () => {
  const before = (
    await ask(
      '{ dataset { revision lastChanged revisions(first: 1) { totalCount nodes { number madeAt description } } } }',
    )
  ).dataset
  expect(before.revisions.nodes[0]).toMatchObject({ number: before.revision, madeAt: before.lastChanged })
  expect(before.lastChanged).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  await rowsOf(graph.database.current, `update area set name = 'Neu' where key = 'hoehe'`)
  await rowsOf(graph.database.current, `update area set name = 'Höhe' where key = 'hoehe'`)
  const list = 'totalCount nodes { number description } pageInfo { hasNextPage endCursor }'
  const { revisions, revision } = (await ask(`{ dataset { revision revisions(first: 2) { ${list} } } }`)).dataset
  expect(revisions).toMatchObject({ totalCount: before.revisions.totalCount + 2, pageInfo: { hasNextPage: true } })
  expect(revisions.nodes[0]).toEqual({ number: revision, description: 'Änderung in der Datenbank' })
  const rest = (await ask(`{ dataset { revisions(after: "${revisions.pageInfo.endCursor}") { ${list} } } }`)).dataset
    .revisions
  expect(rest.nodes[0].number).toBe(before.revision)
  expect(rest.nodes.at(-1).description).toBe('Ausgelieferter Datenbestand')
  expect(rest.pageInfo.hasNextPage).toBe(false)
})

test.each([
  'coverage(areas: { kind: QUARTER }, facilities: { types: ["youth-centre"] }, reach: { metres: 500 })',
  'siteSuggestions(objective: MOST_PEOPLE_COVERED, count: 1, areas: { kind: QUARTER }, keepExisting: { types: ["youth-centre"] }, reach: { metres: 500 }, candidates: { spacing: 1500 })',
])('%s says what it rests on: people, boundaries, facilities', async (question) => {
  const citation = '{ note source { key title publisher date url } }'
  const { answer } = await ask(`{ answer: ${question} {
    evidence { people ${citation} boundaries ${citation} facilities ${citation} } } }`)
  const keys = (part: string) =>
    [...new Set<string>(answer.evidence[part].map(({ source }: any) => source.key))].toSorted()
  const expected = async (condition: string) =>
    (
      await rowsOf<{ key: string }>(
        graph.database.current,
        `select distinct source_key as key from citation where ${condition}`,
      )
    )
      .map(({ key }) => key)
      .toSorted()
  const youth = `select key from facility where type_key = 'youth-centre'`
  expect(keys('facilities')).toEqual(
    await expected(`noun = 'facility' and key in (${youth}) and property in ('', 'location', 'type', 'capacity')`),
  )
  expect(keys('boundaries')).toEqual(
    await expected(
      `property = 'boundary' and noun = 'area' and key in (select key from area where kind = 'QUARTER' and boundary is not null)`,
    ),
  )
  const counted = `select distinct on (area_key) observation.key from observation join area on area.key = area_key
    where kind = 'QUARTER' and boundary is not null and indicator_key = 'population' and contradicts_key is null
    order by area_key, observed_on desc nulls last`
  expect(keys('people')).toEqual(await expected(`noun = 'observation' and key in (${counted})`))
  expect(keys('people').length * keys('facilities').length * keys('boundaries').length).toBeGreaterThan(0)
})
