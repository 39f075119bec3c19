import fc from 'fast-check'
import type { AreaAnswer, ObservationAnswer } from '../../presentation/area-figure.ts'
import { figureOf } from '../../presentation/area-figure.ts'
import type { Quantity } from '../../presentation/choices.ts'
import type { Basis, UnknownReason } from '../../presentation/figure.ts'
import type { ViewAnswer, ViewArea } from '../../server/publish/view/ask.ts'

/** Answers of the graph as its contract allows them: value, state, basis and reason always fit together. */
const basis = fc.constantFrom<Basis>('DOCUMENTED', 'APPROXIMATE', 'ESTIMATED')
const reason = fc.constantFrom<UnknownReason>(
  'NOT_STATED',
  'NOT_YET',
  'MEMBER_UNKNOWN',
  'PART_OF_MEMBER',
  'NOT_ADDITIVE',
  'NOT_SPLIT',
  'BOUNDARY_UNKNOWN',
  'NOT_DATED',
)
const none = { basis: null, computed: false, hasUnknown: false, unknownReason: null }

/** What is known of something: a value other than zero, perhaps a lower limit; zero; unknown; nothing recorded. */
function stateWith<T>(known: fc.Arbitrary<T>, zero: T) {
  return fc.oneof(
    fc
      .record({ value: known, basis, computed: fc.boolean(), reason: fc.option(reason) })
      .map(
        ({ reason: unknownReason, ...figure }) =>
          ({ ...figure, state: 'KNOWN', hasUnknown: unknownReason !== null, unknownReason }) as const,
      ),
    basis.map((zeroBasis) => ({ ...none, value: zero, state: 'ZERO' as const, basis: zeroBasis })),
    reason.map((unknownReason) => ({
      ...none,
      value: null,
      state: 'UNKNOWN' as const,
      hasUnknown: true,
      unknownReason,
    })),
    fc.constant({ ...none, value: null, state: 'NOTHING_RECORDED' as const }),
  )
}

const day = fc.integer({ min: 0, max: 9000 }).map((days) => new Date(days * 86_400_000 + 946_684_800_000).toISOString().slice(0, 10)) // prettier-ignore
const days = fc.oneof(
  fc.record({ days: fc.tuple(day, day), undated: fc.boolean() }).map(({ days: [one, other], undated }) => ({
    earliestDate: one < other ? one : other,
    latestDate: one < other ? other : one,
    undated,
  })),
  fc.constant({ earliestDate: null, latestDate: null, undated: true }),
)

function observation(known: fc.Arbitrary<number>): fc.Arbitrary<ObservationAnswer> {
  return fc
    .tuple(stateWith(known, 0), days)
    .map(([{ value, state, basis: quality, computed, unknownReason }, dates]) => {
      const figure = { value, state, basis: quality, computed, unknownReason }
      return value === null
        ? { ...figure, earliestDate: null, latestDate: null, undated: false }
        : { ...figure, unknownReason: null, ...dates }
    })
}

const people = observation(fc.integer({ min: 1, max: 40_000 }))
const share = observation(fc.double({ min: 0.001, max: 100, noNaN: true }))
const money = stateWith(
  fc.integer({ min: 1, max: 900_000_000 }).map((cents) => (cents / 100).toFixed(2)),
  '0.00',
)
const posts = stateWith(fc.integer({ min: 1, max: 9000 }).map((thousandths) => thousandths / 1000), 0) // prettier-ignore
const count = stateWith(fc.integer({ min: 1, max: 60 }), 0)

const funding = fc
  .record({ money, population: people, listComplete: fc.boolean(), distant: fc.boolean() })
  .map(({ money: { value: total, ...figure }, population, listComplete, distant }) => ({
    ...figure,
    total,
    listComplete,
    population,
    populationDistant: distant && population.value !== null,
    perInhabitant:
      total === null || figure.hasUnknown || !population.value ? null : (Number(total) / population.value).toFixed(2),
  }))
const counted = fc.record({ count, listComplete: fc.boolean() }).map(({ count: figure, listComplete }) => ({ ...figure, listComplete })) // prettier-ignore

/** What the graph may answer about one area. */
export const areaAnswer: fc.Arbitrary<AreaAnswer> = fc.record({
  funding,
  staff: fc.record({ posts, listComplete: fc.boolean() }).map(({ posts: { value, ...figure }, listComplete }) => ({
    ...figure,
    fullTimeEquivalents: value,
    listComplete,
  })),
  facilityCount: counted,
  projectCount: counted,
  population: people,
  foreignNationalsShare: share,
})

/** Areas beside each other, each with what the graph answers about it. */
export function viewAnswer(answers: readonly AreaAnswer[], quantity: Quantity): ViewAnswer {
  const areas = answers.map((answer, index): ViewArea => ({
    key: `quarter-${index}`,
    kind: 'QUARTER',
    code: null,
    name: `Quartier ${letters[index]}`,
    boundary: square(7.1 + (index % 6) * 0.02, 51.25 + Math.floor(index / 6) * 0.014),
    boundaryAccuracy: 0,
    labelPoint: { type: 'Point', coordinates: [7.11 + (index % 6) * 0.02, 51.257 + Math.floor(index / 6) * 0.014] },
    figure: figureOf(answer, quantity),
    citedSources: [],
    sourceNotes: [],
    contradictions: [],
  }))
  return {
    lastChanged: '2026-01-01T12:00:00Z',
    city: null,
    attributions: [],
    facilities: [],
    areas,
    sources: [],
    licences: [],
  }
}

/** Names without digits, so that a digit is always one of a figure. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWX'

function square(west: number, south: number): GeoJSON.Polygon {
  const [east, north] = [west + 0.02, south + 0.014]
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  }
}
