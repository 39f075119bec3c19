import type { EntityClass } from '@mikro-orm/core'
import { sql, type RawBuilder } from 'kysely'
import { Field, Float, type ClassType } from 'type-graphql'
import { edgeOf } from '../kit/connection.ts'
import type { Context } from '../kit/context.ts'
import { InputError } from '../kit/errors.ts'
import type { Keyed } from '../kit/rows.ts'
import { addField, entriesOf, joined, type Condition } from './condition.ts'
import { GroundInput, NearInput, PlaceWhere, PointInput } from './inputs.ts'
import { addOrderByDistance } from './order.ts'
import { addPlaceName, shapeOfGround, shapeOfOrigin, shapeOfPoint, shapeOfRow, type Shape } from './place.ts'
import type { KeyPairs } from './where-links.ts'
import { whereOf } from './where.ts'

/** Where the rows of a noun lie. */
interface PlaceOptions {
  name: 'area' | 'facility'
  /** The column of the table with their geometry in the plane. */
  column: string
  isOutline: boolean
  /** Which rows (child) lie in an area (parent), and which have ground in common with it, as far as this atlas knows. */
  within: KeyPairs
  intersecting: KeyPairs
}

const columns = new Map<unknown, string>()

/** Let the rows of a noun be asked where they lie, and be sorted by distance. Where nothing is known of it, no condition holds, nor its opposite. */
export function addPlace(owner: EntityClass<Keyed>, { name, column, isOutline, ...pairs }: PlaceOptions): void {
  const where = whereOf(owner)
  columns.set(owner, column)
  addPlaceName(name, owner, column)
  const place = (row: string) => sql.ref(`${row}.${column}`)
  const ground = (linked: KeyPairs, holds: (place: RawBuilder<unknown>, shape: Shape) => Condition) =>
    async (context: Context, row: string, given: GroundInput, path: string): Promise<Condition> => {
      if (given.area === undefined) return holds(place(row), await shapeOfGround(given, path))
      const shape = await shapeOfRow(context, 'area', given.area, `${path}.area`)
      const key = sql.ref(`${row}.key`)
      const isOutside = shape ? sql`when ${place(row)} is not null then false` : sql``
      return sql`(case when ${key} in (select child from (${linked}) link where parent = ${given.area}) then true ${isOutside} end)`
    } // prettier-ignore
  addField(
    where,
    column,
    () => PlaceWhere,
    'Whether it is known where it lies.',
    (_context, row, given: PlaceWhere, path) =>
      joined(
        entriesOf({ ...given }, path).map(
          ([, isKnown]) => sql`(${place(row)} is ${isKnown ? sql`not null` : sql`null`})`,
        ),
        'and',
      ),
  )
  addField(
    where,
    'within',
    () => GroundInput,
    'It lies wholly in this ground.',
    ground(pairs.within, (own, shape) =>
      isOutline ? sql`ST_CoveredBy(${own}, ${shape})` : sql`ST_Intersects(${own}, ${shape})`,
    ),
  )
  addField(
    where,
    'intersects',
    () => GroundInput,
    'It lies in this ground, or has some of it in common.',
    ground(pairs.intersecting, (own, shape) => sql`ST_Intersects(${own}, ${shape})`),
  )
  if (isOutline)
    addField(
      where,
      'containing',
      () => PointInput,
      'This point lies in it.',
      (_context, row, given, path) => sql`ST_Intersects(${place(row)}, ${shapeOfPoint(given, path)})`,
    )
  addField(
    where,
    'near',
    () => NearInput,
    'It is so near to something. `distance` of the edges says how near, and `orderBy` may sort by it.',
    async (context, row, given: NearInput, path) => {
      const metres = metresOf(given, path)
      const shape = await shapeOfOrigin(context, given.to, `${path}.to`)
      if (metres === null) return sql`(case when ${place(row)} is not null then true end)`
      return sql`ST_DWithin(${place(row)}, ${shape}, ${metres}::float8)`
    },
  )
  addOrderByDistance(owner)
  Field(() => Float, {
    nullable: true,
    description:
      'How far it is from `where.near.to`, in metres, to a decimetre: on the plane of EPSG:25832, as all distances here. null = `where` has no `near`.',
  })(edgeOf(owner as unknown as ClassType<Keyed>).prototype, 'distance')
}

function metresOf({ metres = null }: NearInput, path: string): number | null {
  if (metres !== null && !(metres >= 0 && metres <= 1_000_000))
    throw new InputError(`${path}.metres is ${metres}; it should be from 0 to 1000000.`, `${path}.metres`)
  return metres
}

/** How far each row called `row` is from what `near` asks about, in metres. */
export async function distanceFrom(
  context: Context,
  owner: EntityClass<Keyed>,
  { to }: NearInput,
  path: string,
): Promise<RawBuilder<number>> {
  return sql`(${sql.ref(`row.${columns.get(owner)!}`)} <-> ${await shapeOfOrigin(context, to, `${path}.to`)})`
}
