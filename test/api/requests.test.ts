import { expect, test } from 'vitest'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph()
const json = { 'content-type': 'application/json' }
const question = '{ areas { totalCount } }'

const post = (payload: string | object, headers: Record<string, string> = json) =>
  graph.app.inject({ method: 'POST', url: '/graphql', payload, headers })
const get = (search: string, headers: Record<string, string> = {}) =>
  graph.app.inject({ url: `/graphql?${search}`, headers })

function expectMistake(response: Awaited<ReturnType<typeof post>>, message: RegExp, status = 400) {
  const { errors, data } = response.json()
  expect(errors[0].message).toMatch(message)
  expect(errors[0].extensions.code).not.toBe('INTERNAL_SERVER_ERROR')
  expect(response.statusCode).toBe(status)
  expect(data ?? null).toBeNull()
  expect(response.headers['cache-control']).toBe('no-store')
  expect(response.headers['content-security-policy']).toContain("default-src 'self'")
}

test.each([
  ['that is no JSON', '{"query": ', /The body is not JSON/],
  ['that is empty', '', /The body is not JSON/],
  ['that is a list of queries', JSON.stringify([{ query: question }]), /The body is a list; several queries/],
  ['that is a text', '"{ areas }"', /The body is ".*"; it should be an object/],
  ['that is null', 'null', /The body is null/],
  ['without a query', '{"variables": {}}', /query should be the text/],
  ['with an empty query', '{"query": " "}', /query should be the text/],
  ['whose query is no text', '{"query": {"kind": "Document"}}', /query should be the text/],
  [
    'with a misspelt member',
    JSON.stringify({ query: question, variable: {} }),
    /has "variable".*did you mean variables\?/,
  ],
  ['with variables as a text', JSON.stringify({ query: question, variables: '{}' }), /variables/],
  ['with variables as a list', JSON.stringify({ query: question, variables: [] }), /variables/],
  ['with an operationName that is no text', JSON.stringify({ query: question, operationName: 1 }), /operationName/],
  ['of Latin-1', Buffer.from('{"query": "{ \u00e4 }"}', 'latin1'), /not in UTF-8/],
  ['nested without end', '['.repeat(100_000) + ']'.repeat(100_000), /not JSON|nested/],
  [
    'with an unknown persisted query',
    JSON.stringify({ query: question, extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }),
    /sha/,
  ],
  [
    'with a version of persisted queries that is none',
    JSON.stringify({ query: question, extensions: { persistedQuery: { version: 9 } } }),
    /version/,
  ],
])('a body %s is the mistake of the caller', async (_, body, message) => {
  expectMistake(await post(body as string), message)
})

test('a body of another type, or too large, says what would be right', async () => {
  expectMistake(
    await post(question, { 'content-type': 'text/plain' }),
    /"text\/plain"; it should be application\/json/,
    415,
  )
  expectMistake(
    await post('query=x', { 'content-type': 'application/x-www-form-urlencoded' }),
    /application\/json/,
    415,
  )
  expectMistake(await post(question, {}), /application\/json/, 415)
  expectMistake(await post({ query: `${question}${' '.repeat(1_000_000)}` }), /larger than 1000000 bytes/, 413)
  const nothing = await graph.app.inject({ method: 'POST', url: '/graphql' })
  expectMistake(nothing, /There is no body; it should be JSON/)
})

test.each([
  ['query=', /query is missing/],
  ['qery=%7B__typename%7D', /has "qery".*did you mean query\?/],
  ['query=%7B__typename%7D&variables=%7B', /variables is not JSON/],
  ['query=%7B__typename%7D&variables=[]', /variables/],
  ['query=%7B__typename%7D&query=%7B__typename%7D', /query more than once/],
  ['query=mutation%7Bx%7D', /There is no mutation here/],
])('the address ?%s is the mistake of the caller', async (search, message) => {
  expectMistake(await get(search), message)
})

test('a query in an address needs no header of its own', async () => {
  expect((await get('query=%7B__typename%7D')).json().data).toEqual({ __typename: 'Query' })
})

test.each([
  ['a mutation', 'mutation { x }', {}, /There is no mutation here/],
  ['a subscription', 'subscription { x }', {}, /There is no subscription here/],
  [
    'an operation that is not there',
    'query A { __typename }',
    { operationName: 'B' },
    /operationName is "B".*it has "A"/,
  ],
  ['an operation without a name', question, { operationName: 'B' }, /leave operationName out/],
  [
    'several operations',
    'query A { __typename } query B { __typename }',
    {},
    /operationName should say which: "A", "B"/,
  ],
  ['no operation', 'fragment F on Area { key }', {}, /./],
  [
    'a misspelt variable',
    'query ($asOf: Date) { projects(asOf: $asOf) { totalCount } }',
    { variables: { asof: '2017-02-01' } },
    /variables has "asof".*did you mean \$asOf\?/,
  ],
  [
    'a variable where there are none',
    question,
    { variables: { asOf: '2017-02-01' } },
    /variables has "asOf".*it has none/,
  ],
  ['a missing variable', 'query ($key: String!) { area(key: $key) { key } }', {}, /\$key/],
  [
    'a variable of another type',
    'query ($first: Int) { areas(first: $first) { totalCount } }',
    { variables: { first: 'ten' } },
    /\$first/,
  ],
  [
    'null where something is needed',
    'query ($key: String = "hoehe") { area(key: $key) { key } }',
    { variables: { key: null } },
    /key/,
  ],
  [
    'null for a condition',
    'query ($if: Boolean = true) { areas @include(if: $if) { totalCount } }',
    { variables: { if: null } },
    /if/,
  ],
  [
    'an unknown value of a list',
    'query ($kind: AreaKind) { areas(kind: $kind) { totalCount } }',
    { variables: { kind: 'STREET' } },
    /\$kind/,
  ],
  [
    'an unknown member of an input',
    'query ($reach: ReachInput!) { coverage(reach: $reach, areas: {kind: CITY}) { method } }',
    { variables: { reach: { metres: 5, meters: 5 } } },
    /meters/,
  ],
  ['text for a literal number', '{ areas(first: "x") { totalCount } }', {}, /first: /],
  [
    'fragments without end',
    `{ ...A } ${[...'ABCDEF'].map((name, i) => `fragment ${name} on Query { ${`...${'BCDEFG'[i]} `.repeat(6)} }`).join(' ')} fragment G on Query { __typename }`,
    {},
    /fragments|fields/,
  ],
])('%s is refused with its name', async (_, query, rest, message) => {
  expectMistake(await post({ query, ...rest }), message)
})

test.each([
  '9007199254740993',
  '-9007199254740993',
  '1e400',
  '1e-400',
  '9007199254740992.5',
  '123456789012345678901234567890',
])('the number %s is refused instead of rounded, wherever it stands', async (number) => {
  const inVariable = `{"query": "query ($id: ID!) { node(id: $id) { id } }", "variables": {"id": ${number}}}`
  expectMistake(await post(inVariable), /variables\.id is .* would be rounded/)
  const inList = `{"query": "query ($within: GeoJSONGeometry) { facilities(within: $within) { totalCount } }",
      "variables": {"within": {"type": "Polygon", "coordinates": [[[7, ${number}]]]}}}`
  expectMistake(await post(inList), /variables\.within\.coordinates\[0\]\[0\]\[1\] is/)
  expectMistake(await post({ query: `{ node(id: ${number}) { id } }` }), /id: .*(would be rounded|cannot represent)/)
  const geometry = `{type: "Polygon", coordinates: [[[7, ${number}]]]}`
  expectMistake(
    await post({ query: `{ facilities(within: ${geometry}) { totalCount } }` }),
    /within\.coordinates: .*rounded/,
  )
})

test.each(['\\u0000', 'a\\u0000b', '\\ud800', '\\udc00x'])(
  'the text "%s" is refused, wherever it stands',
  async (text) => {
    for (const [field, name] of [
      ['area(key: $x) { key }', 'key'],
      ['node(id: $x) { id }', 'id'],
      ['nodes(ids: [$x]) { id }', 'ids'],
      ['facilities(types: [$x]) { totalCount }', 'types'],
      ['areas(after: $x) { totalCount }', 'after'],
      ['projects(asOf: $x) { totalCount }', 'asOf'],
    ] as const) {
      expectMistake(
        await post({ query: `{ ${field.replace('$x', `"${text}"`)} }` }),
        new RegExp(`${name}: .*Unicode|Unicode|${name}`),
      )
      const type = { id: 'ID!', asOf: 'Date' }[name as string] ?? (name === 'ids' ? 'ID!' : 'String!')
      const query = `query ($x: ${type}) { ${field} }`
      expectMistake(
        await post(`{"query": ${JSON.stringify(query)}, "variables": {"x": "${text}"}}`),
        /variables\.x has a character/,
      )
    }
    expectMistake(
      await post(`{"query": "{ __typename }", "variables": {"${text}": 1}}`),
      /A name in variables|no text can have/,
    )
  },
)

test('no page of a foreign address is served from /graphql, whatever is asked for', async () => {
  for (const accept of [
    'text/html',
    'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    '*/*',
    'application/json',
    'image/png',
    'text/html;q=0.1',
    '',
  ])
    for (const search of ['', '?query=%7B__typename%7D', '?query=%7B', '?x=1']) {
      const { body, headers } = await graph.app.inject({ url: `/graphql${search}`, headers: { accept } })
      expect(body).not.toMatch(/apollographql|cdn|(?:src|href)="https?:/)
      if (accept.startsWith('text/html')) expect(headers['content-type']).toContain('text/html')
      else expect(headers['content-type']).toContain('json')
    }
})
