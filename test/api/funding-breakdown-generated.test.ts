import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { generateDataset } from '../bench/generate.ts'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph(useDatabase())

/** Gaps: grants without a period, with open ends, odd ones, of unknown amount, of nothing, of one cent; parts without a grant. */
const gaps = `
  update "grant" set period = case right(key, 3)::int % 6 when 0 then null when 1 then daterange('2015-03-01', null)
    when 2 then daterange(null, '2023-01-01')
    when 3 then daterange(date '2016-02-29' + right(key, 3)::int, date '2019-07-01' + 3 * right(key, 3)::int) else period end;
  update "grant" set amount = null, basis = null where right(key, 3)::int % 7 = 0;
  update "grant" set amount = case right(key, 3)::int % 2 when 0 then 0 else 0.01 end where right(key, 3)::int % 11 = 4 and amount is not null;
  update allocation set grant_key = null where right(key, 4)::int % 17 = 0;
  delete from allocation where grant_key = 'grant-099'`

beforeAll(async () => {
  const run = (statement: string) => rowsOf(graph.database.current, statement)
  await run(
    `truncate source, area, organisation, facility_type, indicator, programme, facility, project, position, "grant",
     allocation, observation, citation, complete_list, grid cascade`,
  )
  await generateDataset(graph.database.current)
  for (const statement of gaps.split(';\n')) await run(statement)
}, 600_000)

async function ask(query: string): Promise<any> {
  const { data, errors } = await graph.ask(query)
  expect(errors).toBeUndefined()
  return data
}

const cents = (amount: string | null) => BigInt((amount ?? '0').replace('.', ''))

/** All money of every day, in plain SQL: what is spent up to a day is its part of the whole, rounded down. */
const perDay = `
  with paid as (
    select programme.funder_key as funder, "grant".amount * 100 as cents, period from "grant" join programme on programme.key = programme_key
    where amount is not null and exists (select from allocation where grant_key = "grant".key)
    union all
    select programme.funder_key, allocation.amount * 100, case when grant_key is null then project.period else "grant".period end
    from allocation left join "grant" on "grant".key = grant_key left join programme on programme.key = programme_key
    left join project on project.key = project_key where "grant".amount is null
  ),
  spent as (
    select funder, lower(period) + n as day, div(cents * (n + 1), upper(period) - lower(period)) - div(cents * n, upper(period) - lower(period)) as cents
    from paid cross join lateral generate_series(0, upper(period) - lower(period) - 1) n
    where cents > 0 and lower(period) is not null and upper(period) is not null
  )`

test('all money by year and by who pays is what plain SQL adds up day by day', async () => {
  const { fundingBreakdown, byFunder } = await ask(`{
    fundingBreakdown(from: "2015-05-17", to: "2026-01-01", groupBy: [YEAR]) { groups { year amount undatedAmount } }
    byFunder: fundingBreakdown(from: "2015-05-17", to: "2016-05-18", groupBy: [FUNDER]) { groups { funder { key } amount } }
  }`)
  const between = (from: string, to: string) => `day >= '${from}' and day < '${to}'`
  const years = await rowsOf<{ year: number; cents: string }>(
    graph.database.current,
    `${perDay} select extract(year from day)::int as year, sum(cents)::text as cents from spent
     where ${between('2015-05-17', '2026-01-01')} group by 1 order by 1`,
  )
  const dated = fundingBreakdown.groups.filter(({ year }: any) => year !== null)
  expect(dated.map(({ year, amount }: any) => ({ year, cents: String(cents(amount)) }))).toEqual([...years, { year: 2025, cents: '0' }]) // prettier-ignore
  const [unspread] = await rowsOf<{ cents: string }>(
    graph.database.current,
    `${perDay} select trunc(sum(cents))::text as cents from paid where (period is null or lower(period) is null or upper(period) is null)
       and (period is null or period && daterange('2015-05-17', '2026-01-01'))`,
  )
  expect(String(cents(fundingBreakdown.groups.at(-1).undatedAmount))).toBe(unspread!.cents)

  const funders = await rowsOf<{ funder: string | null; cents: string }>(
    graph.database.current,
    `${perDay} select funder, sum(cents)::text as cents from spent where ${between('2015-05-17', '2016-05-18')} group by 1 order by 1 nulls last`,
  )
  expect(byFunder.groups.map(({ funder, amount }: any) => ({ funder: funder?.key ?? null, cents: String(cents(amount)) }))).toEqual(funders) // prettier-ignore
})

test('districts have the shares of the parts that lie in them, and with what none has they add up', async () => {
  const { fundingBreakdown } = await ask(`{
    fundingBreakdown(from: "2017-03-04", to: "2018-09-01", groupBy: [AREA], areaKind: DISTRICT) {
      groups { area { key } amount undatedAmount } whole { amount undatedAmount } } }`)
  const rows = await rowsOf<{ cents: string; days: number; first: number; after: number; districts: (string | null)[] }>(
    graph.database.current,
    `select trunc(allocation.amount * 100)::text as cents, upper(spent) - lower(spent) as days,
       greatest(date '2017-03-04' - lower(spent), 0) as first, least(date '2018-09-01' - lower(spent), upper(spent) - lower(spent)) as after, districts
     from allocation left join "grant" on "grant".key = grant_key left join project on project.key = project_key
     cross join lateral (select case when grant_key is null then project.period else "grant".period end as spent) period
     cross join lateral (
       select array_agg(district order by part) as districts from (
         select area.key as part, parent_key as district from project_area join area on key = project_area.area_key where project_area.project_key = allocation.project_key
         union all
         select area_key, case when count(distinct parent_key) = 1 then min(parent_key) end
         from area_member join area on key = member_key where area_member.area_key = allocation.area_key group by area_member.area_key
       ) part
     ) placed
     where allocation.amount is not null and spent && daterange('2017-03-04', '2018-09-01')
       and lower(spent) is not null and upper(spent) is not null`,
  ) // prettier-ignore
  const sums = new Map<string, bigint>()
  for (const { cents: all, days, first, after, districts } of rows)
    for (const district of new Set(districts)) {
      if (district === null) continue
      const [count, whole] = [BigInt(districts.length), BigInt(all)]
      const share = districts.reduce((sum, each, at) => sum + (each === district ? whole / count + (BigInt(at) < whole % count ? 1n : 0n) : 0n), 0n) // prettier-ignore
      const spentBy = (day: number) => (share * BigInt(day)) / BigInt(days)
      sums.set(district, (sums.get(district) ?? 0n) + spentBy(after) - spentBy(first))
    }
  const told = fundingBreakdown.groups.filter(({ area, amount }: any) => area !== null && amount !== null)
  expect(told).toHaveLength(45)
  expect(Object.fromEntries(told.map(({ area, amount }: any) => [area.key, cents(amount)]))).toEqual(
    Object.fromEntries([...sums].toSorted()),
  )
  for (const field of ['amount', 'undatedAmount'])
    expect(fundingBreakdown.groups.reduce((sum: bigint, group: any) => sum + cents(group[field]), 0n)).toBe(
      cents(fundingBreakdown.whole[field]),
    )
})

test('however a time is cut, its pieces add up to the whole, and over all time that is the funding', async () => {
  const day = fc.date({ min: new Date('2010-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  const areas = ['stadt', 'district-07', 'quarter-0007', 'management-010', 'programme-1']
  const fields = (days: string[], by: string) =>
    days.slice(1).map((to, at) => `p${at}: fundingBreakdown(from: "${days[at]}", to: "${to}"${by}) { whole { amount } groups { amount } }`).join(' ') // prettier-ignore
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(day, { minLength: 1, maxLength: 6, selector: (date) => date.toISOString().slice(0, 10) }),
      fc.constantFrom('', ', groupBy: [YEAR]', ', groupBy: [PROGRAMME, YEAR]', ', groupBy: [BASIS]'),
      async (dates, by) => {
        const cuts = ['1980-01-01', ...dates.map((date) => date.toISOString().slice(0, 10)).toSorted(), '2060-01-01']
        const data = await ask(`{ ${fields(cuts, by)} ${areas
          .map((key) => `${key.replace('-', '_')}: area(key: "${key}") { funding { total } ${fields(cuts, by)}
            all: fundingBreakdown(from: "1980-01-01", to: "2060-01-01") { whole { amount undatedAmount } } }`)
          .join(' ')} all: fundingBreakdown(from: "1980-01-01", to: "2060-01-01") { whole { amount undatedAmount } } }`) // prettier-ignore
        const parts = (from: any) => cuts.slice(1).map((_, at) => from[`p${at}`])
        for (const from of [data, ...areas.map((key) => data[key.replace('-', '_')])]) {
          const whole = cents(from.all.whole.amount)
          expect(parts(from).reduce((sum, part) => sum + cents(part.whole.amount), 0n)).toBe(whole)
          for (const { groups, whole: own } of parts(from))
            expect(groups.reduce((sum: bigint, { amount }: any) => sum + cents(amount), 0n)).toBe(cents(own.amount))
          if (from.funding) expect(whole + cents(from.all.whole.undatedAmount)).toBe(cents(from.funding.total))
        }
      },
    ),
    { numRuns: 12 },
  )
})
