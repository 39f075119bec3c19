import type { EntityClass } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/sql'
import { sql, type RawBuilder } from 'kysely'
import { Field, Float, InputType, Int, type ClassType } from 'type-graphql'
import { describedEnum } from '../kit/described-enum.ts'
import { InputError } from '../kit/errors.ts'
import { exactlyOne } from '../kit/one-of.ts'
import { columnOf, tableOf, type Keyed } from '../kit/rows.ts'
import type { SortColumn, SortType } from '../kit/sorting.ts'
import { DateScalar, DecimalScalar } from '../kit/scalars.ts'
import { tableFieldsOf, type TableField } from './fields.ts'
import { nameWithin } from './where-links.ts'

const Direction = describedEnum('Direction', 'In which direction rows are sorted. What is not known stands last.', {
  ASCENDING: 'The smallest first, texts from A to Z, enums in the order of their values, no before yes.',
  DESCENDING: 'The largest first.',
  ASCENDING_UNKNOWN_FIRST: 'As ASCENDING, but what is not known stands first.',
  DESCENDING_UNKNOWN_FIRST: 'As DESCENDING, but what is not known stands first.',
})
type Direction = keyof typeof Direction

/** A row that is sorted. */
interface SortedRow {
  em: EntityManager
  /** What it is called in the statement. */
  row: string
  /** How far it is from what its list asks about, in metres; null = it asks about nothing. */
  distance: RawBuilder<number> | null
}

/** What an order of a row is: of the value of a field, or of a row that it leads to. */
type OrderField = (sorted: SortedRow, given: any, path: string) => SortColumn

/** By what the rows of a noun may be sorted. */
interface Order {
  input: ClassType<object>
  fields: Map<string, OrderField>
}

const made = new Map<unknown, Order>()

/** The orders of the rows of a noun: made once, of the columns that its type shows. */
export function orderInputOf(entity: EntityClass<Keyed>): Order {
  const there = made.get(entity)
  if (there) return there
  const name = `${(entity as unknown as ClassType).name}Order`
  const input = { [name]: class {} }[name]!
  const order: Order = { input, fields: new Map() }
  made.set(entity, order)
  for (const field of tableFieldsOf(entity)) {
    const sorted = sortedAs(field)
    if (!sorted) continue
    const { name: fieldName, properties, isNullable } = field
    add(
      order,
      fieldName,
      () => Direction,
      field.description ?? `By \`${fieldName}\`.`,
      ({ em, row }, given: Direction) => ({
        value: sorted.value(columnOf(em, entity, properties[0], row)),
        type: sorted.type,
        nullable: isNullable,
        ...directed(given),
      }),
    )
  }
  InputType(name, {
    description: `By what rows of ${(entity as unknown as ClassType).name} are sorted: exactly one of these.`,
  })(input)
  exactlyOne(input)
  return order
}

function add(order: Order, name: string, type: () => object, description: string, field: OrderField): void {
  Field(() => type() as never, { nullable: true, description })(order.input.prototype, name)
  order.fields.set(name, field)
}

/** What a direction means. */
function directed(given: Direction): Pick<SortColumn, 'descending' | 'unknownFirst'> {
  return { descending: given.startsWith('DESCENDING'), unknownFirst: given.endsWith('UNKNOWN_FIRST') }
}

/** Let the rows of a noun be sorted by a row that each leads to. `column` has its key. */
export function addOrderOfRow(
  owner: EntityClass<Keyed>,
  name: string,
  target: EntityClass<Keyed>,
  column: string,
): void {
  const to = orderInputOf(target)
  add(
    orderInputOf(owner),
    name,
    () => to.input,
    `By its \`${name}\`.`,
    ({ em, row }, given, path) => {
      const inner = nameWithin(row, path)
      const sorted = sortColumnOf({ em, row: inner, distance: null }, to, given, path)
      const key = columnOf(em, owner, column, row)
      const value = sql`(select ${sorted.value} from ${tableOf(em, target)} ${sql.ref(inner)} where ${sql.ref(`${inner}.key`)} = ${key})`
      return { ...sorted, value, nullable: true }
    },
  )
}

/** Let the rows of a noun be sorted by how far they are from `where.near`. */
export function addOrderByDistance(owner: EntityClass<Keyed>): void {
  add(
    orderInputOf(owner),
    'distance',
    () => Direction,
    'By the distance from `where.near.to`.',
    ({ distance }, given: Direction, path) => {
      if (distance) return { value: distance, type: 'float8', nullable: false, ...directed(given) }
      throw new InputError(`${path} is ${given}, but where has no near: say from where the distance is measured.`, path)
    },
  )
}

/** The column that an order stands for. */
export function sortColumnOf(sorted: SortedRow, order: Order, given: object, path: string): SortColumn {
  const [name, value] = Object.entries(given).find(([, each]) => each !== undefined)!
  return order.fields.get(name)!(sorted, value, `${path}.${name}`)
}

/** As what values of a field are sorted; null = they cannot be. */
function sortedAs({ name, type, isList, enum: choices }: TableField): {
  type: SortType
  value: (column: RawBuilder<unknown>) => RawBuilder<unknown>
} | null {
  const plain = (column: RawBuilder<unknown>) => column
  if (isList) return null
  if (choices)
    return { type: 'numeric', value: (column) => sql`array_position(${choices.values}::text[], ${column}::text)` }
  if (name === 'key') return { type: 'text', value: plain }
  if (type === String) return { type: 'text', value: inDictionary }
  if (type === Boolean) return { type: 'boolean', value: plain }
  if (type === DateScalar) return { type: 'date', value: plain }
  return type === DecimalScalar || type === Float || type === Int ? { type: 'numeric', value: plain } : null
}

/** A text as a German dictionary sorts it (DIN 5007-1): ä as a, ß as ss, whether in capitals or not. The same on every database. */
function inDictionary(column: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(replace(translate(lower(${column}), 'äöüàáâéèêëíîïóôúûçñ', 'aouaaaeeeeiiioouucn'), 'ß', 'ss') collate "C")`
}
