import { describe, expect, test } from 'vitest'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph()
const area = async (key: string, fields: string) => {
  const { data, errors } = await graph.ask(`query ($key: String!) { area(key: $key) { ${fields} } }`, { key })
  expect(errors).toBeUndefined()
  return data.area
}

describe('areas', () => {
  test('the six areas with quarter management are there, in a stable order', async () => {
    const { data } = await graph.ask('{ areas(kind: MANAGEMENT_AREA) { totalCount nodes { key kind name } } }')
    expect(data.areas.totalCount).toBe(6)
    expect(data.areas.nodes.map((node: { key: string }) => node.key)).toEqual([
      'heckinghausen',
      'hoehe',
      'nordstadt',
      'ostersbaum',
      'uellendahl',
      'wichlinghausen-oberbarmen',
    ])
  })

  test('only quarters whose code a source confirms are shipped', async () => {
    const { data } = await graph.ask('{ areas(kind: QUARTER, first: 1000) { nodes { key code } } }')
    const codes = data.areas.nodes.map((node: { code: string }) => node.code)
    expect(codes).toContain('83')
    expect(codes).not.toContain('32')
  })

  test('a composed area lists its members, and a quarter its district', async () => {
    expect((await area('uellendahl', 'members { key parent { key } }')).members).toEqual([
      { key: 'quarter-20', parent: { key: 'district-2' } },
      { key: 'quarter-21', parent: { key: 'district-2' } },
    ])
  })

  test('an unknown key is null, not an error', async () => {
    expect(await area('nowhere', 'key')).toBeNull()
  })
})

describe('boundaries', () => {
  test('a derived boundary is GeoJSON, counter-clockwise, in WGS 84, and says that it is schematic', async () => {
    const uellendahl = await area('uellendahl', 'boundary boundaryQuality boundarySchematic bbox')
    expect(uellendahl).toMatchObject({ boundaryQuality: 'DERIVED', boundarySchematic: true })
    expect(uellendahl.boundary.type).toBe('MultiPolygon')
    expect(uellendahl.boundary).not.toHaveProperty('crs')
    expect(uellendahl.boundary.coordinates).toHaveLength(1)
    const ring: [number, number][] = uellendahl.boundary.coordinates[0][0]
    const signed = ring.slice(1).reduce((sum, [x, y], i) => sum + (ring[i]![0] * y - x * ring[i]![1]), 0)
    expect(signed).toBeGreaterThan(0)
    const [west, south, east, north] = uellendahl.bbox
    for (const [longitude, latitude] of ring) {
      expect(longitude).toBeGreaterThanOrEqual(west - 1e-6)
      expect(longitude).toBeLessThanOrEqual(east + 1e-6)
      expect(latitude).toBeGreaterThanOrEqual(south - 1e-6)
      expect(latitude).toBeLessThanOrEqual(north + 1e-6)
    }
  })

  test('a tolerance makes it coarser', async () => {
    const size = async (tolerance: number) =>
      JSON.stringify((await area('uellendahl', `boundary(tolerance: ${tolerance})`)).boundary).length
    expect(await size(100)).toBeLessThan(await size(0))
  })

  test('Heckinghausen is smaller than its quarter: its boundary is unknown rather than wrong', async () => {
    expect(await area('heckinghausen', 'boundary boundaryQuality boundarySchematic bbox labelPoint')).toEqual({
      boundary: null,
      boundaryQuality: null,
      boundarySchematic: false,
      bbox: null,
      labelPoint: { type: 'Point', coordinates: [expect.closeTo(7.2262, 5), expect.closeTo(51.2707, 5)] },
    })
  })

  test('a schematic outline is never measured: the surface is the published one, or unknown', async () => {
    expect((await area('quarter-02', 'squareKilometres')).squareKilometres).toBe(1.38)
    expect((await area('quarter-21', 'squareKilometres')).squareKilometres).toBeNull()
    expect((await area('uellendahl', 'squareKilometres')).squareKilometres).toBeNull()
    expect((await area('wuppertal', 'squareKilometres')).squareKilometres).toBe(168.395431)
  })
})

describe('population', () => {
  const population = 'value unit date basis unknownReason reason source { key } parts { area { key } value }'

  test('a figure carries unit, date and source', async () => {
    expect((await area('hoehe', `population { ${population} }`)).population).toEqual({
      value: 5610,
      unit: 'people',
      date: '2021-12-31',
      basis: 'DOCUMENTED',
      unknownReason: null,
      reason: null,
      source: { key: 'wikipedia-quarters' },
      parts: [{ area: { key: 'quarter-37' }, value: 5610 }],
    })
  })

  test('a sum is unknown, with the reason, as soon as one member is unknown', async () => {
    const uellendahl = (await area('uellendahl', `population { ${population} }`)).population
    expect(uellendahl).toMatchObject({ value: null, unknownReason: 'MEMBER_UNKNOWN', source: null })
    expect(uellendahl.reason).toContain('Teilgebiet')
    expect(uellendahl.parts).toEqual([
      { area: { key: 'quarter-20' }, value: 9532 },
      { area: { key: 'quarter-21' }, value: null },
    ])
  })

  test.each([
    ['2010-12-30', null, null],
    ['2010-12-31', 14487, '2010-12-31'],
    ['2021-12-30', 14487, '2010-12-31'],
    ['2021-12-31', 15606, '2021-12-31'],
  ])('as of %s Ostersbaum has %s', async (asOf, value, date) => {
    expect((await area('ostersbaum', `population(asOf: "${asOf}") { value date }`)).population).toEqual({ value, date })
  })

  test('an area of a single member hands on why that one is unknown', async () => {
    const { population: unknown } = await area('hoehe', 'population(asOf: "2017-02-01") { value unknownReason }')
    expect(unknown).toEqual({ value: null, unknownReason: 'NOT_YET' })
  })

  test('the programme area has its own figure, marked approximate, and not that of its quarters', async () => {
    const { population } = await area('soziale-stadt-wichlinghausen-oberbarmen', 'population { value basis date }')
    expect(population).toEqual({ value: 33000, basis: 'APPROXIMATE', date: null })
    expect((await area('heckinghausen', 'population { value }')).population.value).toBe(10694)
  })
})

test('every boundary is a MultiPolygon, simplified or not, and lies in its bounding box', async () => {
  const { data } = await graph.ask(`{ areas(first: 1000) { nodes {
    key bbox boundary simple: boundary(tolerance: 300) coarse: boundary(tolerance: 10000)
  } } }`)
  const known = data.areas.nodes.filter(({ boundary }: any) => boundary)
  expect(known.length).toBeGreaterThan(10)
  for (const { bbox, boundary, simple, coarse } of known)
    for (const { type, coordinates } of [boundary, simple, coarse]) {
      expect(type).toBe('MultiPolygon')
      for (const [longitude, latitude] of coordinates.flat(2)) {
        expect(longitude).toBeGreaterThanOrEqual(bbox[0])
        expect(latitude).toBeGreaterThanOrEqual(bbox[1])
        expect(longitude).toBeLessThanOrEqual(bbox[2])
        expect(latitude).toBeLessThanOrEqual(bbox[3])
      }
    }
  for (const { bbox, boundary, simple } of data.areas.nodes)
    expect([bbox === null, simple === null]).toEqual([boundary === null, boundary === null])
})
