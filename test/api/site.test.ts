import { expect, test } from 'vitest'
import { useCoverage } from '../setup/coverage.ts'

const { ask, coverage } = useCoverage()
const declared =
  '$objective: SiteObjective!, $count: Int, $share: Float, $reach: ReachInput!, $areas: CoverageAreasInput!, $keepExisting: CoverageFacilitiesInput, $candidates: SiteCandidatesInput!, $seconds: Float! = 10'
const passed = declared.replaceAll(/\$(\w+): [^,$]*/g, '$1: $$$1').replaceAll(/ = 10/g, '')
const areas = { keys: ['quarter-01', 'quarter-02', 'quarter-20'] }
const city = { kind: 'QUARTER' }
const usual = { objective: 'MOST_PEOPLE_COVERED', reach: { metres: 500 }, areas, candidates: { spacing: 300 } }
const youth = { types: ['youth-centre'] }

const askSites = (fields: string, variables: Record<string, unknown>) =>
  ask(`query (${declared}) { siteSuggestions(${passed}) { ${fields} } }`, { ...usual, ...variables })
async function suggest(fields: string, variables: Record<string, unknown>): Promise<any> {
  const { data, errors } = await askSites(fields, variables)
  if (errors) throw new Error(JSON.stringify(errors))
  return data.siteSuggestions
}

test.each([[null], [youth]])('sites reach as many people as coverage counts with them (kept: %o)', async (kept) => {
  const fields = `sites { order location gain facility { key } } objective objectiveBefore objectiveValue bound
    optimalityGap proven method candidateCount cellCount seconds grid { key }
    before { peopleReached } after { peopleReached meanDistance }`
  const found = await suggest(fields, { count: 3, keepExisting: kept })
  expect(found).toMatchObject({ proven: true, optimalityGap: 0, objective: 'MOST_PEOPLE_COVERED' })
  expect(found).toMatchObject({ method: 'EVEN_SPREAD', grid: null, bound: found.objectiveValue })
  expect(found.sites.map(({ order }: any) => order)).toEqual([1, 2, 3])
  expect(found.sites.map(({ facility }: any) => facility)).toEqual([null, null, null])

  const scenario = { add: found.sites.map(({ location }: any) => ({ location })) }
  const facilities = kept ?? { keys: [] }
  const counted = await coverage('before { peopleReached } total { peopleReached meanDistance }', {
    facilities,
    areas,
    scenario,
  })
  expect(found.objectiveBefore).toBe(counted.before.peopleReached)
  expect(found.objectiveValue).toBe(counted.total.peopleReached)
  expect(found.before).toEqual(counted.before)
  expect(found.after).toEqual(counted.total)
  const gained = found.sites.reduce((sum: number, { gain }: any) => sum + gain, found.objectiveBefore)
  // Five numbers, each told in whole people.
  expect(Math.abs(gained - found.objectiveValue)).toBeLessThanOrEqual(2.5)
})

test('fewest sites reach the share, and one fewer reaches less', async () => {
  const found = await suggest('sites { gain } objectiveValue proven after { share }', {
    objective: 'FEWEST_SITES',
    share: 0.6,
  })
  expect(found.proven).toBe(true)
  expect(found.sites).toHaveLength(found.objectiveValue)
  expect(found.after.share).toBeGreaterThanOrEqual(0.6)
  const fewer = await suggest('after { share }', { count: found.objectiveValue - 1 })
  expect(fewer.after.share).toBeLessThan(0.6)
})

test('the least mean distance is what coverage says, from candidates that exist', async () => {
  const fields = 'sites { facility { key } gain } objectiveBefore objectiveValue proven after { meanDistance }'
  const found = await suggest(fields, { objective: 'LEAST_MEAN_DISTANCE', count: 2, candidates: youth, areas: city })
  expect(found).toMatchObject({ proven: true, objectiveBefore: null })
  expect(found.sites[0].gain).toBeNull()
  expect(found.sites[1].gain).toBeGreaterThan(0)
  expect(found.objectiveValue).toBeCloseTo(found.after.meanDistance, 6)
  const keys = found.sites.map(({ facility }: any) => facility.key)
  const { total } = await coverage('total { meanDistance }', { facilities: { keys }, areas: city })
  expect(total.meanDistance).toBeCloseTo(found.objectiveValue, 6)
})

test('a reach of 10⁹ is covered by one site, whatever is asked for', async () => {
  const fields = 'sites { gain } objectiveValue proven after { share }'
  const found = await suggest(fields, { count: 5, reach: { metres: 1e9 } })
  expect(found).toMatchObject({ proven: true, after: { share: 1 } })
  expect(found.sites).toHaveLength(1)
})

test('a reach of 0 reaches nobody who does not live at a candidate', async () => {
  const found = await suggest('sites { gain } objectiveValue proven', { count: 2, reach: { metres: 0 } })
  expect(found).toMatchObject({ proven: true, sites: [], objectiveValue: 0 })
})

test('what is kept is no candidate', async () => {
  const fields = 'candidateCount sites { facility { key } }'
  const all = await suggest(fields, { count: 1, candidates: youth })
  const [{ facility }] = all.sites
  const rest = await suggest(fields, { count: 1, candidates: youth, keepExisting: { keys: [facility.key] } })
  expect(rest.candidateCount).toBe(all.candidateCount - 1)
  expect(rest.sites.map(({ facility: { key } }: any) => key)).not.toContain(facility.key)
})

test.each<[string, Record<string, unknown>, string, RegExp]>([
  ['no count', {}, 'count', /count is null; it should be .* from 1 to 100/],
  ['no sites', { count: 0 }, 'count', /count is 0; it should be/],
  ['fewer than none', { count: -3 }, 'count', /count is -3; it should be/],
  ['too many sites', { count: 101 }, 'count', /count is 101; .* from 1 to 100/],
  ['more sites than candidates', { count: 99, candidates: youth }, 'count', /count is 99, but there are only \d+ cand/],
  ['a share of nothing to share', { count: 2, share: 0.5 }, 'share', /only FEWEST_SITES takes one/],
  ['no share', { objective: 'FEWEST_SITES' }, 'share', /share is null; .* from 0 to 1, such as 0\.9/],
  ['more than everybody', { objective: 'FEWEST_SITES', share: 1.5 }, 'share', /share is 1\.5; .* from 0 to 1/],
  ['less than nobody', { objective: 'FEWEST_SITES', share: -0.1 }, 'share', /share is -0\.1/],
  ['a count of the fewest', { objective: 'FEWEST_SITES', share: 0.5, count: 3 }, 'count', /leave it out/],
  [
    'a share out of reach',
    { objective: 'FEWEST_SITES', share: 1, reach: { metres: 10 } },
    'share',
    /would reach only 0\./,
  ],
  ['a negative reach', { count: 1, reach: { metres: -1 } }, 'reach.metres', /0 or more/],
  ['no candidates', { count: 1, candidates: {} }, 'candidates', /either "spacing" or "types"/],
  ['candidates said twice', { count: 1, candidates: { spacing: 300, ...youth } }, 'candidates', /either "spacing" or/],
  [
    'too fine a grid',
    { count: 1, candidates: { spacing: 10 } },
    'candidates.spacing',
    /about \d+ candidates .* at most 2000 are weighed\. Take \d+ or more/,
  ],
  [
    'a grid of nothing',
    { count: 1, candidates: { spacing: 0 } },
    'candidates.spacing',
    /is 0; it should be from 10 to 10000/,
  ],
  ['too coarse a grid', { count: 1, candidates: { spacing: 1e9 } }, 'candidates.spacing', /should be from 10/],
  [
    'an unknown type',
    { count: 1, candidates: { types: ['castle'] } },
    'candidates.types',
    /"castle", which is no facility type/,
  ],
  ['types without a facility', { count: 1, candidates: { types: [] } }, 'candidates.types', /choose other types/],
  ['an unknown area', { count: 1, areas: { keys: ['atlantis'] } }, 'areas.keys', /"atlantis", which is no area/],
  ['an unknown facility', { count: 1, keepExisting: { keys: ['castle'] } }, 'keepExisting.keys', /"castle"/],
  ['no time', { count: 1, seconds: 0 }, 'seconds', /seconds is 0; it should be from 0\.1 to 60/],
  ['too much time', { count: 1, seconds: 1e9 }, 'seconds', /from 0\.1 to 60/],
])('%s is refused, and the argument is named', async (_, variables, argument, message) => {
  const { errors } = await askSites('proven', variables)
  expect(errors?.[0]?.message).toMatch(message)
  expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument })
})
