import { afterEach, expect, test, vi } from 'vitest'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph()
afterEach(() => vi.restoreAllMocks())

test.each([
  [
    'a size that is too large',
    '{ areas(first: 1001) { totalCount } }',
    ['areas'],
    /first is 1001; it should be from 0 to 1000/,
  ],
  ['a negative size', '{ areas(first: -1) { totalCount } }', ['areas'], /first is -1/],
  ['a cursor of nowhere', '{ areas(after: "%%%") { totalCount } }', ['areas'], /after is "%%%"/],
  [
    'an unknown indicator',
    '{ area(key: "hoehe") { indicator(key: "beauty") { value } } }',
    ['area', 'indicator'],
    /key is "beauty", which is no indicator; known are .*population/,
  ],
  [
    'an unknown type',
    '{ facilities(types: ["castle"]) { totalCount } }',
    ['facilities'],
    /no type of facility; known are .*youth-centre/,
  ],
  [
    'a negative tolerance',
    '{ area(key: "hoehe") { boundary(tolerance: -5) } }',
    ['area', 'boundary'],
    /tolerance is -5/,
  ],
  [
    'a point to look within',
    '{ facilities(within: {type: "Point", coordinates: [7, 51]}) { totalCount } }',
    ['facilities'],
    /within: the geometry is a Point; expected Polygon/,
  ],
])('%s is the mistake of the caller: message, code and path', async (_, query, path, message) => {
  const { errors } = await graph.ask(query)
  expect(errors).toHaveLength(1)
  expect(errors![0]).toMatchObject({
    message: expect.stringMatching(message),
    path,
    extensions: { code: 'BAD_USER_INPUT' },
  })
})

test.each([
  [
    'an unclosed ring',
    {
      type: 'Polygon',
      coordinates: [
        [
          [7, 51],
          [8, 51],
          [8, 52],
          [7, 52],
        ],
      ],
    },
    /ring/,
  ],
  [
    'a bowtie',
    {
      type: 'Polygon',
      coordinates: [
        [
          [7, 51],
          [8, 52],
          [8, 51],
          [7, 52],
          [7, 51],
        ],
      ],
    },
    /cross|intersect/i,
  ],
  [
    'too few positions',
    {
      type: 'Polygon',
      coordinates: [
        [
          [7, 51],
          [8, 51],
          [7, 51],
        ],
      ],
    },
    /position/,
  ],
  ['no coordinates', { type: 'Polygon', coordinates: [] }, /empty|ring/],
  [
    'metres instead of degrees',
    {
      type: 'Polygon',
      coordinates: [
        [
          [370000, 5680000],
          [371000, 5680000],
          [371000, 5681000],
          [370000, 5680000],
        ],
      ],
    },
    /lies outside/,
  ],
  [
    'text for a number',
    {
      type: 'Polygon',
      coordinates: [
        [
          ['7', 51],
          [8, 51],
          [8, 52],
          ['7', 51],
        ],
      ],
    },
    /number/,
  ],
  ['no geometry at all', { type: 'Feature', geometry: null }, /type|geometry/i],
  ['a number', 5, /object|geometry/i],
])('a geometry with %s is refused before any SQL sees it', async (_, within, message) => {
  const { errors } = await graph.ask(
    'query ($within: GeoJSONGeometry) { facilities(within: $within) { totalCount } }',
    { within },
  )
  expect(errors).toHaveLength(1)
  expect(errors![0]!.message).toMatch(message)
  expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT')
})

test.each([
  '2017-02-30',
  '2017',
  '01.02.2017',
  'tomorrow',
  '',
  '0000-01-01',
  '10000-01-01',
  '-0044-03-15',
  'infinity',
  2017,
  ['2017-02-01'],
  {},
])('"%s" is no date', async (asOf) => {
  const { errors } = await graph.ask('query ($asOf: Date) { projects(asOf: $asOf) { totalCount } }', { asOf })
  expect(errors![0]!.message).toMatch(/\$asOf.*YYYY-MM-DD/)
  expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT')
})

test.each(['0001-01-01', '9999-12-31'])('%s is a date, and every field that takes one answers', async (asOf) => {
  const { errors } = await graph.ask(
    `query ($asOf: Date) {
      projects(asOf: $asOf) { totalCount } positions(asOf: $asOf) { totalCount } grants(asOf: $asOf) { totalCount }
      areas { nodes { funding(asOf: $asOf) { total perInhabitant } staff(asOf: $asOf) { basis } population(asOf: $asOf) { value } } }
    }`,
    { asOf },
  )
  expect(errors).toBeUndefined()
})

test('a query that is too deep, too costly or too long is refused with the limit', async () => {
  const deep = '{ area(key: "hoehe") ' + '{ parent '.repeat(20) + '{ key }' + ' }'.repeat(21)
  expect((await graph.ask(deep)).errors![0]!.message).toMatch(/depth limit of 15/)
  const areas =
    'areas(first: 1000) { nodes { facilities(first: 1000) { nodes { key projects(first: 1000) { nodes { key } } } } } }'
  const costly = `{ ${Array.from({ length: 40 }, (_, i) => `a${i}: ${areas}`).join(' ')} }`
  expect((await graph.ask(costly)).errors![0]!).toMatchObject({
    extensions: { code: 'QUERY_TOO_COSTLY', limit: 500_000 },
  })
  const long = `{ ${Array.from({ length: 4000 }, (_, i) => `a${i}: __typename`).join(' ')} }`
  expect((await graph.ask(long)).errors![0]!.extensions.code).toBe('GRAPHQL_PARSE_FAILED')
})

test('anything else is masked, with an id that the log has too', async () => {
  const log = vi.spyOn(graph.app.log, 'error').mockImplementation(() => undefined)
  const fork = vi.spyOn(graph.database.current.orm.em, 'fork').mockImplementation(() => {
    throw new Error('password=secret at 10.0.0.1')
  })
  const broken = await graph.app.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query: '{ areas { totalCount } }' },
  })
  fork.mockRestore()
  const [error] = broken.json().errors
  expect(broken.body).not.toContain('secret')
  expect(error.extensions.code).toBe('INTERNAL_SERVER_ERROR')
  expect(error.message).toContain(error.extensions.id)
  expect(log.mock.calls[0]![0]).toMatchObject({ id: error.extensions.id })
})
