import { expect, test } from 'vitest'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph()

const ring = [
  [7, 51],
  [8, 51],
  [8, 52],
  [7, 52],
  [7, 51],
]
const within = async (geometry: object) => {
  const query = 'query ($within: GeoJSONGeometry) { facilities(within: $within, first: 1000) { nodes { key } } }'
  const answer = await graph.ask(query, { within: geometry })
  return { ...answer, keys: answer.data?.facilities?.nodes.map(({ key }: { key: string }) => key) }
}

test.each([
  ['a crs', { crs: { type: 'name', properties: { name: 'EPSG:25832' } } }, /"crs".*leave it out.*WGS 84/],
  [
    'the crs that it has anyway',
    { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } } },
    /"crs"/,
  ],
  ['a misspelt member', { coordinate: [] }, /"coordinate".*did you mean coordinates\?/],
  ['properties', { properties: {} }, /"properties"/],
  ['a fourth coordinate', { coordinates: [ring.map((position) => [...position, 100, 3])] }, /at most a height/],
  ['a height that is no number', { coordinates: [ring.map((position) => [...position, '100'])] }, /at most a height/],
])('a geometry with %s is refused instead of read without it', async (_, wrong, message) => {
  const { errors, data } = await within({ type: 'Polygon', coordinates: [ring], ...wrong })
  expect(data ?? null).toBeNull()
  expect(errors![0]).toMatchObject({ message: expect.stringMatching(message), extensions: { argument: 'within' } })
})

test('heights do not count, nor does a bbox', async () => {
  const flat = await within({ type: 'Polygon', coordinates: [ring] })
  const high = await within({
    type: 'Polygon',
    coordinates: [ring.map((each) => [...each, 150])],
    bbox: [7, 51, 8, 52],
  })
  expect(high).toEqual(flat)
  expect(flat.keys.length).toBeGreaterThan(0)
})

test('the edges of a polygon are straight in longitude and latitude: a box over Germany has all that lies in it', async () => {
  const [west, south, east, north] = [5.6, 51.22, 15.4, 55]
  const box = [[west, south], [east, south], [east, north], [west, north], [west, south]] // prettier-ignore
  const { data } = await graph.ask('{ facilities(first: 1000) { nodes { key location } } }')
  const inside = data.facilities.nodes.filter(({ location }: any) => {
    if (!location) return false
    const [longitude, latitude] = location.coordinates
    return longitude >= west && longitude <= east && latitude >= south && latitude <= north
  })
  expect(inside.length).toBeGreaterThan(2)
  const { keys } = await within({ type: 'Polygon', coordinates: [box] })
  expect(keys).toEqual(inside.map(({ key }: { key: string }) => key))
})
