import { sql } from 'kysely'
import { askAreas, readOperation, type Graph } from './execute.ts'
import { protect, type Hidden, type Sum } from './protect.ts'
import type { View } from './view.ts'

interface CountedArea {
  key: string
  kind: string
  parent: { key: string } | null
  members: { key: string }[]
  membersComplete: boolean
}

interface Counts {
  population: { value: number | null }
  foreignNationalsShare: { value: number | null }
}

/** What cannot be read is not told either: it counts like what is unknown. */
const unread: Counts = { population: { value: null }, foreignNationalsShare: { value: null } }

/** What must not be told on one day: counts of people, and shares from which counts could be computed. */
interface HiddenOnDay {
  people: Map<string, Hidden>
  share: Map<string, Hidden>
}

const operation = readOperation('counts.graphql')

/**
 * Says which figures of a view are withheld because they are about few people, or give few people away. What is withheld on
 * one day is withheld on all: else the difference between two days would tell it.
 * @param minCount below this a count of people is withheld
 */
export function createSmallCounts(minCount: number) {
  let last: { revision: string; days: Promise<Map<string | null, HiddenOnDay> | null> } | undefined
  return async (graph: Graph, view: View, revision: string): Promise<ReadonlyMap<string, Hidden>> => {
    if (!['people', 'foreign-nationals', 'funding-per-inhabitant'].includes(view.quantity) || minCount === 0)
      return new Map()
    if (last?.revision !== revision) {
      const asked = (last = { revision, days: hiddenOnDays(graph, minCount) })
      // A failure is not kept: the next request asks again.
      asked.days.catch(() => last === asked && (last = undefined))
    }
    const days = await last.days
    if (days === null) return new Map()
    const kind = view.quantity === 'foreign-nationals' ? 'share' : 'people'
    const today = days.get(dayBefore(days, view.asOf) ?? null)?.[kind]
    const ever = [...days.values()].flatMap((day) => [...day[kind].keys()])
    return new Map(ever.map((key) => [key, today?.get(key) ?? 'withheld']))
  }
}

/** The last of the days at or before one, because nothing changes between them; null = the whole period. */
function dayBefore(days: ReadonlyMap<string | null, unknown>, asOf: string | null): string | null | undefined {
  if (asOf === null) return null
  return [...days.keys()].filter((day) => day !== null && day <= asOf).at(-1)
}

/** What is hidden on each day on which a figure about people changes; null = nothing ever is. */
async function hiddenOnDays(graph: Graph, minCount: number) {
  const { rows } = await sql<{ days: string[]; people: number | null; share: number | null }>`
    select coalesce(array_agg(distinct observed_on::text order by observed_on::text) filter (where observed_on is not null), '{}') as days,
      min(value) filter (where indicator_key = 'population')::float8 as people,
      min(value) filter (where indicator_key = 'foreign-nationals')::float8 as share
    from observation where indicator_key in ('population', 'foreign-nationals')`.execute(graph.em.fork().getKysely())
  const { days, people, share } = rows[0]!
  // Sums are never smaller than their parts: without any small count there is nothing to protect.
  if (people === null || Math.round((people * Math.min(share ?? 100, 100)) / 100) >= minCount) return null
  const found = new Map<string | null, HiddenOnDay>()
  for (const day of [...days, null]) {
    const areas = (await askAreas<CountedArea, Counts>(graph, operation, { asOf: day })).rows
    const sums = sumsOf(areas)
    const counts = (count: (figures: Counts) => number | null) =>
      new Map(
        areas.flatMap(({ key, figures }) => {
          const counted = count(figures ?? unread)
          return counted === null ? [] : [[key, Math.round(counted)]]
        }),
      )
    const foreign = ({ population, foreignNationalsShare: { value } }: Counts) =>
      population.value === null || value === null ? null : (population.value * value) / 100
    found.set(day, {
      people: protect(
        counts(({ population }) => population.value),
        sums,
        minCount,
      ),
      share: protect(counts(foreign), sums, minCount),
    })
  }
  return found
}

/** Areas of one kind below the same area add up to it, and members to what is composed of them. */
function sumsOf(areas: readonly CountedArea[]): Sum[] {
  const siblings = Map.groupBy(
    areas.filter(({ parent }) => parent),
    ({ parent, kind }) => `${parent!.key} ${kind}`,
  )
  return [
    ...[...siblings.values()].map((parts) => ({ whole: parts[0]!.parent!.key, parts: parts.map(({ key }) => key) })),
    ...areas
      .filter(({ members, membersComplete }) => members.length > 0 && membersComplete)
      .map(({ key, members }) => ({ whole: key, parts: members.map((member) => member.key) })),
  ]
}
