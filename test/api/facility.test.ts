import { expect, test } from 'vitest'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph()

test('a facility has its point, its accuracy, its carriers and its sources', async () => {
  const { data } = await graph.ask(`{ facility(key: "zkj-roettgen") {
    name type { key label(language: EN) icon } address location locationAccuracy locationEstimated mobile capacity wheelchairAccess
    carriers { key } areas { key } citations { property source { key } }
  } }`)
  expect(data.facility).toMatchObject({
    name: 'Zentrum für Kinder und Jugendliche Röttgen',
    type: { key: 'youth-centre', label: 'Children and youth centre' },
    location: { type: 'Point', coordinates: [expect.closeTo(7.1598161, 6), expect.closeTo(51.2825169, 6)] },
    locationAccuracy: 0,
    locationEstimated: false,
    mobile: false,
    capacity: null,
    wheelchairAccess: null,
    carriers: [{ key: 'ev-kirchengemeinde-uellendahl-ostersbaum' }, { key: 'stadt-wuppertal' }],
  })
  expect(data.facility.areas).toContainEqual({ key: 'uellendahl' })
})

test('the play bus has no place, but its areas', async () => {
  const { data } = await graph.ask(`{
    facility(key: "spielmobil") { mobile location areas { key } }
    area(key: "heckinghausen") { facilities { nodes { key } } }
  }`)
  expect(data.facility).toEqual({
    mobile: true,
    location: null,
    areas: [{ key: 'heckinghausen' }, { key: 'wichlinghausen-oberbarmen' }],
  })
  expect(data.area.facilities.nodes.map(({ key }: { key: string }) => key)).toEqual([
    'quartierbuero-heckinghausen',
    'quartierbuero-heckinghausen-hela',
    'spielmobil',
    'stadtteilzentrum-heckinghausen',
  ])
})

test('facilities within a geometry, or of a type', async () => {
  const hoehe = {
    type: 'Polygon',
    coordinates: [
      [
        [7.06, 51.21],
        [7.07, 51.21],
        [7.07, 51.22],
        [7.06, 51.22],
        [7.06, 51.21],
      ],
    ],
  }
  const { data } = await graph.ask(
    `query ($within: GeoJSONGeometry) {
      within: facilities(within: $within) { totalCount nodes { key } }
      types: facilities(types: ["play-bus"]) { totalCount nodes { key } }
    }`,
    { within: hoehe },
  )
  expect(data.within).toEqual({ totalCount: 1, nodes: [{ key: 'ot-hoehe' }] })
  expect(data.types).toEqual({ totalCount: 1, nodes: [{ key: 'spielmobil' }] })
})

test('a figure that nobody states is null in every list, never zero and never a text', async () => {
  const { data } = await graph.ask(`{
    facilities { nodes { key locationAccuracy capacity } }
    position(key: "quartiersmanagement-2017-heckinghausen") { headcount allocations { key amount basis } }
    project(key: "anschaffung-spielmobil") { period { start } allocations { key amount basis } }
  }`)
  expect(data.facilities.nodes.find((node: { key: string }) => node.key === 'spielmobil')).toEqual({
    key: 'spielmobil',
    locationAccuracy: null,
    capacity: null,
  })
  expect(data.position).toEqual({
    headcount: null,
    allocations: [{ key: 'stelle-2017-heckinghausen', amount: null, basis: null }],
  })
  expect(data.project).toEqual({ period: null, allocations: [{ key: 'spielmobil', amount: null, basis: null }] })
})

test('the council paper carries its consultation sequence', async () => {
  const { data } = await graph.ask(
    '{ source(key: "vo-0601-16") { date abbreviation consultations { date body result } } }',
  )
  expect(data.source).toEqual({
    date: '2016-08-10',
    abbreviation: 'VO',
    consultations: [
      { date: '2016-08-30', body: 'Jugendhilfeausschuss', result: 'Entgegennahme o. B.' },
      { date: '2016-10-25', body: 'Integrationsrat', result: 'Entgegennahme o. B.' },
    ],
  })
})

test('an office that moved is two rows, and a day shows the one that was there', async () => {
  const { data } = await graph.ask(`{
    before: facilities(types: ["quarter-office"], asOf: "2015-12-31") { totalCount nodes { key } }
    first: area(key: "heckinghausen") { facilities(asOf: "2017-06-01") { nodes { key } } }
    then: area(key: "heckinghausen") { facilities(asOf: "2024-06-01") { nodes { key } } }
    facility(key: "quartierbuero-heckinghausen") { period { start end } }
  }`)
  expect(data.before).toEqual({ totalCount: 1, nodes: [{ key: 'quartierbuero-vierzwozwo' }] })
  const keys = (area: any) => area.facilities.nodes.map(({ key }: any) => key)
  expect(keys(data.first)).toEqual(['quartierbuero-heckinghausen', 'spielmobil'])
  expect(keys(data.then)).toEqual(['quartierbuero-heckinghausen-hela', 'spielmobil', 'stadtteilzentrum-heckinghausen'])
  expect(data.facility.period).toEqual({ start: '2016-04-01', end: '2023-01-01' })
})
