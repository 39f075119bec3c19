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

  test('all 69 quarters and 10 districts are there; those whose code no source confirms say so', async () => {
    const { data } = await graph.ask(`{
      districts: areas(kind: DISTRICT) { totalCount }
      quarters: areas(kind: QUARTER, first: 1000) { nodes { code note(language: DE) citations { property note source { key } } } }
    }`)
    expect(data.districts.totalCount).toBe(10)
    expect(data.quarters.nodes).toHaveLength(69)
    const inferred = data.quarters.nodes.filter(({ citations }: any) =>
      citations.some(({ property, source }: any) => property === 'code' && source.key === 'codes-by-place'),
    )
    expect(inferred).toHaveLength(33)
    for (const { code, note } of inferred) expect(note, code).toContain('Keine Quelle bestätigt ihn')
    expect(inferred.map(({ code }: any) => code)).toEqual(expect.arrayContaining(['32', '50', '84']))
    expect(inferred.map(({ code }: any) => code)).not.toContain('83')
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
  test('a derived boundary is GeoJSON, counter-clockwise, in WGS 84, and says how far it may be off', async () => {
    const uellendahl = await area('uellendahl', 'boundary boundaryQuality boundaryAccuracy boundarySchematic bbox')
    expect(uellendahl).toMatchObject({ boundaryQuality: 'DERIVED', boundaryAccuracy: 40, boundarySchematic: false })
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
    const fields = 'boundary boundaryQuality boundaryAccuracy boundarySchematic bbox labelPoint'
    expect(await area('heckinghausen', fields)).toEqual({
      boundary: null,
      boundaryQuality: null,
      boundaryAccuracy: null,
      boundarySchematic: false,
      bbox: null,
      labelPoint: { type: 'Point', coordinates: [expect.closeTo(7.22297, 5), expect.closeTo(51.26768, 5)] },
    })
  })

  test('the surface is the published one before that of a traced outline, which is an estimate', async () => {
    const surface = 'squareKilometres indicator(key: "surface") { value basis computed }'
    expect(await area('quarter-02', surface)).toMatchObject({
      squareKilometres: 1.38,
      indicator: { basis: 'DOCUMENTED' },
    })
    expect(await area('quarter-21', surface)).toMatchObject({
      squareKilometres: 2.43,
      indicator: { basis: 'ESTIMATED' },
    })
    expect(await area('uellendahl', surface)).toEqual({
      squareKilometres: 5.04,
      indicator: { value: 5.04, basis: 'ESTIMATED', computed: true },
    })
    expect((await area('wuppertal', 'squareKilometres')).squareKilometres).toBe(168.395431)
  })

  test('a traced outline is neither official nor schematic, and names the line that must stand beside it', async () => {
    const quarter = await area(
      'quarter-50',
      'boundaryQuality boundaryAccuracy boundarySchematic citations { property source { attribution } }',
    )
    expect(quarter).toMatchObject({ boundaryQuality: 'TRACED', boundaryAccuracy: 40, boundarySchematic: false })
    const attribution =
      'Datenquelle: CC-BY-4.0 - Stadt Wuppertal - offenedaten-wuppertal.de (nachgezeichnet und vereinfacht)'
    expect(quarter.citations).toContainEqual({ property: 'boundary', source: { attribution } })
    const { data } = await graph.ask('{ dataset { attributions city { boundaryQuality boundaryAccuracy } } }')
    expect(data.dataset.attributions).toContain(attribution)
    expect(data.dataset.city).toEqual({ boundaryQuality: 'DERIVED', boundaryAccuracy: 40 })
  })

  test('every level is on the map: each area has a boundary, or says that it is unknown and where it lies', async () => {
    const { data } = await graph.ask('{ areas(first: 1000) { nodes { key boundary labelPoint note } } }')
    const unbounded = data.areas.nodes.filter(({ boundary }: any) => !boundary)
    expect(unbounded.map(({ key }: any) => key)).toEqual(['heckinghausen', 'soziale-stadt-heckinghausen'])
    for (const { note } of unbounded) expect(note).toContain('Seine Grenze nennt keine Quelle')
    for (const { key, labelPoint } of data.areas.nodes) expect(labelPoint, key).not.toBeNull()
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
      source: { key: 'wp-hoehe' },
      parts: [{ area: { key: 'quarter-37' }, value: 5610 }],
    })
  })

  test('a sum is unknown, with the reason, as soon as one member is unknown', async () => {
    const uellendahl = (await area('uellendahl', `population { ${population} }`)).population
    expect(uellendahl).toMatchObject({ value: null, unknownReason: 'MEMBER_UNKNOWN', source: null })
    expect(uellendahl.reason).toContain('einen Teil des Gebiets')
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
