import { describe, expect, test } from 'vitest'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph()
const funding = async (key: string, asOf?: string) => {
  const { data, errors } = await graph.ask(
    `query ($key: String!, $asOf: Date) { area(key: $key) { funding(asOf: $asOf) {
      total state basis computed documented approximate estimated perInhabitant hasUnknown unknownReason listComplete
      populationDistant population { date } allocations { key amount basis }
    } } }`,
    { key, asOf },
  )
  expect(errors).toBeUndefined()
  return data.area.funding
}

describe('funding', () => {
  test('a reported part is approximate', async () => {
    expect(await funding('hoehe', '2017-02-01')).toEqual({
      total: '100000.00',
      state: 'KNOWN',
      basis: 'APPROXIMATE',
      computed: false,
      documented: '0.00',
      approximate: '100000.00',
      estimated: '0.00',
      perInhabitant: '17.83',
      hasUnknown: false,
      unknownReason: null,
      listComplete: false,
      populationDistant: true,
      population: { date: '2021-12-31' },
      allocations: [{ key: 'quartiersmanagement-hoehe', amount: '100000.00', basis: 'APPROXIMATE' }],
    })
  })

  test('where a whole grant lies inside, the documented total counts and not its rounded parts', async () => {
    const city = await funding('wuppertal', '2016-09-01')
    expect(city.allocations.map(({ key }: { key: string }) => key)).toContain('begegnungscafe')
    // The grant as a whole, three of the package for Oberbarmen, and the fund of Heckinghausen.
    expect(city).toMatchObject({ documented: '1498415.00', approximate: '0.00', hasUnknown: true, perInhabitant: null })
  })

  test('an amount that nobody states is unknown, never zero', async () => {
    const { allocations, ...heckinghausen } = await funding('heckinghausen', '2017-06-01')
    expect(allocations).toContainEqual({ key: 'stelle-2017-heckinghausen', amount: null, basis: null })
    expect(heckinghausen).toMatchObject({
      total: '50000.00',
      hasUnknown: true,
      unknownReason: 'NOT_STATED',
      perInhabitant: null,
    })
    const rehsiepen = await funding('quarter-92', '2019-02-01')
    expect(rehsiepen).toMatchObject({ total: null, state: 'UNKNOWN', unknownReason: 'NOT_STATED' })
  })

  test('a piece of a funded area has an unknown share', async () => {
    expect(await funding('quarter-20', '2017-02-01')).toMatchObject({
      total: null,
      hasUnknown: true,
      unknownReason: 'NOT_SPLIT',
    })
  })

  test('a district that shares quarters with a funded area has an unknown share, not zero', async () => {
    for (const key of ['district-6', 'district-8']) {
      const { total, ...figure } = await funding(key)
      expect(figure).toMatchObject({ hasUnknown: true, unknownReason: 'NOT_SPLIT' })
      expect(total).not.toBe('0.00')
    }
  })

  test('a quarter that is the whole of a funded area has all of its money', async () => {
    expect(await funding('quarter-37', '2017-02-01')).toMatchObject({ total: '100000.00' })
  })

  test('where no source names anything, nothing is recorded: no zero, no basis', async () => {
    expect(await funding('quarter-55', '2017-02-01')).toMatchObject({
      total: null,
      state: 'NOTHING_RECORDED',
      basis: null,
      documented: null,
      approximate: null,
      estimated: null,
      perInhabitant: null,
      hasUnknown: false,
      unknownReason: null,
      allocations: [],
    })
  })

  test('the grant ends with 2018', async () => {
    const nothing = { total: null, state: 'NOTHING_RECORDED', hasUnknown: false, allocations: [] }
    expect(await funding('ostersbaum', '2018-12-31')).toMatchObject({ total: '100000.00' })
    expect(await funding('ostersbaum', '2019-01-01')).toMatchObject(nothing)
    expect(await funding('ostersbaum', '2015-12-31')).toMatchObject(nothing)
  })

  test("money for the whole city is nobody's share: in its period the quarters have an unknown part of it", async () => {
    const unsplit = { total: null, state: 'UNKNOWN', hasUnknown: true, unknownReason: 'NOT_SPLIT' }
    expect(await funding('ostersbaum', '2016-07-31')).toMatchObject(unsplit)
    expect(await funding('quarter-55', '2019-03-29')).toMatchObject(unsplit)
    expect(await funding('ostersbaum', '2016-08-01')).toMatchObject({ total: '100000.00', unknownReason: 'NOT_SPLIT' })
  })

  test('a limit is no amount: what is "over" or "up to" a figure is unknown, and the words say it', async () => {
    const { data } = await graph.ask(`{
      over: grant(key: "quartiere-im-quadrat") { amount basis note(language: DE) }
      upTo: grant(key: "komm-an-2016") { amount basis note(language: DE) }
    }`)
    expect(data.over).toEqual({
      amount: null,
      basis: null,
      note: expect.stringContaining('Über 369.000 Euro: eine untere Grenze'),
    })
    expect(data.upTo).toEqual({ amount: null, basis: null, note: expect.stringContaining('Bis zu rund 129.000 Euro') })
  })

  test('per inhabitant divides by the population nearest to the day, and marks one that is years away', async () => {
    const people2021 = { population: { date: '2021-12-31' }, populationDistant: true }
    expect(await funding('hoehe', '2017-02-01')).toMatchObject({ perInhabitant: '17.83', ...people2021 })
    expect(await funding('ostersbaum', '2017-02-01')).toMatchObject({ perInhabitant: '6.41', ...people2021 })
    expect(await funding('uellendahl', '2017-02-01')).toMatchObject({ total: '100000.00', perInhabitant: null })
  })

  test('a grant says how far its reported parts are from the whole', async () => {
    const { data } = await graph.ask(`{ grant(key: "quartiersmanagement-fluechtlinge-2016") {
      amount basis allocatedTotal difference programme { funder { name } } sources { abbreviation }
    } }`)
    expect(data.grant).toEqual({
      amount: '521915.00',
      basis: 'DOCUMENTED',
      allocatedTotal: '522000.00',
      difference: '85.00',
      programme: { funder: { name: 'Land Nordrhein-Westfalen' } },
      sources: [{ abbreviation: 'VO' }, { abbreviation: 'WZ 1' }, { abbreviation: 'SPD 1' }],
    })
  })
})

describe('staff', () => {
  const staff = async (key: string, asOf: string | null = null) =>
    (
      await graph.ask(
        `query ($key: String!, $asOf: Date) { area(key: $key) {
          staff(asOf: $asOf) { fullTimeEquivalents plannedFullTimeEquivalents basis unknownReason }
          positions(asOf: $asOf) { nodes { key status headcount fullTimeEquivalents hosts { key } } }
        } }`,
        { key, asOf },
      )
    ).data.area

  test('posts that cover four areas together are split equally, marked as estimated', async () => {
    const { staff: figure, positions } = await staff('nordstadt', '2017-02-01')
    expect(figure).toEqual({
      fullTimeEquivalents: 0.625,
      plannedFullTimeEquivalents: 0,
      basis: 'ESTIMATED',
      unknownReason: null,
    })
    expect(positions.nodes).toEqual([
      {
        key: 'quartiersmanagement-2016',
        status: 'FILLED',
        headcount: 3,
        fullTimeEquivalents: 2.5,
        hosts: [
          { key: 'alte-feuerwache' },
          { key: 'nachbarschaftsheim' },
          { key: 'ot-hoehe' },
          { key: 'zkj-roettgen' },
        ],
      },
    ])
  })

  test('the four areas together have all of it, as documented; how many posts the others have is not stated', async () => {
    expect((await staff('wuppertal', '2016-12-31')).staff).toMatchObject({
      fullTimeEquivalents: 2.5,
      basis: 'DOCUMENTED',
      unknownReason: 'NOT_STATED',
    })
  })

  test.each(['wichlinghausen-oberbarmen', 'heckinghausen'])(
    'a quarter management that existed before has posts of unknown size in %s, not none',
    async (key) => {
      const { staff: figure, positions } = await staff(key, '2016-12-31')
      expect(figure).toMatchObject({ fullTimeEquivalents: null, unknownReason: 'NOT_STATED' })
      expect(positions.nodes).toMatchObject([{ status: 'FILLED', fullTimeEquivalents: null }])
    },
  )

  test('planned posts say so, and nobody counts heads that no source counts', async () => {
    const { staff: figure, positions } = await staff('heckinghausen', '2017-01-01')
    expect(figure).toMatchObject({ fullTimeEquivalents: 0.5, plannedFullTimeEquivalents: 0.5 })
    expect(positions.nodes).toMatchObject([
      { key: 'quartierbuero-heckinghausen', status: 'FILLED', headcount: 2, fullTimeEquivalents: null },
      { key: 'quartiersmanagement-2017-heckinghausen', status: 'PLANNED', headcount: null, fullTimeEquivalents: 0.5 },
    ])
  })
})
