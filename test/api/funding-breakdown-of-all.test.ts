import { describe, expect, test } from 'vitest'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph()

async function ask(query: string): Promise<any> {
  const { data, errors } = await graph.ask(query)
  expect(errors).toBeUndefined()
  return data
}

const years = (from: number, to: number) => `from: "${from}-01-01", to: "${to}-01-01"`

/** Cents of an amount; of none 0. */
const cents = (amount: string | null) => BigInt((amount ?? '0').replace('.', ''))

describe('all money', () => {
  test('by who pays; of the programmes of the city no source says it', async () => {
    const { fundingBreakdown } = await ask(`{ fundingBreakdown(${years(2016, 2019)}, groupBy: [FUNDER]) {
      groups { funder { key } amount undatedAmount unknownCount area { key } perInhabitant population { value } staff { state } } } }`)
    const ofNoArea = { area: null, perInhabitant: null, population: null, staff: null }
    expect(fundingBreakdown.groups).toMatchObject([
      // 396 of 1,394 days of 4,460,000 EUR, from December 2017 to September 2021.
      { funder: { key: 'europaeische-union' }, amount: '1266972.74', ...ofNoArea },
      { funder: { key: 'land-nrw' }, amount: '521915.00', unknownCount: 1 },
      { funder: null },
    ])
  })

  test('grants of which nobody says where they go are named, and counted nowhere', async () => {
    const { fundingBreakdown } = await ask(`{ fundingBreakdown(${years(1950, 2040)}) {
      whole { amount undatedAmount } unallocated { key } } }`)
    expect(fundingBreakdown.unallocated.map(({ key }: { key: string }) => key)).toContain('massnahmenpaket-oberbarmen')
    expect(fundingBreakdown.unallocated).toHaveLength(8)
    const { area } = await ask(`{ area(key: "wuppertal") { funding { total } } }`)
    const { amount, undatedAmount } = fundingBreakdown.whole
    expect(cents(amount) + cents(undatedAmount)).toBe(cents(area.funding.total))
  })

  test('by area, parts that were rounded up stand against the grant, so that the areas add up to it', async () => {
    const { fundingBreakdown } =
      await ask(`{ fundingBreakdown(${years(2016, 2019)}, groupBy: [GRANT, AREA], areaKind: DISTRICT) {
      groups { grant { key } area { key } amount } } }`)
    const own = fundingBreakdown.groups.filter(
      ({ grant, amount }: any) => amount !== null && grant?.key === 'quartiersmanagement-fluechtlinge-2016',
    )
    expect(own.map(({ area, amount }: any) => [area?.key ?? null, amount])).toEqual([
      ['district-0', '322000.00'],
      ['district-2', '100000.00'],
      ['district-3', '100000.00'],
      [null, '-85.00'],
    ])
  })
})

describe('laws of the shipped dataset', () => {
  const dimensions = ['YEAR', 'PROGRAMME', 'FUNDER', 'GRANT', 'BASIS']
  const sum = (groups: any[], field: 'amount' | 'undatedAmount') =>
    groups.reduce((total, group) => total + cents(group[field]), 0n)

  test('over all time every area has what its funding has, and its groups add up to it', async () => {
    const fields = dimensions.map(
      (by) => `${by}: fundingBreakdown(${years(1960, 2050)}, groupBy: [${by}]) { groups { amount undatedAmount } whole { amount undatedAmount } }`,
    ) // prettier-ignore
    const { areas } = await ask(`{ areas(first: 1000) { nodes { key funding { total } ${fields.join(' ')} } } }`)
    expect(areas.nodes.length).toBeGreaterThan(80)
    for (const { key, funding, ...breakdowns } of areas.nodes)
      for (const by of dimensions) {
        const { groups, whole } = breakdowns[by]
        expect(sum(groups, 'amount'), `${key} by ${by}`).toBe(cents(whole.amount))
        expect(sum(groups, 'undatedAmount'), `${key} by ${by}`).toBe(cents(whole.undatedAmount))
        expect(cents(whole.amount) + cents(whole.undatedAmount), key).toBe(cents(funding.total))
      }
  })

  test.each(['CITY', 'DISTRICT', 'QUARTER', 'PROGRAMME_AREA', 'MANAGEMENT_AREA'])(
    'told apart by %s, groups add up to the whole in every year',
    async (kind) => {
      const { fundingBreakdown, byYear } = await ask(`{
        fundingBreakdown(${years(2010, 2025)}, groupBy: [AREA, YEAR], areaKind: ${kind}) {
          groups { year area { key } amount undatedAmount } whole { amount undatedAmount } }
        byYear: fundingBreakdown(${years(2010, 2025)}, groupBy: [YEAR]) { groups { year amount undatedAmount } }
      }`)
      for (const { year, ...all } of byYear.groups) {
        const groups = fundingBreakdown.groups.filter((group: any) => group.year === year)
        expect(sum(groups, 'amount'), String(year)).toBe(cents(all.amount))
        expect(sum(groups, 'undatedAmount'), String(year)).toBe(cents(all.undatedAmount))
      }
      expect(sum(fundingBreakdown.groups, 'amount')).toBe(cents(fundingBreakdown.whole.amount))
    },
  )

  test('told apart by areas that do not overlap, each has what it says itself', async () => {
    const fields = 'groups { area { key } year amount state basis unknownReason undatedAmount listComplete }'
    const { fundingBreakdown, areas } = await ask(`{
      fundingBreakdown(${years(2010, 2025)}, groupBy: [AREA, YEAR], areaKind: DISTRICT) { ${fields} }
      areas(kind: DISTRICT) { nodes { key fundingBreakdown(${years(2010, 2025)}, groupBy: [YEAR]) { ${fields} } } }
    }`)
    const told = Map.groupBy<string, any>(fundingBreakdown.groups, ({ area }) => area?.key)
    expect(areas.nodes).toHaveLength(10)
    for (const { key, fundingBreakdown: own } of areas.nodes) {
      const there = new Set((told.get(key) ?? []).map(({ year }) => year))
      expect(told.get(key)).toEqual(own.groups.filter(({ year }: any) => there.has(year)))
    }
  })
})
