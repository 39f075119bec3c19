import { beforeAll, expect, test } from 'vitest'
import { gridQuarters, useCoverage } from '../setup/coverage.ts'

const { coverage, rows } = useCoverage({ withGrid: true })
const areas = { keys: gridQuarters }
const figures = `people peopleReached peopleReachedLower peopleReachedUpper peopleNotReached surfaceReached squareKilometres
  meanDistance medianDistance percentile90Distance placesToChooseFrom placesPerPerson unknownCells hasUnknown`

beforeAll(async () => {
  await rows(`update facility set capacity = 60 where key = 'alte-feuerwache'`)
  await rows(`update facility set capacity = 25 where key = 'zkj-roettgen'`)
})

/** The same question in plain PostGIS, for each quarter and (null) for all together. */
const oracle = (reach: number, half: number) => `
  with piece as (
    select area_key, people * share as people, share, centre
    from cell join cell_area on cell_id = id where area_key in ('${gridQuarters.join("', '")}')
  ),
  ratio as (
    select location, capacity / sum(people * case when ST_Distance(centre, location) <= ${reach} / 3.0 then 1
      when ST_Distance(centre, location) <= ${reach} * 2 / 3.0 then 0.68 else 0.22 end) as per_person
    from facility join piece on ST_DWithin(centre, location, ${reach}) where capacity is not null group by key
  ),
  measured as (
    select piece.*,
      exists (select from facility where ST_DWithin(centre, location, ${reach})) as reached,
      exists (select from facility where ST_DWithin(centre, location, ${reach} - ${half})) as surely,
      exists (select from facility where ST_DWithin(centre, location, ${reach} + ${half})) as possibly,
      (select min(ST_Distance(centre, location)) from facility) as metres,
      (select count(*) from facility where ST_DWithin(centre, location, ${reach})) as choices,
      coalesce((select sum(per_person * case when ST_Distance(centre, location) <= ${reach} / 3.0 then 1
        when ST_Distance(centre, location) <= ${reach} * 2 / 3.0 then 0.68 else 0.22 end)
        from ratio where ST_DWithin(centre, location, ${reach})), 0) as per_person
    from piece
  ),
  asked as (select area_key as asked, measured.* from measured union all select null, measured.* from measured),
  running as (select *, sum(people) over (partition by asked order by metres) as nearer, sum(people) over (partition by asked) as everyone from asked)
  select asked as key, sum(people)::float8 as people,
    sum(people) filter (where reached)::float8 as "peopleReached",
    coalesce(sum(people) filter (where surely), 0)::float8 as "peopleReachedLower",
    sum(people) filter (where possibly)::float8 as "peopleReachedUpper",
    sum(people) filter (where not reached)::float8 as "peopleNotReached",
    sum(share * 0.01)::float8 as "squareKilometres",
    sum(share * 0.01) filter (where reached)::float8 as "surfaceReached",
    (sum(people * metres) / sum(people))::float8 as "meanDistance",
    min(metres) filter (where nearer >= 0.5 * everyone)::float8 as "medianDistance",
    min(metres) filter (where nearer >= 0.9 * everyone)::float8 as "percentile90Distance",
    (sum(people * choices) / sum(people))::float8 as "placesToChooseFrom",
    (sum(people * per_person) / sum(people))::float8 as "placesPerPerson",
    (count(*) filter (where people is null))::integer as "unknownCells"
  from running group by asked order by asked nulls first`

/** People are told whole and distances with one decimal; surfaces are fitted to the ellipsoid (0.1 %). */
function expectEqual(found: Record<string, number>, expected: Record<string, number>): void {
  for (const [name, value] of Object.entries(expected)) {
    if (name === 'key') continue
    const margin = marginOf(name, value)
    if (name.startsWith('people')) expect(found[name]! % 1, `${name} is whole`).toBe(0)
    expect(
      Math.abs(found[name]! - value),
      `${expected.key}: ${name} is ${found[name]}, not ${value}`,
    ).toBeLessThanOrEqual(margin)
  }
}

function marginOf(name: string, value: number): number {
  if (/surface|square/i.test(name)) return 1e-3 * value
  if (name.startsWith('peopleNot')) return 1.001
  if (name.startsWith('people')) return 0.501
  if (name.endsWith('Distance')) return 0.051
  if (name === 'placesToChooseFrom') return 0.00501
  return name === 'placesPerPerson' ? 0.0000501 : 1e-6 * Math.max(value, 1)
}

test.each([200, 500, 900])('all figures are those of plain PostGIS, for %i m', async (metres) => {
  const answer = await coverage(
    `halfDiagonal method total { ${figures} } areas { area { key } figures { ${figures} } }`,
    {
      areas,
      reach: { metres },
    },
  )
  expect(answer.method).toBe('GRID')
  const [total, ...quarters] = await rows(oracle(metres, answer.halfDiagonal))
  expectEqual(answer.total, total!)
  expect(answer.areas.map(({ area }: any) => area.key)).toEqual(quarters.map(({ key }) => key))
  quarters.forEach((quarter, i) => expectEqual(answer.areas[i].figures, quarter))
  expect(answer.total.unknownCells).toBeGreaterThan(10)
  expect(answer.total.hasUnknown).toBe(true)
})

test('every point of the curve is that of plain PostGIS', async () => {
  const { total } = await coverage('total { curve { metres share } surfaceCurve { metres share } }', { areas })
  for (const [curve, column] of [
    [total.curve, 'people * share'],
    [total.surfaceCurve, 'share'],
  ]) {
    expect(curve.length).toBeGreaterThan(40)
    expect(curve.length).toBeLessThanOrEqual(64)
    const values = curve.map((breakpoint: any) => `(${breakpoint.metres}::float8)`).join()
    const expected = await rows(`
      select metres, (sum(${column}) filter (where exists (select from facility where ST_DWithin(centre, location, metres))) / sum(${column}))::float8 as share
      from (values ${values}) reach (metres), cell join cell_area on cell_id = id
      where area_key in ('${gridQuarters.join("', '")}') group by metres order by metres`)
    expected.forEach(({ metres, share }, i) => {
      expect(curve[i].metres).toBe(metres)
      expect(curve[i].share).toBeCloseTo(share ?? 0, column === 'share' ? 3 : 8)
    })
  }
})

test('both databases give the same numbers: those that plain PostGIS gave once', async () => {
  const golden = {
    people: 22282,
    peopleReached: 7115,
    peopleReachedLower: 5295,
    peopleReachedUpper: 8660,
    peopleNotReached: 15167,
    surfaceReached: 1.6366114,
    squareKilometres: 5.127104,
    placesToChooseFrom: 0.37,
    placesPerPerson: 0.0038,
    unknownCells: 50,
    hasUnknown: true,
  }
  const distances = { meanDistance: 690.3, medianDistance: 672.3, percentile90Distance: 1156.1 }
  const { total, gaps } = await coverage(
    `total { ${figures} } gaps { people squareKilometres unknownCells areas { key } }`,
    { areas },
  )
  const close = (numbers: Record<string, number | boolean>, digits: number) =>
    Object.fromEntries(
      Object.entries(numbers).map(([name, value]) => [
        name,
        typeof value === 'number' ? expect.closeTo(value, digits) : value,
      ]),
    )
  expect(total).toEqual({ ...close(golden, 8), ...close(distances, 2) })
  const quarters = gridQuarters.map((key) => ({ key }))
  const ostersbaum = [{ key: 'quarter-02' }]
  expect(gaps).toEqual([
    { people: 13494, squareKilometres: 3.07293232, unknownCells: 41, areas: quarters },
    { people: 1664, squareKilometres: 0.41661207, unknownCells: 2, areas: ostersbaum },
    { people: 9, squareKilometres: 0.00094821, unknownCells: 0, areas: ostersbaum },
  ])
})
