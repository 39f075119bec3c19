import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toPeople, toSquareKilometres } from '../../arithmetic/cells.ts'
import { findGaps } from '../../arithmetic/gaps.ts'
import { unpackGround, type ReachGround } from '../../client/coverage/ground/ground.ts'
import { changeFor, figuresFor, reachedAfter, reachedNow } from '../../client/coverage/figures/reached.ts'
import { withMoved, withoutPlace, withPlaces, withToggled } from '../../client/coverage/scenario/scenario.ts'
import { reachParts, type Scenario } from '../../presentation/address/reach.ts'
import { gridQuarters, point, useCoverage } from '../setup/coverage.ts'

const groundFields = `method halfDiagonal places { key x y capacity location facility { key name } }
  cells { x y areas pieceCell pieceArea piecePeople pieceSurface cornersPerCell corners vertices }`
const figureNames = `people peopleReached peopleReachedLower peopleReachedUpper peopleNotReached share shareLower shareUpper
  surfaceShare surfaceShareLower surfaceShareUpper meanDistance medianDistance percentile90Distance placesToChooseFrom
  unknownCells`
const answerFields = `total { ${figureNames} } before { ${figureNames} } newlyReached noLongerReached
  areas { area { key } figures { ${figureNames} } newlyReached noLongerReached }`

const scenarios: (Scenario | null)[] = [
  null,
  { add: [], close: [] },
  { add: [{ lng: 7.13601, lat: 51.26062 }], close: [] },
  {
    add: [
      { lng: 7.08345, lat: 51.24301 },
      { lng: 7.20007, lat: 51.29 },
    ],
    close: ['ot-hoehe', 'alte-feuerwache'],
  },
]

describe.each([
  ['hexagons', false, { kind: 'MANAGEMENT_AREA' }],
  ['squares of the census', true, { keys: gridQuarters }],
])('on %s', (_, withGrid, areas) => {
  const { coverage } = useCoverage({ withGrid })
  let ground: ReachGround | undefined
  const loadGround = async () => (ground ??= unpackGround(await coverage(groundFields, { areas })))

  test.each(scenarios)('the client has the numbers of the server, for %j', async (scenario) => {
    const cells = await loadGround()
    for (const metres of [0, 250, 500, 1234, 50_000]) {
      const answer = await coverage(answerFields, {
        areas,
        reach: { metres },
        scenario: scenario && {
          add: scenario.add.map(({ lng, lat }) => ({ location: point(lng, lat) })),
          close: scenario.close,
        },
      })
      const before = reachedNow(cells)
      const after = scenario ? reachedAfter(cells, scenario) : before
      expect(figuresFor(after, null, metres)).toMatchObject(answer.total)
      if (scenario) {
        expect(figuresFor(before, null, metres)).toMatchObject(answer.before)
        const { newlyReached, noLongerReached } = answer
        expect(changeFor(before, after, null, metres)).toEqual({ newlyReached, noLongerReached })
      }
      for (const { area, figures, newlyReached, noLongerReached } of answer.areas) {
        expect(figuresFor(after, area.key, metres), area.key).toMatchObject(figures)
        if (scenario) expect(changeFor(before, after, area.key, metres)).toEqual({ newlyReached, noLongerReached })
      }
    }
  })

  test('the client finds the gaps of the server', async () => {
    const { cells, mesh, ...rest } = await loadGround()
    const answer = await coverage('gaps(first: 1000) { people squareKilometres unknownCells areas { key } }', {
      areas,
      reach: { metres: 600 },
    })
    const gaps = findGaps(cells, mesh, reachedNow({ cells, mesh, ...rest }).distances, 600)
    expect(
      gaps.map(({ people, surface, unknownCells, areas: indices }) => ({
        people: people === null ? null : Math.round(toPeople(people)),
        squareKilometres: toSquareKilometres(surface),
        unknownCells,
        areas: indices.map((index) => ({ key: cells.areas[index] })),
      })),
    ).toEqual(answer.gaps)
  })

  test('a key to close that does not count here is without effect', async () => {
    const cells = await loadGround()
    const closed = reachedAfter(cells, { add: [], close: ['no-such-facility'] })
    expect(figuresFor(closed, null, 500)).toEqual(figuresFor(reachedNow(cells), null, 500))
  })
})

const place = fc.record({
  lng: fc.double({ min: 5.5, max: 15.5, noNaN: true }),
  lat: fc.double({ min: 47, max: 55.5, noNaN: true }),
})

test('a scenario that is edited stays one that the address carries', () => {
  const edit = fc.oneof(
    fc.array(place, { maxLength: 60 }).map((places) => (old: Scenario) => withPlaces(old, places)),
    fc.tuple(fc.nat(99), place).map(
      ([index, there]) =>
        (old: Scenario) =>
          withMoved(old, index, there),
    ),
    fc.nat(99).map((index) => (old: Scenario) => withoutPlace(old, index)),
    fc.constantFrom('ot-hoehe', 'alte-feuerwache').map((key) => (old: Scenario) => withToggled(old, key)),
  )
  fc.assert(
    fc.property(fc.array(edit), (edits) => {
      const scenario = edits.reduce((old, change) => change(old), { add: [], close: [] } as Scenario)
      expect(reachParts.add.read(reachParts.add.write(scenario.add)!)).toEqual(scenario.add)
      expect(new Set(scenario.close).size).toBe(scenario.close.length)
    }),
  )
})
