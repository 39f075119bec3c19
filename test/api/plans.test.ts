import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../server/settings/config.ts'
import { createServer } from '../../server/web/http.ts'
import { nested } from '../bench/cases/nested.ts'
import { nearest } from '../bench/nearest.ts'
import { useGeneratedDatabase } from '../setup/generated.ts'
import { serverUrl } from '../setup/server.ts'
import { statementsOf, type Statement } from '../setup/statements.ts'

/** What a plan reads: by which indexes, and which tables from their beginning to their end. */
interface Read {
  indexes: Set<string>
  wholly: Set<string>
}

interface PlanNode {
  'Node Type': string
  'Index Name'?: string
  'Relation Name'?: string
  Plans?: PlanNode[]
}

/** The links of the nested question, each from the row that it begins at. */
const links = ['area_containment_pkey', 'facility_area_pkey', 'facility_carrier_pkey', 'project_facility_pkey']

// The embedded database is newer and plans otherwise; what many rows cost is a matter of the server.
describe.skipIf(!process.env.DATABASE_URL)(
  'on a server with 20,000 facilities (skipped on the embedded database)',
  () => {
    const database = useGeneratedDatabase()
    let client: pg.Client
    const apps: Record<string, FastifyInstance> = {}

    beforeAll(async () => {
      for (const way of ['on', 'off'])
        apps[way] = await createServer(database.current, readConfig({ BASEMAP: 'plain', WRITTEN_ANSWERS: way }))
      const [{ name }] = (await database.current.orm.em.fork().execute('select current_database() as name')) as [{ name: string }] // prettier-ignore
      client = new pg.Client({ connectionString: serverUrl(name), options: '-c jit=off' })
      await client.connect()
    })
    afterAll(async () => {
      await client?.end()
      for (const app of Object.values(apps)) await app.close()
    })

    /** All that is read to answer a question, written by the database as a whole (`on`) or field by field. */
    async function readOf(way: string, query: string): Promise<Read> {
      const ask = async () => {
        const { data, errors } = (
          await apps[way]!.inject({ method: 'POST', url: '/graphql', payload: { query } })
        ).json()
        expect(errors).toBeUndefined()
        return data
      }
      // How many rows there are is counted with the first.
      await ask()
      const statements = await statementsOf(ask)
      expect(statements.length).toBeGreaterThan(0)
      const read: Read = { indexes: new Set(), wholly: new Set() }
      for (const statement of statements) collect(await planOf(statement), read)
      return read
    }

    async function planOf({ text, values }: Statement): Promise<PlanNode> {
      const { rows } = await client.query(`explain (format json) ${text}`, values)
      return rows[0]['QUERY PLAN'][0].Plan
    }

    describe.each(['on', 'off'])('with written answers %s', (way) => {
      test('what is near is found by the spatial index, in its order', async () => {
        const { indexes, wholly } = await readOf(way, nearest.questions['the nearest 20 facilities']!(0))
        expect(indexes).toContain('facility_location')
        expect(wholly).not.toContain('facility')
      })

      test('what is within a distance and of a type, too', async () => {
        const { indexes, wholly } = await readOf(way, nearest.questions['within 1,000 m of a type, nearest first']!(0))
        expect(indexes).toContain('facility_location')
        expect(wholly).not.toContain('facility')
      })

      test('the areas around a place are found by the spatial index', async () => {
        const { indexes, wholly } = await readOf(way, nearest.questions['the areas around a place']!(0))
        expect(indexes).toContain('area_boundary')
        expect(wholly).not.toContain('area')
      })

      test('a page further on begins at its key in the primary key', async () => {
        const page = (after: string) => `{ facilities(first: 20${after}) { nodes { name } pageInfo { endCursor } } }`
        const { data } = (
          await apps[way]!.inject({ method: 'POST', url: '/graphql', payload: { query: page('') } })
        ).json()
        const { indexes, wholly } = await readOf(way, page(`, after: "${data.facilities.pageInfo.endCursor}"`))
        expect([...indexes]).toEqual(['facility_pkey'])
        expect(wholly).not.toContain('facility')
      })

      test('links are followed by their indexes', async () => {
        const { indexes, wholly } = await readOf(way, nested.query)
        for (const link of links) expect(indexes).toContain(link)
        for (const read of [
          'area',
          'facility',
          'area_containment',
          'facility_area',
          'facility_carrier',
          'project_facility',
        ])
          expect(wholly).not.toContain(read)
      })
    })
  },
)

function collect(node: PlanNode, read: Read): void {
  if (node['Index Name']) read.indexes.add(node['Index Name'])
  if (node['Node Type'] === 'Seq Scan') read.wholly.add(node['Relation Name']!)
  for (const below of node.Plans ?? []) collect(below, read)
}
