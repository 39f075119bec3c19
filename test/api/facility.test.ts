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
    location: { type: 'Point', coordinates: [expect.closeTo(7.158, 6), expect.closeTo(51.2825, 6)] },
    locationAccuracy: 250,
    locationEstimated: true,
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
  expect(data.area.facilities.nodes).toEqual([{ key: 'spielmobil' }])
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
    area(key: "heckinghausen") { funding { allocations { key amount basis } } positions { nodes { headcount } } projects { nodes { period { start } allocations { amount } } } }
  }`)
  expect(data.facilities.nodes.find((node: { key: string }) => node.key === 'spielmobil')).toEqual({
    key: 'spielmobil',
    locationAccuracy: null,
    capacity: null,
  })
  expect(data.area).toEqual({
    funding: {
      allocations: [
        { key: 'spielmobil', amount: null, basis: null },
        { key: 'stellen-2017', amount: null, basis: null },
      ],
    },
    positions: { nodes: [{ headcount: null }] },
    projects: { nodes: [{ period: null, allocations: [{ amount: null }] }] },
  })
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
