import type { MessageId } from '../../i18n/messages.ts'
import type { ReachFigures } from './reached.ts'

export type Unit = 'people' | 'share' | 'metres' | 'count'

/** One figure with what it surely lies between; null = unknown. */
interface BoundedFigure {
  value: number | null
  lower: number | null
  upper: number | null
  /** Some people are unknown: value and bounds are of those who are known. */
  onlyKnown: boolean
}

/** A row of the table of figures: its name, how it is computed, and its value. */
export interface FigureRow {
  name: MessageId
  how: MessageId
  unit: Unit
  /** It is about the surface, also where nobody is known to live. */
  ofSurface?: true
  /** `slack`: so many metres may a person live nearer or farther than the midpoint of the cell. */
  read: (figures: ReachFigures, slack: number) => BoundedFigure
}

const minus = (one: number | null, other: number | null) => (one === null || other === null ? null : one - other)

const distance = (value: number | null, slack: number): BoundedFigure => ({
  value,
  lower: value === null ? null : Math.max(0, value - slack),
  upper: value === null ? null : value + slack,
  onlyKnown: false,
})

/** All figures in the order of the table. */
export const figureRows: FigureRow[] = [
  {
    name: 'coverage.share',
    how: 'coverage.how.share',
    unit: 'share',
    read: ({ share, shareLower, shareUpper }) => ({
      value: share,
      lower: shareLower,
      upper: shareUpper,
      onlyKnown: false,
    }),
  },
  {
    name: 'coverage.peopleReached',
    how: 'coverage.how.peopleReached',
    unit: 'people',
    read: ({ peopleReached, peopleReachedLower, peopleReachedUpper, unknownCells }) => ({
      value: peopleReached,
      lower: peopleReachedLower,
      upper: peopleReachedUpper,
      onlyKnown: unknownCells > 0,
    }),
  },
  {
    name: 'coverage.peopleNotReached',
    how: 'coverage.how.peopleNotReached',
    unit: 'people',
    read: ({ people, peopleNotReached, peopleReachedLower, peopleReachedUpper, unknownCells }) => ({
      value: peopleNotReached,
      lower: minus(people, peopleReachedUpper),
      upper: minus(people, peopleReachedLower),
      onlyKnown: unknownCells > 0,
    }),
  },
  {
    name: 'coverage.surfaceShare',
    how: 'coverage.how.surfaceShare',
    ofSurface: true,
    unit: 'share',
    read: ({ surfaceShare, surfaceShareLower, surfaceShareUpper }) => ({
      value: surfaceShare,
      lower: surfaceShareLower,
      upper: surfaceShareUpper,
      onlyKnown: false,
    }),
  },
  {
    name: 'coverage.meanDistance',
    how: 'coverage.how.meanDistance',
    unit: 'metres',
    read: ({ meanDistance }, slack) => distance(meanDistance, slack),
  },
  {
    name: 'coverage.medianDistance',
    how: 'coverage.how.medianDistance',
    unit: 'metres',
    read: ({ medianDistance }, slack) => distance(medianDistance, slack),
  },
  {
    name: 'coverage.percentile90Distance',
    how: 'coverage.how.percentile90Distance',
    unit: 'metres',
    read: ({ percentile90Distance }, slack) => distance(percentile90Distance, slack),
  },
  {
    name: 'coverage.choices',
    how: 'coverage.how.choices',
    unit: 'count',
    read: ({ placesToChooseFrom }) => ({ value: placesToChooseFrom, lower: null, upper: null, onlyKnown: false }),
  },
]
