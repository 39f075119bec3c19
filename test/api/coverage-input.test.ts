import { expect, test } from 'vitest'
import { point, useCoverage } from '../setup/coverage.ts'
import { useDatabase } from '../setup/database.ts'

const { ask, coverage, mistake, rows } = useCoverage({ database: useDatabase() })
const areas = { keys: ['hoehe'] }
const there = point(7.15, 51.26)

test.each<[string, Record<string, unknown>, string, RegExp]>([
  ['a negative reach', { reach: { metres: -1 } }, 'reach.metres', /reach\.metres is -1; it should be .* 0 or more/],
  [
    'a detour shorter than the straight line',
    { reach: { metres: 500, detourFactor: 0.9 } },
    'reach.detourFactor',
    /is 0\.9; it should be from 1/,
  ],
  ['an endless detour', { reach: { metres: 500, detourFactor: 11 } }, 'reach.detourFactor', /to 10/],
  ['no areas', { areas: {} }, 'areas', /either "kind" or "keys"/],
  ['areas said twice', { areas: { kind: 'QUARTER', keys: ['hoehe'] } }, 'areas', /either "kind" or "keys"/],
  ['an empty list of areas', { areas: { keys: [] } }, 'areas.keys', /at least one area/],
  [
    'an unknown area',
    { areas: { keys: ['hoehe', 'atlantis'] } },
    'areas.keys',
    /areas\.keys has "atlantis", which is no area/,
  ],
  ['a key that could be none', { areas: { keys: ["'; drop table area; --"] } }, 'areas.keys', /which is no area/],
  [
    'an area and its quarter',
    { areas: { keys: ['hoehe', 'quarter-37'] } },
    'areas.keys',
    /"hoehe" and "quarter-37", which overlap/,
  ],
  [
    'an area in another one, without boundaries',
    { areas: { keys: ['wuppertal', 'district-0'] } },
    'areas.keys',
    /"wuppertal" and "district-0", which overlap/,
  ],
  [
    'an unknown type',
    { facilities: { types: ['castle'] } },
    'facilities.types',
    /"castle", which is no facility type; known are advice-centre, neighbourhood-centre, /,
  ],
  [
    'an unknown facility',
    { facilities: { keys: ['castle'] } },
    'facilities.keys',
    /"castle", which is no facility; known are alte-feuerwache/,
  ],
  [
    'an unknown project',
    { facilities: { projects: ['moon'] } },
    'facilities.projects',
    /"moon", which is no project; known are/,
  ],
  [
    'an unknown organisation',
    { facilities: { organisations: ['acme'] } },
    'facilities.organisations',
    /"acme", which is no organisation/,
  ],
  [
    'closing what does not count',
    { facilities: { types: ['youth-centre'] }, scenario: { close: ['alte-feuerwache'] } },
    'scenario.close',
    /"alte-feuerwache", which is none of the facilities that count/,
  ],
  ['closing what does not exist', { scenario: { close: ['castle'] } }, 'scenario.close', /"castle", which is none/],
  [
    'moving what does not count',
    { scenario: { move: [{ key: 'castle', location: there }] } },
    'scenario.move[0].key',
    /none of the facilities that count/,
  ],
  [
    'moving and closing',
    { scenario: { close: ['ot-hoehe'], move: [{ key: 'ot-hoehe', location: there }] } },
    'scenario.move[0].key',
    /do one of both/,
  ],
  [
    'moving twice',
    {
      scenario: {
        move: [
          { key: 'ot-hoehe', location: there },
          { key: 'ot-hoehe', location: there },
        ],
      },
    },
    'scenario.move[1].key',
    /let it move once/,
  ],
  [
    'moving to nowhere',
    { scenario: { move: [{ key: 'ot-hoehe', location: point(0, 0) }] } },
    'scenario.move[0].location',
    /outside 5\.5 to 15\.5° E/,
  ],
  [
    'a place outside Germany',
    { scenario: { add: [{ location: there }, { location: point(2.35, 48.85) }] } },
    'scenario.add[1].location',
    /2\.35, 48\.85 lies outside/,
  ],
  [
    'a place with swapped axes',
    { scenario: { add: [{ location: point(51.26, 7.15) }] } },
    'scenario.add[0].location',
    /axes seem to be swapped/,
  ],
  [
    'a place in metres',
    { scenario: { add: [{ location: point(370_695, 5_680_837) }] } },
    'scenario.add[0].location',
    /EPSG:25832 .*would fit/,
  ],
  [
    'a place that is a polygon',
    { scenario: { add: [{ location: { type: 'Polygon', coordinates: [] } }] } },
    'scenario.add[0].location',
    /a Polygon; expected Point/,
  ],
  [
    'a place without numbers',
    { scenario: { add: [{ location: { type: 'Point', coordinates: [null, 'x'] } }] } },
    'scenario.add[0].location',
    /finite number/,
  ],
  [
    'a negative capacity',
    { scenario: { add: [{ location: there, capacity: -1 }] } },
    'scenario.add[0].capacity',
    /is -1; it should be 0 or more/,
  ],
  [
    'a place of an unknown type',
    { scenario: { add: [{ location: there, type: 'castle' }] } },
    'scenario.add.type',
    /"castle", which is no facility type/,
  ],
  [
    'a place of a type that does not count',
    { facilities: { types: ['youth-centre'] }, scenario: { add: [{ location: there, type: 'play-bus' }] } },
    'scenario.add[0].type',
    /"play-bus", which facilities\.types does not have/,
  ],
])('%s is refused, and the argument is named', async (_, variables, argument, message) => {
  const { message: found, extensions } = await mistake({ areas, ...variables })
  expect(found).toMatch(message)
  expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument })
})

test('more than 10,000 new places are refused', async () => {
  const add = Array.from({ length: 10_001 }, () => ({ location: there }))
  expect((await mistake({ areas, scenario: { add } })).message).toBe(
    'scenario.add has 10001 places; it should have at most 10000.',
  )
})

test.each(['NaN', '"500"', 'null', '-1', '1e999', 'Infinity'])('a reach of %s metres is refused', async (metres) => {
  const { errors } = await ask(
    `{ coverage(reach: { metres: ${metres} }, areas: { keys: ["hoehe"] }) { total { share } } }`,
  )
  expect(errors).toHaveLength(1)
  expect(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']).toContain(errors![0]!.extensions.code)
  expect(errors![0]!.message).toMatch(/metres|Float/)
})

test('a reach of 0 reaches nobody but those at a place, and one of 10⁹ everybody', async () => {
  const fields =
    'total { share shareLower shareUpper surfaceShare placesToChooseFrom curve { metres share } } gapCount gaps { people }'
  const none = await coverage(fields, { areas, reach: { metres: 0 } })
  expect(none).toMatchObject({
    total: { share: 0, shareLower: 0, surfaceShare: 0, placesToChooseFrom: 0 },
    gapCount: 1,
    gaps: [{ people: 5610 }],
  })
  expect(none.total.shareUpper).toBeGreaterThan(0)
  const all = await coverage(fields, { areas, reach: { metres: 1e9 } })
  expect(all).toMatchObject({
    total: { share: 1, shareLower: 1, shareUpper: 1, surfaceShare: 1, placesToChooseFrom: 4 },
    gapCount: 0,
    gaps: [],
  })
  expect(all.total.curve.at(-1)).toEqual({ metres: 1e9, share: 1 })
})

test.each([-1, 1001])('%i gaps are refused', async (first) => {
  const { errors } = await ask(
    `{ coverage(reach: { metres: 500 }, areas: { keys: ["hoehe"] }) { gaps(first: ${first}) { people } } }`,
  )
  expect(errors![0]).toMatchObject({
    message: `first is ${first}; it should be from 0 to 1000.`,
    extensions: { code: 'BAD_USER_INPUT' },
  })
})

test('a kind without areas is refused', async () => {
  await rows(`update area set kind = 'MANAGEMENT_AREA' where kind = 'PROGRAMME_AREA'`)
  const { message, extensions } = await mistake({ areas: { kind: 'PROGRAMME_AREA' } })
  expect(message).toBe('areas.kind is PROGRAMME_AREA, but there is no such area; choose another kind.')
  expect(extensions.argument).toBe('areas.kind')
})

test('areas whose boundaries overlap are refused, also when both are smaller than a cell', async () => {
  for (const [key, west] of [
    ['tiny-one', 371_000],
    ['tiny-two', 371_020],
  ] as const)
    await rows(`insert into area (key, kind, name, boundary, boundary_quality) values ('${key}', 'DISTRICT', '${key}',
      ST_Multi(ST_MakeEnvelope(${west}, 5681000, ${west + 40}, 5681040, 25832)), 'OFFICIAL')`)
  const { message, extensions } = await mistake({ areas: { keys: ['tiny-one', 'tiny-two'] } })
  expect(message).toMatch(/"tiny-one" and "tiny-two", which overlap/)
  expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'areas' })
  expect(
    (await coverage('total { squareKilometres }', { areas: { keys: ['tiny-one'] } })).total.squareKilometres,
  ).toBeCloseTo(0.0016, 5)
})
