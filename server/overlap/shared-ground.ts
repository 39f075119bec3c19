import { sql, type RawBuilder } from 'kysely'
import { Field, Float, ObjectType } from 'type-graphql'
import { Basis } from '../kit/basis.ts'
import type { Batch } from '../kit/batch.ts'
import { aboutState, FigureState, stateOf } from '../kit/figure-state.ts'
import { UnknownReason } from '../kit/unknown.ts'
import { Citation } from '../nouns/source/citation.ts'
import { sharedOutlines } from './shared-outlines.ts'

@ObjectType({
  description:
    'The ground that two areas share, measured on their outlines on the ellipsoid. Where one lies in the other, the outline of the one that does.',
  simpleResolvers: true,
})
export class SharedGround {
  @Field(() => Float, {
    nullable: true,
    description:
      'In km², as the outlines are drawn. null = unknown: an outline is unknown, or both may be off so far that it may be next to nothing.',
  })
  declare squareKilometres: number | null
  @Field(() => Float, {
    nullable: true,
    description:
      'Surely no less, when both outlines are off by as much as they may be, at least 1 m, to the inside. null = an outline is unknown.',
  })
  declare squareKilometresLower: number | null
  @Field(() => Float, {
    nullable: true,
    description: 'Surely no more, when both are off to the outside. null as Lower.',
  })
  declare squareKilometresUpper: number | null
  @Field(() => FigureState, aboutState) declare state: FigureState
  @Field(() => Basis, {
    nullable: true,
    description:
      'DOCUMENTED where the outlines that it is measured on are official, or made of such; ESTIMATED where one is drawn or traced. null = no value.',
  })
  declare basis: Basis | null
  @Field(() => UnknownReason, {
    nullable: true,
    description:
      'Why squareKilometres is unknown: BOUNDARY_UNKNOWN, or NOT_STATED where outlines are too coarse and no source states it. null = it is known.',
  })
  declare unknownReason: UnknownReason | null
  @Field(() => Float, {
    nullable: true,
    description: 'Of the ground of the area, 0 to 1; 1 where it lies in the other. null = unknown.',
  })
  declare share: number | null
  @Field(() => Float, {
    nullable: true,
    description: 'Of the ground of the other, 0 to 1; 1 where that lies in the area. null = unknown.',
  })
  declare shareOfOther: number | null
  @Field(() => [Citation], { description: 'Which source says where the outlines run that it is measured on.' })
  declare citations: () => Promise<Citation[]>
}

/** What is measured of the ground that two areas share, in km². null = an outline is unknown. */
export interface MeasuredGround {
  relation: string
  exact: boolean | null
  drawn: number | null
  least: number | null
  most: number | null
  /** Of the area and of the other, each as a whole. */
  own: number | null
  others: number | null
}

const squareKilometres = (shape: RawBuilder<unknown>) =>
  sql<number | null>`ST_Area(ST_Transform(${shape}, 4326)::geography) / 1e6`

/** The ground of relations, by their keys. */
export const measuredGroundOf: Batch<void, MeasuredGround | undefined> = async ({ database }, relations) => {
  const measured = (shape: string) => sql`${squareKilometres(sql.ref(shape))} as ${sql.id(shape)}`
  const { rows } = await sql<MeasuredGround & { key: string }>`
    with shared as materialized (${sharedOutlines(relations)}),
    whole as materialized (
      select key, ${squareKilometres(sql.ref('boundary'))} as surface from area
      where key in (select unnest(array[area_key, other_key]) from shared)
    )
    select shared.key, relation, exact, ${measured('drawn')}, ${measured('least')}, ${measured('most')},
      own.surface as own, others.surface as others
    from shared join whole own on own.key = area_key join whole others on others.key = other_key`.execute(database)
  return new Map(rows.map((row) => [row.key, row]))
}

/** What can be told of measured ground: nothing that the outlines do not bear. */
export function sharedGroundOf(
  { relation, exact, drawn, least, most, own, others }: MeasuredGround,
  citations: () => Promise<Citation[]>,
): SharedGround {
  const value = least !== null && least > 0 ? drawn : null
  const unknownReason =
    value !== null ? null : drawn === null ? UnknownReason.BOUNDARY_UNKNOWN : UnknownReason.NOT_STATED
  const shareOf = (whole: number | null, isWhole: boolean) =>
    isWhole ? 1 : value === null || whole === null ? null : Math.min(1, value / whole)
  return Object.assign(new SharedGround(), {
    squareKilometres: value,
    squareKilometresLower: least,
    squareKilometresUpper: most,
    state: stateOf(value, unknownReason),
    basis: value === null ? null : exact ? Basis.DOCUMENTED : Basis.ESTIMATED,
    unknownReason,
    share: shareOf(own, relation === 'WITHIN' || relation === 'EQUALS'),
    shareOfOther: shareOf(others, relation === 'CONTAINS' || relation === 'EQUALS'),
    citations,
  })
}
