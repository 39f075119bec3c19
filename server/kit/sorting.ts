import { sql, type RawBuilder } from 'kysely'
import { InputError } from './errors.ts'
import { isText } from './exact-json.ts'
import { isDay } from './scalars.ts'

/** One of the things that rows are sorted by: a value of the row called `row`. */
export interface SortColumn {
  value: RawBuilder<unknown>
  type: SortType
  descending: boolean
  nullable: boolean
  /** Where rows stand whose value is null. */
  unknownFirst: boolean
}

/** An order in which no two rows of a table are equal: it ends with the key. */
export type Sorting = readonly SortColumn[]

/** What a row has for each column of its sorting, as the database writes it. null = unknown. */
export type SortValues = readonly (string | null)[]

const number = /^-?\d{1,30}(\.\d{1,30})?(e[+-]?\d{1,2})?$/
/** The types of PostgreSQL by which rows are sorted, and which texts they read. */
const readers = {
  text: isText,
  numeric: (text: string) => number.test(text),
  float8: (text: string) => number.test(text),
  date: isDay,
  boolean: (text: string) => ['true', 'false'].includes(text),
}
export type SortType = keyof typeof readers

export const byKey: Sorting = [
  { value: sql.ref('row.key'), type: 'text', nullable: false, descending: false, unknownFirst: false },
]

/** The same order from its end. */
export function reversed(sorting: Sorting): Sorting {
  return sorting.map((column) => ({
    ...column,
    descending: !column.descending,
    unknownFirst: !column.unknownFirst,
  }))
}

/** What stands behind `order by`. */
export function orderOf(sorting: Sorting): RawBuilder<unknown> {
  return sql.join(
    sorting.map(({ value, descending, unknownFirst }) => {
      const direction = descending ? sql`${value} desc` : sql`${value}`
      // As the database does it anyway, so that an index in this order is used.
      if (descending === unknownFirst) return direction
      return unknownFirst ? sql`${direction} nulls first` : sql`${direction} nulls last`
    }),
  )
}

/** The position of a row, as an array of texts. */
export function positionOf(sorting: Sorting): RawBuilder<(string | null)[]> {
  return sql`array[${sql.join(sorting.map(({ value }) => sql`(${value})::text`))}]`
}

/** The condition that a row stands behind a position, by the first column in which they differ. Otherwise it is false or null. */
export function isBehind(sorting: Sorting, position: SortValues): RawBuilder<boolean | null> {
  const [column, ...others] = sorting
  const [given, ...rest] = position
  const behind = isColumnBehind(column!, given!)
  if (others.length === 0) return behind
  const equal = given === null ? sql`${column!.value} is null` : sql`${column!.value} = ${valueOf(column!, given!)}`
  return sql`(${behind} or (${equal} and ${isBehind(others, rest)}))`
}

function isColumnBehind(column: SortColumn, given: string | null): RawBuilder<boolean | null> {
  const { value, descending, nullable, unknownFirst } = column
  if (given === null) return unknownFirst ? sql`${value} is not null` : sql`false`
  const known = sql<boolean>`${value} ${descending ? sql`<` : sql`>`} ${valueOf(column, given)}`
  return nullable && !unknownFirst ? sql`(${known} or ${value} is null)` : known
}

function valueOf({ type }: SortColumn, given: string): RawBuilder<unknown> {
  return type === 'text' ? sql`${given}::text` : sql`${given}::${sql.raw(type)}`
}

/** A position as a text, for a cursor. */
export function writePosition(position: SortValues): string {
  return position.length === 1 ? position[0]! : JSON.stringify(position)
}

/** What `writePosition` made. @throws InputError that names the argument, for anything else */
export function readPosition(text: string, sorting: Sorting, argument: string): SortValues {
  const values = sorting.length === 1 ? [text] : parsed(text)
  const fits = (value: unknown, at: number) =>
    value === null ? at < sorting.length - 1 : typeof value === 'string' && readers[sorting[at]!.type](value)
  if (Array.isArray(values) && values.length === sorting.length && values.every(fits)) return values as SortValues
  throw new InputError(`${argument} is no cursor of this list; give one of a page of it.`, argument)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
