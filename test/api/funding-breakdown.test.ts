import { describe, expect, test } from 'vitest'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph()

async function ask(query: string): Promise<any> {
  const { data, errors } = await graph.ask(query)
  expect(errors).toBeUndefined()
  return data
}

const ofArea = async (key: string, args: string, fields: string) =>
  (await ask(`{ area(key: "${key}") { fundingBreakdown(${args}) { ${fields} } } }`)).area.fundingBreakdown

const years = (from: number, to: number) => `from: "${from}-01-01", to: "${to}-01-01"`

/** Cents of an amount; of none 0. */
const cents = (amount: string | null) => BigInt((amount ?? '0').replace('.', ''))

describe('a grant over its days', () => {
  test('of 100,000 EUR from August 2016 to the end of 2018, 153 of 883 days are in 2016', async () => {
    // 153 / 883 = 17,327.29 (rounded down), 518 / 883 = 58,663.64, 883 / 883. The post for the elderly: 150,000 EUR over 1,096 days
    // from April 2017, of them 275 until the end of 2017: 37,636.86, and 640 until the end of 2018: 87,591.24.
    const { groups, whole } = await ofArea(
      'hoehe',
      `${years(2016, 2020)}, groupBy: [YEAR]`,
      `groups { year amount state basis approximate estimated spread hasUnknown unknownReason grantCount
        knownCount unknownCount perInhabitant perFullTimeEquivalent dividedOn populationDistant population { date } }
      whole { amount spread approximate estimated allocations { key } }`,
    )
    expect(groups[1]).toEqual({
      year: 2017,
      amount: '78973.21',
      state: 'KNOWN',
      basis: 'ESTIMATED',
      approximate: '0.00',
      estimated: '78973.21',
      spread: 'BY_DAYS',
      hasUnknown: false,
      unknownReason: null,
      grantCount: 2,
      knownCount: 2,
      unknownCount: 0,
      // 5,610 people; 2.5 posts for four areas, and one for the elderly.
      perInhabitant: '14.08',
      perFullTimeEquivalent: '48598.90',
      dividedOn: '2017-12-31',
      populationDistant: true,
      population: { date: '2021-12-31' },
    })
    // In 2016 there is a grant for the whole city, in 2019 one of unknown amount for four quarters, from January on.
    expect(groups).toMatchObject([
      { year: 2016, amount: '17327.29', unknownReason: 'NOT_SPLIT', perInhabitant: null, perFullTimeEquivalent: null },
      { year: 2017, amount: '78973.21' },
      { year: 2018, amount: '91290.74', perInhabitant: '16.27', populationDistant: false },
      { year: 2019, amount: '49954.38', unknownReason: 'NOT_STATED', perInhabitant: null },
      { year: null, amount: null, state: 'UNKNOWN', unknownReason: 'NOT_STATED', knownCount: 0, unknownCount: 2 },
    ])
    // The first grant lies in the period as a whole and stays what its source says; of the other, three months are missing.
    expect(whole).toMatchObject({
      amount: '237545.62',
      spread: 'BY_DAYS',
      approximate: '100000.00',
      estimated: '137545.62',
    })
    expect(whole.allocations.map(({ key }: { key: string }) => key)).toEqual([
      'altengerechtes-quartier-hoehe',
      'gemeinsam-im-quartier',
      'komm-an-2016',
      'quartiere-im-quadrat',
      'quartiersmanagement-hoehe',
    ])
  })

  test('the city has the grant itself, not its rounded parts, and three years are not three times as much', async () => {
    const { groups } = await ofArea(
      'wuppertal',
      `${years(2016, 2019)}, groupBy: [GRANT, YEAR]`,
      'groups { grant { key } year amount spread }',
    )
    const own = groups.filter(({ grant }: any) => grant?.key === 'quartiersmanagement-fluechtlinge-2016')
    // 521,915 EUR * 153 / 883 = 90,433.7429, and * 518 / 883 = 306,174.3771.
    expect(own).toMatchObject([
      { year: 2016, amount: '90433.74', spread: 'BY_DAYS' },
      { year: 2017, amount: '215740.63' },
      { year: 2018, amount: '215740.63' },
    ])
    expect(own.reduce((sum: bigint, { amount }: any) => sum + cents(amount), 0n)).toBe(52_191_500n)
  })

  test('what lies in the days as a whole is not estimated', async () => {
    const { whole } = await ofArea('hoehe', years(2023, 2024), 'whole { amount basis documented spread knownCount }')
    expect(whole).toEqual({
      amount: '50000.00',
      basis: 'DOCUMENTED',
      documented: '50000.00',
      spread: 'WHOLE',
      knownCount: 1,
    })
  })
})

describe('unknown', () => {
  test('money without a start is in no year: it stands beside them, whole, and makes them lower limits', async () => {
    const { groups } = await ofArea(
      'wichlinghausen-oberbarmen',
      `${years(2017, 2023)}, groupBy: [YEAR, PROGRAMME]`,
      'groups { year programme { key } amount unknownReason undatedCount undatedAmount knownCount perInhabitant }',
    )
    // 303,500 and 613,000 and 10,000 EUR, until the end of 2020. 80,000 EUR over 1,461 days: 365 are 19,986.31 EUR.
    const package2020 = groups.filter(({ programme }: any) => programme?.key === 'massnahmenpaket-oberbarmen')
    const missing = { unknownReason: 'NOT_DATED', perInhabitant: null }
    expect(package2020).toMatchObject([
      { year: 2017, amount: '19986.31', ...missing },
      { year: 2018, amount: '19986.31', ...missing },
      { year: 2019, amount: '19986.31', ...missing },
      { year: 2020, amount: '20041.07', ...missing },
      { year: null, amount: null, knownCount: 0, undatedCount: 3, undatedAmount: '926500.00' },
    ])
  })

  test('after its end, money without a start is out of the question', async () => {
    const later = await ofArea('wichlinghausen-oberbarmen', years(2021, 2022), 'whole { amount undatedAmount }')
    expect(later.whole).toEqual({ amount: null, undatedAmount: null })
  })

  test('an amount that nobody states is counted, and never zero', async () => {
    const { whole } = await ofArea('quarter-92', years(2019, 2020), 'whole { amount state unknownReason unknownCount zeroCount }') // prettier-ignore
    expect(whole).toEqual({
      amount: null,
      state: 'UNKNOWN',
      unknownReason: 'NOT_STATED',
      unknownCount: 2,
      zeroCount: 0,
    })
  })

  test('a year of which no source says anything has a group, and nothing recorded', async () => {
    const { groups } = await ofArea('quarter-55', `${years(2013, 2015)}, groupBy: [YEAR]`, 'groups { year amount state knownCount unknownCount }') // prettier-ignore
    const nothing = { amount: null, state: 'NOTHING_RECORDED', knownCount: 0, unknownCount: 0 }
    expect(groups).toEqual([
      { year: 2013, ...nothing },
      { year: 2014, ...nothing },
    ])
  })
})
