import type { EntityManager } from '@mikro-orm/sql'
import { expect, test } from 'vitest'
import { derive } from '../../server/change/derive.ts'
import { breakdownOracle, type OracleGroup, type OraclePiece, type OracleQuestion } from '../setup/breakdown-oracle.ts'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { inventCity } from '../setup/figure-city.ts'
import { moneyPieces } from '../setup/figure-oracle-sums.ts'
import * as oracle from '../setup/figure-oracle.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph(useDatabase())

/** Replace everything by an invented city with more grants, and derive what follows from it. */
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

const questions: OracleQuestion[] = [
  { from: '2010-01-01', to: '2020-01-01', by: [] },
  { from: '2010-01-01', to: '2020-01-01', by: ['YEAR'] },
  { from: '2014-02-11', to: '2018-03-02', by: ['YEAR', 'GRANT'] },
  { from: '2012-06-01', to: '2012-06-02', by: ['BASIS'] },
  { from: '2012-06-01', to: '2016-07-01', by: ['BASIS', 'YEAR'] },
]

const seen = new Set<string>()

test.each([1, 2, 3, 4, 5, 6])('the money of the invented city %i is, day by day, what plain SQL says', async (seed) => {
  await invent(seed)
  const pieces = await rowsOf<OraclePiece>(graph.database.current, moneyPieces)
  const piecesOfArea = Map.groupBy(pieces, ({ a }) => a)
  for (const question of questions) {
    const { from, to, by } = question
    const { data, errors } = await graph.ask(`{ areas(first: 1000) { nodes { key
      fundingBreakdown(from: "${from}", to: "${to}", groupBy: [${by}]) { groups {
        year grant { key } amount state basis unknownReason spread undatedAmount
        knownCount zeroCount unknownCount undatedCount } } } } }`)
    expect(errors).toBeUndefined()
    const completeAreas = new Map<number | null, Set<string>>()
    for (const year of [null, 2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019]) {
      const [start, end] = year === null ? [from, to] : [`${year}-01-01`, `${year + 1}-01-01`]
      if (end <= from || start >= to) continue
      const days = `daterange('${start > from ? start : from}', '${end < to ? end : to}')`
      const rows = await rowsOf<{ key: string }>(graph.database.current, oracle.completeOn('FUNDING', days))
      completeAreas.set(year, new Set(rows.map(({ key }) => key)))
    }
    for (const { key, fundingBreakdown } of data.areas.nodes) {
      const completeIn = (year: number | null) => completeAreas.get(year)!.has(key)
      const expected = breakdownOracle(piecesOfArea.get(key) ?? [], question, completeIn)
      const told: OracleGroup[] = fundingBreakdown.groups.map((group: any) => ({
        keys: by.map((each) => ({ YEAR: group.year, GRANT: group.grant?.key ?? null, BASIS: group.basis })[each]),
        amount: group.amount,
        state: group.state,
        basis: group.basis,
        unknownReason: group.unknownReason,
        spread: group.spread,
        counts: {
          known: group.knownCount,
          zero: group.zeroCount,
          unknown: group.unknownCount,
          undated: group.undatedCount,
        },
        undatedAmount: group.undatedAmount,
      }))
      const inOrder = (groups: OracleGroup[]) =>
        groups.toSorted((one, other) => (JSON.stringify(one.keys) < JSON.stringify(other.keys) ? -1 : 1))
      expect(inOrder(told), `${key} ${JSON.stringify(question)}`).toEqual(inOrder(expected))
      for (const { state, unknownReason, spread } of told) seen.add(state).add(`${unknownReason}`).add(`${spread}`)
    }
  }
})

test.each([1, 4, 7])(
  'in the invented city %i areas of each kind, also ones that overlap, add up to all money',
  async (seed) => {
    await invent(seed)
    const cents = (amount: string | null) => BigInt((amount ?? '0').replace('.', ''))
    for (const kind of ['CITY', 'DISTRICT', 'QUARTER', 'MANAGEMENT_AREA', 'PROGRAMME_AREA']) {
      const asked = `from: "2013-05-06", to: "2017-08-09", areaKind: ${kind}`
      const { data, errors } = await graph.ask(`{ fundingBreakdown(${asked}, groupBy: [AREA, YEAR]) {
      groups { area { key } amount undatedAmount } whole { amount undatedAmount } } }`)
      expect(errors).toBeUndefined()
      const { groups, whole } = data.fundingBreakdown
      for (const field of ['amount', 'undatedAmount']) {
        const sum = groups.reduce((total: bigint, group: Record<string, string>) => total + cents(group[field]!), 0n)
        expect(sum, `${kind} ${field}`).toBe(cents(whole[field]))
      }
      if (groups.some(({ area, amount }: any) => area !== null && amount !== null)) seen.add(`told apart by ${kind}`)
    }
  },
)

test('these cities have money of every state, unknown for every reason, whole and spread', () => {
  for (const state of ['KNOWN', 'UNKNOWN', 'NOTHING_RECORDED', 'ZERO']) expect(seen).toContain(state)
  for (const reason of ['NOT_STATED', 'NOT_SPLIT', 'NOT_DATED', 'BOUNDARY_UNKNOWN']) expect(seen).toContain(reason)
  for (const spread of ['WHOLE', 'BY_DAYS']) expect(seen).toContain(spread)
  for (const kind of ['DISTRICT', 'QUARTER', 'MANAGEMENT_AREA']) expect(seen).toContain(`told apart by ${kind}`)
})
