import { describe, expect, test } from 'vitest'
import { rowsOf } from '../setup/database.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph()

async function keysWhere(list: string, where: string, order = ''): Promise<string[]> {
  const { data, errors } = await graph.ask(
    `{ list: ${list}(where: ${where} ${order} first: 1000) { totalCount nodes { key } } }`,
  )
  expect(errors).toBeUndefined()
  const keys = data.list.nodes.map(({ key }: { key: string }) => key)
  expect(data.list.totalCount).toBe(keys.length)
  return keys
}
const keysOf = async (statement: string) =>
  (await rowsOf<{ key: string }>(graph.database.current, statement)).map(({ key }) => key)

const square =
  '{ type: "Polygon", coordinates: [[[7.14, 51.25], [7.17, 51.25], [7.17, 51.28], [7.14, 51.28], [7.14, 51.25]]] }'
const box = '{ west: 7.14, south: 51.25, east: 7.17, north: 51.28 }'
const envelope = `ST_Transform(ST_Segmentize(ST_MakeEnvelope(7.14, 51.25, 7.17, 51.28, 4326), 0.001), 25832)`
/** The same square, with many vertices. */
const long = (() => {
  const steps = Array.from({ length: 20 }, (_, at) => at * 0.0015)
  const ring = [
    ...steps.map((step) => [7.14 + step, 51.25]),
    ...steps.map((step) => [7.17, 51.25 + step]),
    ...steps.map((step) => [7.17 - step, 51.28]),
    ...steps.map((step) => [7.14, 51.28 - step]),
    [7.14, 51.25],
  ]
  return `{ type: "Polygon", coordinates: [${JSON.stringify(ring)}] }`
})()
const point = 'ST_Transform(ST_SetSRID(ST_MakePoint(7.15, 51.26), 4326), 25832)'

/** What is asked, and the same by hand. Boundaries and the box are some metres apart at least, so both ways of projecting it agree. */
const oracles = [
  ['facilities', '{ location: { isKnown: true } }', 'select key from facility where location is not null'],
  ['facilities', '{ not: { location: { isKnown: true } } }', 'select key from facility where location is null'],
  ['areas', '{ boundary: { isKnown: false } }', 'select key from area where boundary is null'],
  ['facilities', `{ within: { box: ${box} } }`, `select key from facility where ST_Intersects(location, ${envelope})`],
  ['facilities', `{ within: { geometry: ${square} } }`, `select key from facility where ST_Intersects(location, ${envelope})`],
  ['facilities', `{ within: { geometry: ${long} } }`, `select key from facility where ST_Intersects(location, ${envelope})`],
  ['facilities', `{ within: { area: "district-0" } }`, `select distinct facility_key as key from facility_area join area_containment on contained_key = area_key where container_key = 'district-0'`],
  ['facilities', `{ not: { within: { box: ${box} } } }`, `select key from facility where not ST_Intersects(location, ${envelope})`],
  ['facilities', `{ near: { to: { point: { longitude: 7.15, latitude: 51.26 } }, metres: 1500 } }`, `select key from facility where ST_Distance(location, ${point}) <= 1500`],
  ['facilities', `{ near: { to: { facility: "alte-feuerwache" }, metres: 2000 } }`, `select other.key from facility one join facility other on ST_Distance(one.location, other.location) <= 2000 where one.key = 'alte-feuerwache'`],
  ['facilities', `{ near: { to: { area: "hoehe" } } }`, `select key from facility where location is not null`],
  ['areas', `{ containing: { longitude: 7.15, latitude: 51.26 } }`, `select key from area where ST_Intersects(boundary, ${point})`],
  ['areas', `{ kind: { equals: QUARTER }, within: { box: ${box} } }`, `select key from area where kind = 'QUARTER' and ST_Within(boundary, ${envelope})`],
  ['areas', `{ kind: { equals: QUARTER }, intersects: { box: ${box} } }`, `select key from area where kind = 'QUARTER' and ST_Intersects(boundary, ${envelope})`],
  ['areas', `{ kind: { equals: QUARTER }, within: { area: "district-0" } }`, `select contained_key as key from area_containment join area on key = contained_key where container_key = 'district-0' and kind = 'QUARTER'`],
  ['areas', `{ intersects: { area: "hoehe" } }`, `select contained_key as key from area_containment where container_key = 'hoehe' union select container_key from area_containment where contained_key = 'hoehe' union select other_key from area_overlap where area_key = 'hoehe'`],
  ['areas', `{ near: { to: { facility: "alte-feuerwache" }, metres: 700 } }`, `select area.key from facility join area on ST_Distance(location, boundary) <= 700 where facility.key = 'alte-feuerwache'`],
  ['projects', `{ facilities: { some: { near: { to: { area: "nordstadt" }, metres: 0 } } } }`, `select project_key as key from project_facility join facility on facility.key = facility_key join area on area.key = 'nordstadt' where ST_Distance(location, boundary) <= 0`],
  ['projects', `{ during: { start: "2017-01-01", end: "2018-01-01" } }`, `select key from project where period is null or period && daterange('2017-01-01', '2018-01-01')`],
  ['projects', `{ during: { end: "2016-01-01" } }`, `select key from project where period is null or lower(period) is null or lower(period) < '2016-01-01'`],
  ['projects', `{ period: { isKnown: false } }`, `select key from project where period is null`],
  ['projects', `{ period: { end: { atMost: "2020-01-01" } } }`, `select key from project where upper(period) <= '2020-01-01'`],
  ['positions', `{ not: { period: { end: { isKnown: true } } } }`, `select key from position where upper(period) is null`],
  ['projects', `{ targetGroups: { has: "Geflüchtete" } }`, `select key from project where 'Geflüchtete' = any(target_groups_de)`],
] as const // prettier-ignore

test.each(oracles)('%s where %s are what plain SQL finds', async (list, where, statement) => {
  const expected = await keysOf(
    `select key from (select distinct key from (${statement}) found) found order by key collate "C"`,
  )
  expect(await keysWhere(list, where)).toEqual(expected)
})

test('some of these find something, and not all', async () => {
  const counts = await Promise.all(oracles.map(async ([list, where]) => (await keysWhere(list, where)).length))
  expect(counts.filter((count) => count > 0).length).toBeGreaterThan(oracles.length - 3)
})

test('what lies in ground, what does not, and what has no known place are all', async () => {
  const within = `{ within: { box: ${box} } }`
  const parts = [
    await keysWhere('facilities', within),
    await keysWhere('facilities', `{ not: ${within} }`),
    await keysOf('select key from facility where location is null'),
  ]
  expect(parts.flat().toSorted()).toEqual(await keysWhere('facilities', '{}'))
})

describe('the nearest first', () => {
  const near = '{ near: { to: { point: { longitude: 7.15, latitude: 51.26 } } } }'

  test('in metres, page by page, from both ends', async () => {
    const expected = await rowsOf<{ key: string; distance: number }>(
      graph.database.current,
      `select key, round(ST_Distance(location, ${point})::numeric, 1)::float8 as distance from facility
        where location is not null order by ST_Distance(location, ${point}), key collate "C"`,
    )
    const walk = async (window: (cursor: string | null) => string, end: 'endCursor' | 'startCursor', more: string) => {
      const pages: { distance: number; key: string }[][] = []
      for (let cursor: string | null = null; ;) {
        const { data, errors } = await graph.ask(
          `{ facilities(where: ${near}, orderBy: [{ distance: ASCENDING }], ${window(cursor)}) {
            edges { distance node { key } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
        )
        expect(errors).toBeUndefined()
        const { edges, pageInfo } = data.facilities
        pages.push(edges.map(({ distance, node }: any) => ({ key: node.key, distance })))
        if (!pageInfo[more]) return pages
        cursor = pageInfo[end]
      }
    }
    const forward = await walk((after) => `first: 2, after: ${JSON.stringify(after)}`, 'endCursor', 'hasNextPage')
    const backward = await walk(
      (before) => `last: 2, before: ${JSON.stringify(before)}`,
      'startCursor',
      'hasPreviousPage',
    )
    for (const rows of [forward.flat(), backward.toReversed().flat()]) {
      expect(rows.map(({ key }) => key)).toEqual(expected.map(({ key }) => key))
      for (const [at, { distance }] of rows.entries()) expect(distance).toBeCloseTo(expected[at]!.distance, 0)
    }
    expect(forward.length).toBeGreaterThan(1)
  })

  test('without near there is no distance, and no order by it', async () => {
    const { data } = await graph.ask('{ facilities(first: 1) { edges { distance } } }')
    expect(data.facilities.edges).toEqual([{ distance: null }])
    const { errors } = await graph.ask('{ facilities(orderBy: [{ distance: ASCENDING }]) { totalCount } }')
    expect(errors![0]).toMatchObject({
      message: expect.stringMatching(/^orderBy\.0\.distance is ASCENDING, but where has no near/),
      extensions: { code: 'BAD_USER_INPUT', argument: 'orderBy.0.distance' },
    })
  })

  test('in lists below rows', async () => {
    const { data, errors } = await graph.ask(
      `{ areas(kind: MANAGEMENT_AREA) { nodes { key facilities(where: ${near}, orderBy: [{ distance: DESCENDING }], first: 2) { edges { distance node { key } } } } } }`,
    )
    expect(errors).toBeUndefined()
    const expected = await rowsOf<{ area: string; key: string }>(
      graph.database.current,
      `select area, key from (
        select container_key as area, facility.key, row_number() over (partition by container_key order by ST_Distance(location, ${point}) desc, facility.key) as place
        from (select distinct container_key, facility_key from area_containment join facility_area on area_key = contained_key) link
        join facility on facility.key = facility_key where location is not null) placed where place <= 2 order by place`,
    )
    for (const { key, facilities } of data.areas.nodes)
      expect(facilities.edges.map((edge: any) => edge.node.key)).toEqual(
        expected.filter(({ area }) => area === key).map((each) => each.key),
      )
  })
})

test.each([
  ['facilities', '{ within: { area: "nowhere" } }', 'where.within.area', /is "nowhere", which is the key of no area/],
  ['facilities', '{ within: { box: { west: 8, south: 51, east: 7, north: 52 } } }', 'where.within.box.east', /east is 7; it should be more than west/],
  ['facilities', '{ within: { geometry: { type: "Point", coordinates: [7, 51] } } }', 'where.within.geometry', /where\.within\.geometry: /],
  ['facilities', '{ near: { to: { point: { longitude: 51.2, latitude: 7.1 } }, metres: 5 } }', 'where.near.to.point', /lies outside/],
  ['facilities', '{ near: { to: { facility: "alte-feuerwache" }, metres: -1 } }', 'where.near.metres', /metres is -1; it should be from 0/],
  ['facilities', '{ near: { to: { facility: "nichts" } } }', 'where.near.to.facility', /which is the key of no facility/],
  ['projects', '{ during: {} }', 'where.during', /has neither start nor end/],
  ['projects', '{ during: { start: "2018-01-01", end: "2017-01-01" } }', 'where.during.end', /it should be after start/],
  ['facilities', '{ within: { area: "hoehe", box: { west: 7, south: 51, east: 8, north: 52 } } }', undefined, /must specify exactly one key/],
  ['facilities', '{ near: { to: {} } }', undefined, /must specify exactly one key/],
] as const)('%s where %s: refused by name', async (list, where, argument, message) => {
  const { errors } = await graph.ask(`{ ${list}(where: ${where}) { totalCount } }`)
  expect(errors![0]!.message).toMatch(message)
  if (argument) expect(errors![0]!.extensions.argument).toBe(argument)
}) // prettier-ignore

test('a mobile facility has no place to measure from', async () => {
  const [mobile] = await keysOf('select key from facility where mobile')
  const { errors } = await graph.ask(
    `{ facilities(where: { near: { to: { facility: "${mobile}" } } }) { totalCount } }`,
  )
  expect(errors![0]!.message).toMatch(/of which no place is known to measure from/)
})
