import { describe, expect, test } from 'vitest'
import { makeDemoGrid } from '../../scripts/demo-grid.make.ts'
import { importFile } from '../../server/intake/import.ts'
import { gridQuarters, useCoverage } from '../setup/coverage.ts'
import { useDatabase } from '../setup/database.ts'
import { createFolder } from '../setup/import-files.ts'

const quarters = { kind: 'QUARTER' }
const origin = 'peopleOrigin { earliestDate latestDate undated computed basis }'

describe('without a grid', () => {
  const { coverage, rows, ask } = useCoverage({ database: useDatabase() })

  test.each([null, '2014-12-31', '2022-01-01'])(
    'an answer says of how many areas it is, and of when their people are (as of %s)',
    async (asOf) => {
      const answer = await coverage(
        `areaCount boundedAreaCount peopledAreaCount estimated synthetic ${origin} areas { area { key } figures { people } ${origin} } drawnAreas { key }`,
        { areas: quarters, asOf },
      )
      const [expected] = await rows(`
        with newest as (
          select distinct on (area_key) area_key, value, observed_on, basis from observation
          where indicator_key = 'population' and (${asOf === null} or observed_on <= '${asOf ?? '2000-01-01'}' or observed_on is null)
          order by area_key, observed_on desc nulls last
        ), known as (
          select newest.* from newest join area on key = area_key where kind = 'QUARTER' and boundary is not null and value is not null
        )
        select (select count(*)::int from area where kind = 'QUARTER') as "areaCount",
          (select count(boundary)::int from area where kind = 'QUARTER') as "boundedAreaCount",
          (select count(*)::int from known) as "peopledAreaCount",
          (select min(observed_on)::text from known) as earliest, (select max(observed_on)::text from known) as latest,
          (select bool_or(observed_on is null) from known) as undated,
          (select string_agg(key, ' ' order by key) from area where kind = 'QUARTER' and boundary_accuracy > 0) as drawn`)
      const { earliest, latest, undated, drawn, ...counts } = expected!
      expect(answer).toMatchObject({ ...counts, estimated: true, synthetic: false })
      expect(answer.drawnAreas.map(({ key }: any) => key)).toEqual(drawn.split(' '))
      if (counts.peopledAreaCount === 0) expect(answer.peopleOrigin).toBeNull()
      else
        expect(answer.peopleOrigin).toMatchObject({
          earliestDate: earliest,
          latestDate: latest,
          undated,
          computed: counts.peopledAreaCount > 1,
        })
      for (const { figures, peopleOrigin } of answer.areas) expect(peopleOrigin === null).toBe(figures.people === null)
    },
  )

  test('on a day only the facilities count that are there on it', async () => {
    const keysOn = async (asOf: string | null) =>
      (await coverage('places { key }', { areas: { keys: gridQuarters }, asOf })).places.map(({ key }: any) => key)
    const all = await keysOn(null)
    const [opened, closed] = all
    await rows(`update facility set period = '[2016-01-01,)' where key = '${opened}'`)
    await rows(`update facility set period = '[,2016-01-01)' where key = '${closed}'`)
    await rows(`insert into revision (description) values ('periods')`)
    expect(await keysOn('2015-12-31')).toEqual(all.filter((key: string) => key !== opened))
    expect(await keysOn('2016-01-01')).toEqual(all.filter((key: string) => key !== closed))
    expect(await keysOn(null)).toEqual(all)
    await rows(`update facility set period = null`)
  })

  test('sites say in which area they lie, which could win nothing and what was assumed, in whole people', async () => {
    const { data, errors } = await ask(
      `query ($areas: CoverageAreasInput!) {
        siteSuggestions(objective: MOST_PEOPLE_COVERED, count: 3, reach: { metres: 700 }, areas: $areas, candidates: { spacing: 900 }, keepExisting: {}) {
          objectiveBefore objectiveValue bound sites { gain location area { key } } unweighed { area { key } boundaryUnknown reason(language: EN) }
          allCells unknownCells estimated synthetic facilityCount facilitiesEstimated { key } drawnAreas { key } ${origin}
        }
        coverage(reach: { metres: 700 }, areas: $areas) {
          places { facility { key } } facilitiesEstimated { key } total { unknownCells } areas { area { key } figures { people } } ${origin}
        }
      }`,
      { areas: quarters },
    )
    expect(errors).toBeUndefined()
    const { siteSuggestions: found, coverage: counted } = data
    for (const number of [
      found.objectiveBefore,
      found.objectiveValue,
      found.bound,
      ...found.sites.map(({ gain }: any) => gain),
    ])
      expect(number % 1).toBe(0)
    for (const { location, area } of found.sites) {
      const [lng, lat] = location.coordinates
      expect(
        await rows(`
          select min(key) as key from area
          where kind = 'QUARTER' and ST_Covers(boundary, ST_Transform(ST_SetSRID(ST_MakePoint(${lng}, ${lat}), 4326), 25832))`),
      ).toEqual([{ key: area.key }])
    }
    expect(found.unweighed.map(({ area }: any) => area.key)).toEqual(
      counted.areas.filter(({ figures }: any) => figures.people === null).map(({ area }: any) => area.key),
    )
    for (const { reason } of found.unweighed) expect(reason).not.toBe('')
    expect(found).toMatchObject({
      estimated: true,
      synthetic: false,
      unknownCells: counted.total.unknownCells,
      facilityCount: counted.places.length,
      facilitiesEstimated: counted.facilitiesEstimated,
      peopleOrigin: counted.peopleOrigin,
    })
    expect(found.allCells).toBeGreaterThanOrEqual(found.unknownCells)
  })
})

describe('with an invented grid', () => {
  const { coverage, ask, database } = useCoverage({ database: useDatabase() })
  const folder = createFolder()

  test('every answer that uses it says that it is invented and credits it, and no other does', async () => {
    const credits = async () =>
      (await coverage('credits { attribution }', { areas: quarters })).credits.map(
        ({ attribution }: any) => attribution,
      )
    const without = await credits()
    await importFile(database.current, 'grid', folder.write('demo.csv', makeDemoGrid().text), { preset: 'demo-grid' })
    const { data } = await ask(`{ grids { nodes { source { attribution } } } }`)
    const [{ source }] = data.grids.nodes
    expect(without).not.toContain(source.attribution)
    expect(await credits()).toContain(source.attribution)
    expect(await coverage(`method synthetic estimated ${origin}`, { areas: { keys: gridQuarters } })).toMatchObject({
      method: 'GRID',
      synthetic: true,
      estimated: true,
      peopleOrigin: { basis: 'ESTIMATED' },
    })
    const sites = await ask(`{
      siteSuggestions(objective: MOST_PEOPLE_COVERED, count: 1, reach: { metres: 500 }, areas: { keys: ["quarter-01"] }, candidates: { spacing: 500 }) { synthetic estimated }
    }`)
    expect(sites.data.siteSuggestions).toEqual({ synthetic: true, estimated: true })
  })
})
