import { sql, type RawBuilder } from 'kysely'
import { Field, Float, Int, ObjectType, type ClassType } from 'type-graphql'
import { FigureState } from '../kit/figure-state.ts'
import { DecimalScalar } from '../kit/scalars.ts'

/** How figures of a kind of numbers are computed, each as a part of a statement over a column of some rows. */
export interface Measure {
  /** The type of the graph that has the figures. */
  type: ClassType<object>
  figures: Record<string, (column: RawBuilder<unknown>) => RawBuilder<unknown>>
}

/** The mean of the middle two, exactly: percentile_cont would compute with floats. */
const middle = (column: RawBuilder<unknown>) => {
  // Just above the half is the next one where there are two in the middle, and the same where there is one.
  const both = sql`(percentile_disc(array[0.5, 0.500000001]::float8[]) within group (order by ${column}))`
  return sql`((${both}[1]::numeric + ${both}[2]) / 2)`
}

const float: Measure['figures'] = {
  sum: (column) => sql`sum(${column}::numeric)::float8`,
  mean: (column) => sql`avg(${column}::numeric)::float8`,
  median: (column) => sql`${middle(column)}::float8`,
  min: (column) => sql`min(${column})::float8`,
  max: (column) => sql`max(${column})::float8`,
}
/** A sum of integers is exact without being told. */
const int: Measure['figures'] = {
  ...float,
  sum: (column) => sql`sum(${column})::float8`,
  mean: (column) => sql`avg(${column})::float8`,
}
const decimal: Measure['figures'] = {
  sum: (column) => sql`round(sum(${column}), 2)::text`,
  // In whole numbers: a quotient that is rounded twice may end a cent too high.
  mean: (column) =>
    sql`round(div(200 * sum(${column}) + count(${column}), nullif(2 * count(${column}), 0)) / 100, 2)::text`,
  median: (column) => sql`round(${middle(column)}, 2)::text`,
  min: (column) => sql`round(min(${column}), 2)::text`,
  max: (column) => sql`round(max(${column}), 2)::text`,
}
const counted: Measure['figures'] = {
  known: (column) => sql`count(${column})::integer`,
  zero: (column) => sql`(count(*) filter (where ${column} = 0))::integer`,
}

const rounded = ' Rounded half up to the cent.'
const descriptions = {
  sum: 'null = unknown, or nothing recorded (see state). With hasUnknown it is what is known, so a lower limit.',
  mean: 'Of the known ones. null = none is known.',
  median: 'Of the known ones; of an even number the mean of the middle two. null = none is known.',
  min: 'Of the known ones. null = none is known.',
  max: 'Of the known ones. null = none is known.',
}

/** The figures of a kind of numbers. */
function measure(name: string, what: string, figures: Measure['figures'], types: Record<string, object>): Measure {
  const type = { [name]: class {} }[name]!
  const add = (field: string, of: object, description: string, nullable = false) =>
    Field(() => of as never, { nullable, description })(type.prototype, field)
  for (const [field, description] of Object.entries(descriptions)) {
    const isRounded = types.sum === DecimalScalar && (field === 'mean' || field === 'median')
    add(field, types[field]!, description + (isRounded ? rounded : ''), true)
  }
  add('state', FigureState, 'What the sum says: NOTHING_RECORDED of no rows, UNKNOWN where none of them has a value.')
  add('known', Int, 'How many rows have a value; `count` is known and unknown together.')
  add('unknown', Int, 'How many rows have none: it is not stated.')
  add('zero', Int, 'How many rows have the value 0. They are known.')
  add('hasUnknown', Boolean, 'Some have no value, so the sum is not the whole.')
  ObjectType(name, { description: `Figures of ${what} over the rows of a group.`, simpleResolvers: true })(type)
  return { type, figures: { ...figures, ...counted } }
}

const all = (type: object) => ({ sum: type, mean: type, median: type, min: type, max: type })
const whole = measure('IntFigures', 'whole numbers', int, { ...all(Float), min: Int, max: Int })
const floats = measure('FloatFigures', 'numbers', float, all(Float))
const decimals = measure('DecimalFigures', 'exact numbers', decimal, all(DecimalScalar))

/** The figures for values of a type of the graph; null = it is no number. */
export function measureOf(type: object): Measure | null {
  const { name } = type as { name?: string }
  if (type === DecimalScalar) return decimals
  if (name === 'Int') return whole
  return type === Number || name === 'Float' ? floats : null
}
