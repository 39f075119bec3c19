import type { EntityManager } from '@mikro-orm/sql'
import { expect, test } from 'vitest'
import { derive } from '../../server/change/derive.ts'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { inventCity } from '../setup/figure-city.ts'
import { observed } from '../setup/figure-oracle-observed.ts'
import { money, posts } from '../setup/figure-oracle-sums.ts'
import * as oracle from '../setup/figure-oracle.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph(useDatabase())

/** Replace everything by an invented city, and derive what follows from it. */
async function invent(seed: number): Promise<void> {
  const run = (statements: string) => rowsOf(graph.database.current, statements)
  await run(oracle.dropOracle)
  await run(
    `truncate source, area, organisation, facility_type, indicator, programme, facility, project, position, "grant",
     allocation, observation, citation, complete_list, grid cascade`,
  )
  for (const statement of inventCity(seed).split(';\n')) await run(statement)
  const em = graph.database.current.orm.em.fork() as EntityManager
  await em.transactional((transaction) => derive(transaction.getKysely()))
  for (const statement of oracle.oracleTables.split(/;\n/)) await run(statement)
  await run(oracle.oracleFunctions)
}

const count = 'value state reason: unknownReason complete: listComplete basis'
const question = (day: string | null) => {
  const on = day ? `asOf: "${day}"` : 'asOf: null'
  return `{ areas(first: 1000) { nodes { key
    facilities: facilityCount(${on}) { ${count} }
    typed: facilityCount(${on}, types: ["type-a"]) { ${count} }
    projects: projectCount(${on}) { ${count} }
    posts: staff(${on}) { value: fullTimeEquivalents state reason: unknownReason complete: listComplete basis computed }
    money: funding(${on}) { value: total state reason: unknownReason complete: listComplete basis computed }
    people: population(${on}) { value state reason: unknownReason earliestDate latestDate undated basis computed }
    share: indicator(key: "share", ${on}) { value state reason: unknownReason earliestDate latestDate undated basis computed }
  } } }`
}

const seen = new Set<string>()

test.each([1, 2, 3, 4, 5])('figures of the invented city %i are what plain SQL says', async (seed) => {
  await invent(seed)
  for (const day of [null, '2014-06-01', '2017-01-01', '2030-01-01']) {
    const { data, errors } = await graph.ask(question(day))
    expect(errors).toBeUndefined()
    const figures: Record<string, string> = {
      facilities: oracle.facilities(day, null),
      typed: oracle.facilities(day, ['type-a']),
      projects: oracle.projects(day),
      posts: posts(day),
      money: money(day),
      people: observed('population', day),
      share: observed('share', day),
    }
    for (const [name, statement] of Object.entries(figures)) {
      const expected = await rowsOf<{ key: string }>(
        graph.database.current,
        `select * from (${statement}) figure order by key`,
      )
      const told = data.areas.nodes.map(({ key, [name]: figure }: Record<string, any>) => ({
        key,
        ...figure,
        value: figure.value === null ? null : Number(figure.value),
      }))
      for (const { state, reason } of told) seen.add(`${name} ${state}`).add(`${name} ${reason}`)
      expect(told, `${name} on ${day ?? 'all days'}`).toEqual(expected)
    }
  }
})

test('these cities have figures of every state and for every reason', () => {
  for (const name of ['facilities', 'typed', 'projects', 'posts', 'money', 'people', 'share'])
    for (const state of ['KNOWN', 'UNKNOWN', 'NOTHING_RECORDED', 'ZERO']) expect(seen).toContain(`${name} ${state}`)
  for (const reason of ['NOT_SPLIT', 'BOUNDARY_UNKNOWN']) expect(seen).toContain(`facilities ${reason}`)
  for (const reason of ['NOT_STATED', 'NOT_SPLIT', 'BOUNDARY_UNKNOWN']) expect(seen).toContain(`money ${reason}`)
  for (const reason of ['NOT_STATED', 'NOT_YET', 'MEMBER_UNKNOWN', 'PART_OF_MEMBER'])
    expect(seen).toContain(`share ${reason}`)
})
