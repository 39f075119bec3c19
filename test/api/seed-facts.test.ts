import { expect, test } from 'vitest'
import { useGraph } from '../setup/graph.ts'

// Each line is a fact as its source states it: written down here once more, so that a slip in the dataset is found.
const graph = useGraph()

const d = (n: number) => `district-${n}`
const q = (code: string) => `quarter-${code}`
type Fact = [area: string, indicator: string, day: string | null, value: number, basis: string, source: string]
const facts: Fact[] = [
  [q('01'), 'surface', null, 1.18, 'DOCUMENTED', 'wp-nordstadt'],
  [q('01'), 'population', '2021-12-31', 17027, 'DOCUMENTED', 'wp-nordstadt'],
  [q('01'), 'foreign-nationals', '2021-12-31', 30.8, 'DOCUMENTED', 'wp-nordstadt'],
  [q('02'), 'surface', null, 1.38, 'DOCUMENTED', 'wp-ostersbaum'],
  [q('02'), 'population', '2021-12-31', 15606, 'DOCUMENTED', 'wp-ostersbaum'],
  [q('02'), 'population', '2010-12-31', 14487, 'DOCUMENTED', 'wp-ostersbaum'],
  [q('02'), 'foreign-nationals', '2021-12-31', 32.5, 'DOCUMENTED', 'wp-ostersbaum'],
  [q('02'), 'foreign-nationals', '2010-12-31', 23.8, 'DOCUMENTED', 'wp-ostersbaum'],
  [q('20'), 'surface', null, 2.61, 'DOCUMENTED', 'wp-uellendahl-west'],
  [q('20'), 'population', '2013-12-31', 9532, 'DOCUMENTED', 'wp-uellendahl-west'],
  [q('20'), 'foreign-nationals', '2013-12-31', 9.5, 'DOCUMENTED', 'wp-uellendahl-west'],
  [q('21'), 'surface', null, 2.43, 'ESTIMATED', 'traced-outlines'],
  [q('31'), 'surface', null, 1.96, 'DOCUMENTED', 'wp-osterholz'],
  [q('31'), 'population', '2021-12-31', 3679, 'DOCUMENTED', 'wp-osterholz'],
  [q('31'), 'foreign-nationals', '2021-12-31', 14.3, 'DOCUMENTED', 'wp-osterholz'],
  [q('36'), 'surface', null, 2.29, 'DOCUMENTED', 'wp-westring'],
  [q('36'), 'population', '2021-12-31', 4065, 'DOCUMENTED', 'wp-westring'],
  [q('36'), 'foreign-nationals', '2021-12-31', 10.4, 'DOCUMENTED', 'wp-westring'],
  [q('37'), 'surface', null, 1.22, 'DOCUMENTED', 'wp-hoehe'],
  [q('37'), 'population', '2021-12-31', 5610, 'DOCUMENTED', 'wp-hoehe'],
  [q('37'), 'foreign-nationals', '2021-12-31', 25.6, 'DOCUMENTED', 'wp-hoehe'],
  [q('57'), 'surface', null, 1.85, 'DOCUMENTED', 'kothener-freunde'],
  [q('57'), 'population', null, 8819, 'DOCUMENTED', 'kothener-freunde'],
  [q('57'), 'foreign-nationals-count', null, 1278, 'DOCUMENTED', 'kothener-freunde'],
  [q('57'), 'foreign-nationals', null, 14.5, 'DOCUMENTED', 'kothener-freunde'],
  [q('60'), 'surface', null, 1.59, 'DOCUMENTED', 'wp-oberbarmen-schwarzbach'],
  [q('60'), 'population', '2021-12-31', 16012, 'DOCUMENTED', 'wp-oberbarmen-schwarzbach'],
  [q('60'), 'population', '2016-12-31', 15414, 'DOCUMENTED', 'wp-oberbarmen-schwarzbach'],
  [q('60'), 'foreign-nationals', '2021-12-31', 44.7, 'DOCUMENTED', 'wp-oberbarmen-schwarzbach'],
  [q('60'), 'foreign-nationals', '2016-12-31', 37.4, 'DOCUMENTED', 'wp-oberbarmen-schwarzbach'],
  [q('61'), 'surface', null, 0.78, 'ESTIMATED', 'traced-outlines'],
  [q('62'), 'surface', null, 0.93, 'ESTIMATED', 'traced-outlines'],
  [q('70'), 'surface', null, 1.81, 'DOCUMENTED', 'wp-heckinghausen'],
  [q('70'), 'population', '2021-12-31', 13130, 'DOCUMENTED', 'wp-heckinghausen'],
  [q('70'), 'foreign-nationals', '2021-12-31', 29.2, 'DOCUMENTED', 'wp-heckinghausen'],
  [q('83'), 'surface', null, 0.48, 'DOCUMENTED', 'wp-hilgershoehe'],
  [q('83'), 'population', '2021-12-31', 3469, 'DOCUMENTED', 'wp-hilgershoehe'],
  [q('83'), 'population', '2010-12-31', 3327, 'DOCUMENTED', 'wp-hilgershoehe'],
  [q('83'), 'foreign-nationals', '2021-12-31', 28, 'DOCUMENTED', 'wp-hilgershoehe'],
  [q('83'), 'foreign-nationals', '2010-12-31', 14.3, 'DOCUMENTED', 'wp-hilgershoehe'],
  [q('92'), 'surface', null, 0.97, 'DOCUMENTED', 'wp-rehsiepen'],
  [q('94'), 'surface', null, 3.96, 'DOCUMENTED', 'wp-blutfinke'],
  [d(0), 'surface', null, 11.07, 'DOCUMENTED', 'wp-elberfeld'],
  [d(0), 'population', '2022-12-31', 67323, 'DOCUMENTED', 'wp-elberfeld'],
  [d(0), 'population', '2015-12-31', 66511, 'DOCUMENTED', 'wz-28596897'],
  [d(0), 'population', '2015-09-30', 65930, 'DOCUMENTED', 'wz-28596897'],
  [d(0), 'foreign-nationals-count', '2015-12-31', 15856, 'DOCUMENTED', 'wz-28596897'],
  [d(0), 'foreign-nationals', '2022-12-31', 29.7, 'DOCUMENTED', 'wp-elberfeld'],
  [d(2), 'surface', null, 25.91, 'DOCUMENTED', 'wp-uellendahl-katernberg'],
  [d(2), 'population', '2022-03-31', 37952, 'DOCUMENTED', 'wp-uellendahl-katernberg'],
  [d(2), 'population', null, 38003, 'DOCUMENTED', 'wp-uellendahl-katernberg'],
  [d(2), 'foreign-nationals', '2022-12-31', 11.6, 'DOCUMENTED', 'wp-uellendahl-katernberg'],
  [d(4), 'foreign-nationals-count', '2015-12-31', 1390, 'DOCUMENTED', 'wz-28596897'],
  [d(5), 'population', '2015-12-31', 60064, 'DOCUMENTED', 'wz-28596897'],
  [d(5), 'population', '2015-09-30', 59958, 'DOCUMENTED', 'wz-28596897'],
  [d(5), 'foreign-nationals-count', '2015-12-31', 11649, 'DOCUMENTED', 'wz-28596897'],
  [d(6), 'surface', null, 12.57, 'DOCUMENTED', 'wp-oberbarmen'],
  [d(6), 'population', '2022-12-31', 46328, 'DOCUMENTED', 'wp-oberbarmen'],
  [d(6), 'foreign-nationals-count', '2015-12-31', 11014, 'DOCUMENTED', 'wz-28596897'],
  [d(6), 'foreign-nationals', '2022-12-31', 33.5, 'DOCUMENTED', 'wp-oberbarmen'],
  [d(7), 'surface', null, 5.66, 'DOCUMENTED', 'wp-heckinghausen-stadtbezirk'],
  [d(7), 'population', '2022-12-31', 22459, 'DOCUMENTED', 'wp-heckinghausen-stadtbezirk'],
  [d(7), 'population', '2015-12-31', 21544, 'DOCUMENTED', 'wz-28596897'],
  [d(7), 'foreign-nationals', '2022-12-31', 28.1, 'DOCUMENTED', 'wp-heckinghausen-stadtbezirk'],
  [d(9), 'population', '2015-12-31', 21007, 'DOCUMENTED', 'wz-28596897'],
  [d(9), 'foreign-nationals-count', '2015-12-31', 1326, 'DOCUMENTED', 'wz-28596897'],
  ['wuppertal', 'surface', null, 168.395431, 'DOCUMENTED', 'stadtgebiet'],
  ['wuppertal', 'population', '2015-12-31', 355344, 'DOCUMENTED', 'wz-28596897'],
  ['wuppertal', 'population', '2019-01-01', 361007, 'DOCUMENTED', 'wz-48088437'],
  ['wuppertal', 'foreign-nationals-count', '2015-12-31', 60959, 'DOCUMENTED', 'wz-28596897'],
  ['wuppertal', 'migration-background', '2019-03-29', 38, 'APPROXIMATE', 'st-2019-gemeinsam'],
  ['wuppertal', 'refugees', '2016-07-01', 8309, 'DOCUMENTED', 'vzz-integrationsnetzwerk'],
  ['wuppertal', 'refugees', null, 8900, 'APPROXIMATE', 'wz-27732861'],
  ['wuppertal', 'refugee-arrivals', '2015-12-31', 3071, 'DOCUMENTED', 'vzz-integrationsnetzwerk'],
  ['wuppertal', 'refugee-arrivals', '2016-09-01', 1289, 'DOCUMENTED', 'vzz-integrationsnetzwerk'],
  ['soziale-stadt-wichlinghausen-oberbarmen', 'population', null, 33000, 'APPROXIMATE', 'soziale-stadt-oberbarmen'],
  ['soziale-stadt-wichlinghausen-oberbarmen', 'surface', null, 3.75, 'APPROXIMATE', 'soziale-stadt-oberbarmen'],
  ['soziale-stadt-wichlinghausen-oberbarmen', 'refugee-share', null, 31, 'APPROXIMATE', 'vzz-integrationsnetzwerk'],
  ['soziale-stadt-wichlinghausen-oberbarmen', 'refugee-share', null, 33, 'APPROXIMATE', 'wz-27732861'],
  ['soziale-stadt-heckinghausen', 'population', null, 10694, 'DOCUMENTED', 'soziale-stadt-heckinghausen'],
  ['soziale-stadt-heckinghausen', 'surface', null, 0.87, 'DOCUMENTED', 'soziale-stadt-heckinghausen'],
  ['soziale-stadt-heckinghausen', 'migration-background', null, 52, 'DOCUMENTED', 'soziale-stadt-heckinghausen'],
  ['soziale-stadt-heckinghausen', 'foreign-nationals', null, 32, 'DOCUMENTED', 'soziale-stadt-heckinghausen'],
]

const indicators = [...new Set(facts.map(([, indicator]) => indicator))]

test('the figures are those of the sources, each with its day, its quality and its source, and no others', async () => {
  const shipped: string[] = []
  for (const indicator of indicators) {
    const { data } = await graph.ask(`{ areas(first: 100) { nodes {
      key observations(key: "${indicator}") { value date basis undated citations { source { key } } }
    } } }`)
    for (const { key, observations } of data.areas.nodes)
      for (const { value, date, basis, undated, citations } of observations) {
        expect(undated).toBe(date === null)
        shipped.push([key, indicator, date, value, basis, citations[0].source.key].join(' | '))
      }
  }
  // Of quarters and districts whose surface nobody published, it is that of the traced outline.
  const traced = / \| surface \|  \| [\d.]+ \| ESTIMATED \| traced-outlines$/
  const others = facts.filter(([, , , , basis]) => basis !== 'ESTIMATED').map((fact) => fact.join(' | '))
  expect(shipped.filter((line) => !traced.test(line)).toSorted()).toEqual(others.toSorted())
  expect(shipped.filter((line) => traced.test(line))).toHaveLength(57 + 6)
  for (const fact of facts) expect(shipped).toContain(fact.join(' | '))
})

type Money = [allocation: string, euros: string | null, basis: string | null, from: string | null, until: string | null]
const money: Money[] = [
  ['quartiersmanagement-uellendahl', '100000.00', 'APPROXIMATE', '2016-08-01', '2019-01-01'],
  ['begegnungscafe', '222000.00', 'APPROXIMATE', '2016-08-01', '2019-01-01'],
  ['stelle-2017-oberbarmen', '80000.00', 'APPROXIMATE', '2017-01-01', '2021-01-01'],
  ['hausmeisterwohnung-huegelstrasse', '303500.00', 'DOCUMENTED', null, '2021-01-01'],
  ['hausmeisterwohnung-liegnitzer-strasse', '613000.00', 'DOCUMENTED', null, '2021-01-01'],
  ['verfuegungsfonds-integration-oberbarmen', '10000.00', 'DOCUMENTED', null, '2021-01-01'],
  ['spielplatz-giesenberg', '280000.00', 'DOCUMENTED', '2014-01-01', '2016-01-01'],
  ['spielplatz-eintrachtstrasse', '264000.00', 'DOCUMENTED', '2014-01-01', '2016-01-01'],
  ['bolzplatz-windhukstrasse', '260000.00', 'DOCUMENTED', '2014-01-01', '2016-01-01'],
  ['wegeverbindungen-oberbarmen-wichlinghausen', '101000.00', 'DOCUMENTED', '2014-01-01', '2016-01-01'],
  ['hof-und-fassadenprogramm-oberbarmen-wichlinghausen', '45000.00', 'DOCUMENTED', '2014-01-01', '2016-01-01'],
  ['verfuegungsfonds-oberbarmen-wichlinghausen', '296000.00', 'DOCUMENTED', '2014-01-01', '2016-01-01'],
  ['umnutzung-wichlinghauser-kirche', '960000.00', 'DOCUMENTED', '2014-01-01', '2016-01-01'],
  ['mehrgenerationentreffpunkt-hilgershoehe', '239000.00', 'DOCUMENTED', '2014-01-01', '2016-01-01'],
  ['nordpark', '320000.00', 'DOCUMENTED', '2014-01-01', '2016-01-01'],
  ['verfuegungsfonds-heckinghausen', '50000.00', 'DOCUMENTED', '2015-07-01', '2020-01-01'],
  ['spielplatz-krautstrasse-werlestrasse', '144000.00', 'DOCUMENTED', '2018-01-01', '2019-01-01'],
  ['verfuegungsfonds-heckinghausen-2018', '8000.00', 'DOCUMENTED', '2018-01-01', '2019-01-01'],
  ['hof-und-fassadenprogramm-heckinghausen', '16000.00', 'DOCUMENTED', '2018-01-01', '2019-01-01'],
  ['stadtteilzentrum-heckinghausen', '4460000.00', 'APPROXIMATE', '2017-12-01', '2021-09-25'],
  ['quartiere-im-quadrat', null, null, '2019-01-01', null],
  ['gemeinsam-im-quartier', '1000000.00', 'APPROXIMATE', '2019-03-29', null],
  ['altengerechtes-quartier-hoehe', '150000.00', 'ESTIMATED', '2017-04-01', '2020-04-01'],
  ['quartiersarbeit-hoehe-2023-awo', '25000.00', 'DOCUMENTED', '2023-01-01', '2024-01-01'],
  ['quartiersarbeit-hoehe-2023-sternenpunkt', '12500.00', 'DOCUMENTED', '2023-01-01', '2024-01-01'],
  ['quartiersarbeit-hoehe-2023-ot-hoehe', '12500.00', 'DOCUMENTED', '2023-01-01', '2024-01-01'],
  ['komm-an-2016', null, null, '2016-01-01', '2017-01-01'],
]

test('the money is what the sources say, in its period', async () => {
  const { data } = await graph.ask(
    '{ area(key: "wuppertal") { funding { allocations { key amount basis grant { period { start end } } } } } }',
  )
  const shipped = new Map(
    data.area.funding.allocations.map(({ key, amount, basis, grant }: any) => [
      key,
      [key, amount, basis, grant?.period.start ?? null, grant?.period.end ?? null],
    ]),
  )
  for (const line of money) expect(shipped.get(line[0]), line[0]).toEqual(line)
})

type Posts = [key: string, size: number | null, status: string, from: string, until: string | null]
const posts: Posts[] = [
  ['quartiersmanagement-2016', 2.5, 'FILLED', '2016-08-01', '2019-01-01'],
  ['quartiersmanagement-2017-oberbarmen', 0.5, 'PLANNED', '2017-01-01', null],
  ['quartiersmanagement-2017-heckinghausen', 0.5, 'PLANNED', '2017-01-01', null],
  ['quartierbuero-vierzwozwo', null, 'FILLED', '2012-01-01', null],
  ['quartierbuero-heckinghausen', null, 'FILLED', '2016-02-01', null],
  ['altengerechtes-quartier-hoehe', 1, 'FILLED', '2017-04-01', '2020-04-01'],
  ['quartiere-im-quadrat-hoehe', 0.5, 'FILLED', '2019-01-01', null],
  ['quartiere-im-quadrat-rehsiepen', 0.5, 'FILLED', '2019-01-01', null],
  ['quartiere-im-quadrat-nordstadt', 1, 'FILLED', '2019-01-01', null],
  ['quartiere-im-quadrat-barmen-mitte', 1, 'FILLED', '2019-01-01', null],
]

test('the posts are what the sources say, and no others', async () => {
  const { data } = await graph.ask(
    '{ positions(first: 100) { nodes { key fullTimeEquivalents status period { start end } } } }',
  )
  const shipped = data.positions.nodes.map(({ key, fullTimeEquivalents, status, period }: any) => [
    key,
    fullTimeEquivalents,
    status,
    period.start,
    period.end,
  ])
  expect(shipped.toSorted()).toEqual(posts.toSorted())
})

test('of two contradicting figures the one with a day answers, and names the other', async () => {
  const { data } = await graph.ask(`{ area(key: "district-2") {
    population { value date contradictedBy { value undated citations { note(language: DE) } } }
  } }`)
  expect(data.area.population).toMatchObject({
    value: 37952,
    date: '2022-03-31',
    contradictedBy: [{ value: 38003, undated: true }],
  })
  expect(data.area.population.contradictedBy[0].citations[0].note).toContain('37.952 am 31. März 2022')
})

test('every source but the council paper and what was not recorded has an address, and its mark is its own', async () => {
  const { data } = await graph.ask('{ sources(first: 1000) { nodes { key url abbreviation } } }')
  const marks = data.sources.nodes.map(({ abbreviation }: any) => abbreviation).filter(Boolean)
  expect(new Set(marks).size).toBe(marks.length)
  const without = data.sources.nodes.filter(({ url }: any) => !url).map(({ key }: any) => key)
  expect(without.toSorted()).toEqual([
    'codes-by-place',
    'facility-research',
    'quarters-list',
    'stadtgebiet',
    'vo-0601-16',
    'wp-heckinghausen',
    'wp-oberbarmen',
  ])
})

test('nothing about persons: no telephone number, no e-mail address', async () => {
  const { data } = await graph.ask(`{
    facilities(first: 100) { nodes { name address note website openingHours } }
    organisations(first: 100) { nodes { name note } }
  }`)
  const words = JSON.stringify(data)
  expect(words).not.toMatch(/[\w.]+@[\w.]+/)
  expect(words).not.toMatch(/\b0\d{2,4}[ /-]\d{4,}/)
})
