import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeBetween } from '../../arithmetic/change.ts'
import type { CellSet } from '../../arithmetic/cells.ts'
import type { Figures } from '../../arithmetic/figures.ts'
import type { Place } from '../../arithmetic/place.ts'
import { cells, detourFactor, eighths, metres, places } from '../setup/cells.ts'
import { cover, nearestDistances } from '../setup/cover.ts'

/** The figures that may not fall when more is reached. */
const reached = [
  'peopleReached',
  'peopleReachedLower',
  'peopleReachedUpper',
  'share',
  'shareLower',
  'shareUpper',
  'surfaceReached',
  'surfaceReachedLower',
  'surfaceReachedUpper',
  'surfaceShare',
  'surfaceShareLower',
  'surfaceShareUpper',
] as const

const all = ({ total, areas }: { total: Figures; areas: Figures[] }) => [total, ...areas]

function expectNoLess(less: Figures, more: Figures): void {
  for (const name of reached) expect(more[name] ?? -1, name).toBeGreaterThanOrEqual(less[name] ?? -1)
}

describe('distances', () => {
  test('are those of brute force, to the last digit', () => {
    fc.assert(
      fc.property(cells(), places(200), detourFactor, (set, some, factor) => {
        const brute = [...set.x].map((x, i) =>
          some.reduce((best, place) => {
            const [dx, dy] = [place.x - x, place.y - set.y[i]!]
            return Math.min(best, Math.sqrt(dx * dx + dy * dy) * factor)
          }, Infinity),
        )
        expect([...nearestDistances(set, some, { detourFactor: factor })]).toEqual(brute)
      }),
    )
  })
})

describe('reaching', () => {
  test('further never reaches fewer', () => {
    fc.assert(
      fc.property(cells(), places(), metres, metres, (set, some, one, other) => {
        const near = all(cover(set, some, { metres: Math.min(one, other), detourFactor: 1 }))
        const far = all(cover(set, some, { metres: Math.max(one, other), detourFactor: 1 }))
        near.forEach((figures, i) => expectNoLess(figures, far[i]!))
      }),
    )
  })

  test('with one more place never loses anyone, and never lengthens a way', () => {
    fc.assert(
      fc.property(cells(), places(), eighths, eighths, metres, (set, some, x, y, reach) => {
        const more: Place[] = [...some, { key: 'new', x, y, capacity: null }]
        const [before, after] = [some, more].map((list) => all(cover(set, list, { metres: reach, detourFactor: 1 })))
        before!.forEach((figures, i) => {
          expectNoLess(figures, after![i]!)
          expect(after![i]!.meanDistance ?? -1).toBeLessThanOrEqual(figures.meanDistance ?? Infinity)
        })
        const change = changeBetween(set, nearestDistances(set, some), nearestDistances(set, more), reach)
        expect(change.total.noLongerReached ?? 0).toBe(0)
      }),
    )
  })

  test('is the same after closing and re-adding a place, whatever the order of places', () => {
    fc.assert(
      fc.property(cells(), places(), fc.nat(), metres, detourFactor, (set, some, seed, reach, factor) => {
        const at = seed % Math.max(some.length, 1)
        const again = [...some.slice(0, at), ...some.slice(at + 1), ...some.slice(at, at + 1)]
        const question = { metres: reach, detourFactor: factor }
        expect(cover(set, again, question)).toEqual(cover(set, some, question))
      }),
    )
  })

  test('is the same when everything is moved by the same vector', () => {
    fc.assert(
      fc.property(cells(), places(), eighths, eighths, metres, detourFactor, (set, some, x, y, reach, factor) => {
        const moved: CellSet = { ...set, x: set.x.map((each) => each + x), y: set.y.map((each) => each + y) }
        const movedPlaces = some.map((place) => ({ ...place, x: place.x + x, y: place.y + y }))
        const question = { metres: reach, detourFactor: factor }
        expect(cover(moved, movedPlaces, question)).toEqual(cover(set, some, question))
      }),
    )
  })
})

describe('figures', () => {
  test('of areas add up to the total exactly', () => {
    const sums = ['people', 'peopleReached', 'peopleReachedLower', 'peopleReachedUpper', 'peopleNotReached'] as const
    const surfaces = [
      'squareKilometres',
      'surfaceReached',
      'surfaceReachedLower',
      'surfaceReachedUpper',
      'surfaceNotReached',
    ] as const
    const whole = (value: number | null, unit: number) => Math.round((value ?? 0) * unit)
    fc.assert(
      fc.property(cells(), places(), metres, (set, some, reach) => {
        const { total, areas } = cover(set, some, { metres: reach, detourFactor: 1 })
        for (const name of sums)
          expect(
            areas.reduce((sum, area) => sum + whole(area[name], 1e6), 0),
            name,
          ).toBe(whole(total[name], 1e6))
        for (const name of surfaces)
          expect(
            areas.reduce((sum, area) => sum + whole(area[name], 1e8), 0),
            name,
          ).toBe(whole(total[name], 1e8))
        expect(areas.reduce((sum, area) => sum + area.unknownCells, 0)).toBe(total.unknownCells)
      }),
    )
  })

  test('lie between their bounds, and what is reached and what is not are all', () => {
    fc.assert(
      fc.property(cells(), places(), metres, detourFactor, (set, some, reach, factor) => {
        for (const figures of all(cover(set, some, { metres: reach, detourFactor: factor }))) {
          if (figures.people !== null) {
            const { people, peopleReached, peopleReachedLower, peopleReachedUpper, peopleNotReached } = figures
            expect(peopleReachedLower).toBeLessThanOrEqual(peopleReached!)
            expect(peopleReached).toBeLessThanOrEqual(peopleReachedUpper!)
            expect(peopleReachedUpper).toBeLessThanOrEqual(people)
            expect(Math.round((peopleReached! + peopleNotReached!) * 1e6)).toBe(Math.round(people * 1e6))
          }
          if (figures.squareKilometres !== null) {
            expect(figures.surfaceReachedLower).toBeLessThanOrEqual(figures.surfaceReached!)
            expect(figures.surfaceReached).toBeLessThanOrEqual(figures.surfaceReachedUpper!)
            expect(figures.surfaceReachedUpper).toBeLessThanOrEqual(figures.squareKilometres)
          }
        }
      }),
    )
  })

  test('have bounds that hold wherever in their cells people live', () => {
    const offset = fc.record({
      angle: fc.double({ min: 0, max: 7, noNaN: true }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(
        cells(),
        places(),
        fc.array(offset, { minLength: 40, maxLength: 40 }),
        metres,
        detourFactor,
        (set, some, offsets, reach, factor) => {
          const away = (i: number) => offsets[i % offsets.length]!.part * set.halfDiagonal * 0.999999
          const lived: CellSet = {
            ...set,
            x: set.x.map((x, i) => x + Math.cos(offsets[i % offsets.length]!.angle) * away(i)),
            y: set.y.map((y, i) => y + Math.sin(offsets[i % offsets.length]!.angle) * away(i)),
          }
          const question = { metres: reach, detourFactor: factor }
          const [truth, figures] = [cover(lived, some, question).total, cover(set, some, question).total]
          expect(truth.peopleReached ?? 0).toBeGreaterThanOrEqual(figures.peopleReachedLower ?? 0)
          expect(truth.peopleReached ?? 0).toBeLessThanOrEqual(figures.peopleReachedUpper ?? 0)
        },
      ),
    )
  })

  test('of what is unknown are unknown, never zero', () => {
    fc.assert(
      fc.property(cells(), places(), metres, (set, some, reach) => {
        const unknown: CellSet = { ...set, piece: { ...set.piece, people: set.piece.people.map(() => NaN) } }
        for (const figures of all(cover(unknown, some, { metres: reach, detourFactor: 1 })))
          for (const name of [
            'people',
            'peopleReached',
            'peopleNotReached',
            'share',
            'shareLower',
            'meanDistance',
            'medianDistance',
          ] as const)
            expect(figures[name], name).toBeNull()
      }),
    )
  })

  test('of a change add up: what was, what comes and what goes', () => {
    fc.assert(
      fc.property(cells(), places(), places(), metres, (set, before, after, reach) => {
        const [was, is] = [before, after].map((list) => cover(set, list, { metres: reach, detourFactor: 1 }))
        const change = changeBetween(set, nearestDistances(set, before), nearestDistances(set, after), reach)
        const millionths = (value: number | null) => Math.round((value ?? 0) * 1e6)
        const check = (old: Figures, now: Figures, { newlyReached, noLongerReached }: typeof change.total) =>
          expect(millionths(old.peopleReached) + millionths(newlyReached) - millionths(noLongerReached)).toBe(
            millionths(now.peopleReached),
          )
        check(was!.total, is!.total, change.total)
        change.areas.forEach((each, i) => check(was!.areas[i]!, is!.areas[i]!, each))
      }),
    )
  })
})
