import { expect, test } from 'vitest'
import type { CellSet } from '../../arithmetic/cells.ts'
import { curveOf } from '../../arithmetic/curve.ts'
import { roundFigures } from '../../arithmetic/rounding.ts'
import { createProfiles } from '../../arithmetic/profile.ts'
import { gridQuarters, useCoverage } from '../setup/coverage.ts'
import { cover, nearestDistances } from '../setup/cover.ts'

const { ask, coverage, rows } = useCoverage()
const management = { kind: 'MANAGEMENT_AREA' }

test('without a grid people are spread evenly, and the answer says so', async () => {
  const answer = await coverage(
    'method crs halfDiagonal cellCount grid { key } areas { area { key } figures { people } }',
    {
      areas: { keys: ['hoehe', 'nordstadt'] },
    },
  )
  expect(answer).toMatchObject({ method: 'EVEN_SPREAD', crs: 'EPSG:25832', halfDiagonal: 50, grid: null })
  expect(answer.cellCount).toBeGreaterThan(300)
  expect(answer.areas).toEqual([
    { area: { key: 'hoehe' }, figures: { people: 5610 } },
    { area: { key: 'nordstadt' }, figures: { people: 17027 } },
  ])
})

test('what is unknown is said, and never shown as zero', async () => {
  const answer = await coverage(
    `total { people hasUnknown unknownCells } unknown { area { key } boundaryUnknown cells unknownReason reason(language: EN) }
     areas { area { key } figures { people peopleReached share meanDistance squareKilometres surfaceShare hasUnknown curve { share } surfaceCurve { share } } }`,
    { areas: management },
  )
  expect(
    answer.unknown.map(({ area, boundaryUnknown, unknownReason }: any) => [area.key, boundaryUnknown, unknownReason]),
  ).toEqual([
    ['heckinghausen', true, 'BOUNDARY_UNKNOWN'],
    ['uellendahl', false, 'MEMBER_UNKNOWN'],
  ])
  const figuresOf = (key: string) => answer.areas.find(({ area }: any) => area.key === key).figures
  expect(figuresOf('heckinghausen')).toEqual({
    people: null,
    peopleReached: null,
    share: null,
    meanDistance: null,
    squareKilometres: null,
    surfaceShare: null,
    hasUnknown: true,
    curve: [],
    surfaceCurve: [],
  })
  // Only its surface is known: the shares of it are given.
  const uellendahl = figuresOf('uellendahl')
  expect(uellendahl).toMatchObject({
    people: null,
    peopleReached: null,
    share: null,
    meanDistance: null,
    hasUnknown: true,
    curve: [],
  })
  expect(uellendahl.surfaceShare).toBeGreaterThan(0)
  expect(uellendahl.surfaceCurve.length).toBeGreaterThan(40)
  expect(answer.total).toMatchObject({ people: 5610 + 17027 + 15606 + 33000, hasUnknown: true })
  expect(answer.total.unknownCells).toBe(answer.unknown.reduce((sum: number, { cells }: any) => sum + cells, 0))
})

test('which facilities count can be said by type, key, project and organisation; all conditions hold together', async () => {
  const keysFor = async (facilities: unknown) =>
    (await coverage('places { key }', { areas: management, facilities })).places.map(({ key }: any) => key)
  const all = ['alte-feuerwache', 'nachbarschaftsheim', 'ot-hoehe', 'zkj-roettgen']
  expect(await keysFor(undefined)).toEqual(all)
  expect(await keysFor({})).toEqual(all)
  expect(await keysFor({ types: ['youth-centre'] })).toEqual(['ot-hoehe', 'zkj-roettgen'])
  expect(await keysFor({ keys: ['zkj-roettgen', 'alte-feuerwache', 'zkj-roettgen'] })).toEqual([
    'alte-feuerwache',
    'zkj-roettgen',
  ])
  expect(await keysFor({ projects: ['begegnungscafe-alte-feuerwache'] })).toEqual(['alte-feuerwache'])
  expect(await keysFor({ organisations: ['stadt-wuppertal'] })).toEqual(['ot-hoehe', 'zkj-roettgen'])
  expect(await keysFor({ types: ['youth-centre'], organisations: ['alte-feuerwache-ggmbh'] })).toEqual([])
  expect(await keysFor({ types: [] })).toEqual([])
})

test('mobile facilities are listed but reach nobody, estimated ones count and are named, and so are unknown capacities', async () => {
  const answer = await coverage(
    `facilitiesWithoutPlace { key } facilitiesEstimated { key locationAccuracy } placesWithoutCapacity { key } total { placesPerPerson }
     places { key x y location capacity facility { name } }`,
    { areas: management },
  )
  expect(answer.facilitiesWithoutPlace).toEqual(
    await rows('select key from facility where location is null order by key'),
  )
  expect(answer.facilitiesEstimated).toEqual([
    { key: 'nachbarschaftsheim', locationAccuracy: 250 },
    { key: 'ot-hoehe', locationAccuracy: 150 },
  ])
  expect(answer.placesWithoutCapacity).toHaveLength(4)
  expect(answer.total.placesPerPerson).toBeNull()
  expect(answer.places[0]).toEqual({
    key: 'alte-feuerwache',
    x: expect.closeTo(370699.675, 3),
    y: expect.closeTo(5680848.637, 3),
    location: { type: 'Point', coordinates: [7.1466984, 51.2643041] },
    capacity: null,
    facility: { name: 'Alte Feuerwache' },
  })
})

test('without any place nobody is reached, and no distance is known', async () => {
  const answer = await coverage(
    'total { people peopleReached share surfaceShare meanDistance medianDistance placesToChooseFrom curve { metres share } } gapCount gaps { people }',
    { areas: { keys: ['hoehe'] }, facilities: { keys: [] } },
  )
  expect(answer).toEqual({
    total: {
      people: 5610,
      peopleReached: 0,
      share: 0,
      surfaceShare: 0,
      meanDistance: null,
      medianDistance: null,
      placesToChooseFrom: 0,
      curve: [
        { metres: 0, share: 0 },
        { metres: 500, share: 0 },
      ],
    },
    gapCount: 1,
    gaps: [{ people: 5610 }],
  })
})

test('on a day, people are those known on that day', async () => {
  const peopleOn = async (asOf: string) =>
    (await coverage('total { people }', { areas: { keys: ['ostersbaum'] }, asOf })).total.people
  expect(await peopleOn('2015-01-01')).toBe(14487)
  expect(await peopleOn('2022-01-01')).toBe(15606)
  expect(await peopleOn('2000-01-01')).toBeNull()
})

test('a client that unpacks the cells has the same numbers', async () => {
  const figures =
    'people peopleReached peopleReachedLower peopleReachedUpper share surfaceReached surfaceShare meanDistance medianDistance percentile90Distance unknownCells'
  const reach = { metres: 640, detourFactor: 1.25 }
  const answer = await coverage(
    `halfDiagonal cellCount total { ${figures} curve { metres share } } areas { figures { ${figures} } } places { key x y capacity }
     cells { x y areas pieceCell pieceArea piecePeople pieceSurface cornersPerCell corners vertices }`,
    { areas: { keys: gridQuarters }, reach },
  )
  const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'base64')).buffer
  const { cells } = answer
  const set: CellSet = {
    halfDiagonal: answer.halfDiagonal,
    x: new Float64Array(bytes(cells.x)),
    y: new Float64Array(bytes(cells.y)),
    areas: cells.areas,
    piece: {
      cell: new Uint32Array(bytes(cells.pieceCell)),
      area: new Uint16Array(bytes(cells.pieceArea)),
      people: new Float64Array(bytes(cells.piecePeople)),
      surface: new Float64Array(bytes(cells.pieceSurface)),
    },
  }
  const { total, areas } = cover(set, answer.places, reach)
  const { curve, ...served } = answer.total
  expect(roundFigures(total)).toMatchObject(served)
  areas.forEach((area, i) => expect(roundFigures(area)).toMatchObject(answer.areas[i].figures))
  const profiles = createProfiles(set, nearestDistances(set, answer.places, reach), reach.detourFactor)
  expect(curveOf(profiles.total, 'people', reach.metres)).toEqual(curve)

  const corners = new Uint32Array(bytes(cells.corners))
  const vertices = new Float64Array(bytes(cells.vertices))
  expect(corners).toHaveLength(answer.cellCount * cells.cornersPerCell)
  expect(Math.max(...corners)).toBe(vertices.length / 2 - 1)
  expect(
    vertices.every((degrees, i) => (i % 2 === 0 ? degrees > 7.1 && degrees < 7.2 : degrees > 51.2 && degrees < 51.3)),
  ).toBe(true)
})

test('every point of a curve is the answer for that reach', async () => {
  const { total } = await coverage('total { curve { metres share } }', { areas: { keys: ['hoehe'] } })
  for (const { metres, share } of total.curve.filter((_: unknown, i: number) => i % 9 === 0))
    expect((await coverage('total { share }', { areas: { keys: ['hoehe'] }, reach: { metres } })).total.share).toBe(
      share,
    )
})

test('it never writes', async () => {
  const fingerprint = () =>
    rows(`select (select md5(string_agg(facility::text, '|' order by key)) from facility) as facilities,
      (select md5(string_agg(area::text, '|' order by key)) from area) as areas, (select count(*) from revision) as revisions`)
  const before = await fingerprint()
  const scenario = { add: [{ location: { type: 'Point', coordinates: [7.15, 51.26] } }], close: ['ot-hoehe'] }
  await coverage('total { share } gaps { people }', { areas: management, scenario })
  expect(await fingerprint()).toEqual(before)
  expect((await ask('{ facility(key: "ot-hoehe") { name } }')).data.facility).not.toBeNull()
})
