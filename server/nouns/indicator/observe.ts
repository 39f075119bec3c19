import type { Area } from '../area/area.ts'
import { membersOf } from '../area/area.links.ts'
import { weakest } from '../../kit/basis.ts'
import { load } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { datedKey } from '../../kit/dated-key.ts'
import { FigureState, stateOf } from '../../kit/figure-state.ts'
import { UnknownReason } from '../../kit/unknown.ts'
import { citationsOf, distinctCitations, type Citation } from '../source/citation.ts'
import { compose, round } from './compose.ts'
import { Observation, type Indicator } from './indicator.ts'
import { contradictionsOf, observedOf, recordedOf, type Observed, type When } from './observed.ts'

/** What is asked: an indicator, the weight of its mean (null: it has none), and when. */
export interface ObservationQuestion {
  indicator: Indicator
  weight: Indicator | null
  when: When
}

/** The value of an indicator in an area: what was measured there, or else what its members compose to, or else why there is none. */
export async function observe(context: Context, area: Area, question: ObservationQuestion): Promise<Observation> {
  const { indicator, when } = question
  const key = datedKey(area.key, when.day)
  const observed = await load(context, observedOf, key, { indicator: indicator.key, nearest: when.nearest })
  if (observed) return measured(context, area, indicator, observed)

  const members = await load(context, membersOf, area.key, undefined)
  const parts = await Promise.all(members.map((member) => observe(context, member, question)))
  if (parts.some((part) => part.state !== FigureState.NOTHING_RECORDED)) {
    if (!area.membersComplete) return none(area, indicator, UnknownReason.PART_OF_MEMBER)
    return parts.length === 1 ? handOn(area, parts[0]!) : composed(context, area, question, parts)
  }
  const recorded = await load(context, recordedOf, area.key, { indicator: indicator.key })
  if (!recorded) return none(area, indicator, null)
  return none(area, indicator, recorded.hasValue ? UnknownReason.NOT_YET : UnknownReason.NOT_STATED)
}

/** No value: unknown for a reason, or without one nothing recorded. */
function none(area: Area, indicator: Indicator, unknownReason: UnknownReason | null): Observation {
  return Object.assign(new Observation(), {
    area,
    indicator,
    unknownReason,
    state: stateOf(null, unknownReason),
    value: null,
    exact: null,
    computed: false,
    date: null,
    earliestDate: null,
    latestDate: null,
    undated: false,
    basis: null,
    parts: [],
    citations: async () => [],
    contradictedBy: async () => [],
  })
}

/** A row as it was measured, with what its sources say and what contradicts it. */
export function measured(
  context: Context,
  area: Area,
  indicator: Indicator,
  { key, value, date, basis }: Observed,
): Observation {
  const citations = async () => (await load(context, citationsOf, key, { noun: 'observation' })) ?? []
  const contradictedBy = async () =>
    ((await load(context, contradictionsOf, key, undefined)) ?? []).map((other) =>
      measured(context, area, indicator, other),
    )
  const cited = { citations, contradictedBy }
  if (value === null) return Object.assign(none(area, indicator, UnknownReason.NOT_STATED), cited)
  return Object.assign(none(area, indicator, null), {
    state: stateOf(value, null),
    value,
    exact: value,
    date,
    earliestDate: date,
    latestDate: date,
    undated: date === null,
    basis,
    ...cited,
  })
}

/** A single member hands on its value, or why it has none, whatever the composition. */
function handOn(area: Area, part: Observation): Observation {
  return Object.assign(new Observation(), part, { area, parts: [part] })
}

async function composed(
  context: Context,
  area: Area,
  { indicator, weight, when }: ObservationQuestion,
  parts: Observation[],
): Promise<Observation> {
  const weights =
    weight &&
    (await Promise.all(parts.map((part) => observe(context, part.area, { indicator: weight, weight: null, when }))))
  const exact = compose(indicator.composition, parts, weights)
  if (typeof exact === 'string') return Object.assign(none(area, indicator, exact), { parts })
  const value = round(exact, indicator.decimals)
  const all = [...parts, ...(weights ?? [])]
  const days = all.flatMap(({ earliestDate, latestDate }) => [earliestDate, latestDate]).filter((day) => day !== null)
  const [earliestDate = null, latestDate = null] = [days.toSorted()[0], days.toSorted().at(-1)]
  const undated = all.some((part) => part.undated)
  return Object.assign(none(area, indicator, null), {
    state: stateOf(value, null),
    value,
    exact,
    computed: true,
    date: undated || earliestDate !== latestDate ? null : earliestDate,
    earliestDate,
    latestDate,
    undated,
    basis: weakest(all.map((part) => part.basis)),
    parts,
    citations: () => citationsOfAll(all),
    contradictedBy: async () => (await Promise.all(parts.map((part) => part.contradictedBy()))).flat(),
  })
}

/** What is cited for several values, in their order, the same only once. */
async function citationsOfAll(parts: readonly Observation[]): Promise<Citation[]> {
  return distinctCitations((await Promise.all(parts.map((part) => part.citations()))).flat())
}
