import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import pg from 'pg'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'

/**
 * A process of its own with PostGraphile over a database that is filled already, as for production: on Node's own server,
 * without GraphiQL, with as many connections as ours and the same settings. It tells its parent the address, and ends on
 * `stop`. Argument: the address of the database, to which it adds the functions of peer.sql.
 */
const [connectionString] = process.argv.slice(2)

// At length, about types that it leaves out: geometry, which peer.sql gives as JSON.
console.warn = () => {}

const client = new pg.Client({ connectionString })
await client.connect()
await client.query(await readFile(resolve(import.meta.dirname, 'peer.sql'), 'utf8'))
await client.end()

const peer = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({ connectionString, schemas: ['public'], poolConfig: { max: 10, options: '-c jit=off' } }),
  ],
  grafserv: { graphiql: false, watch: false },
})
const server = createServer()
await peer.createServ(grafserv).addTo(server)
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))

process.on('message', async (message) => {
  if (message !== 'stop') return
  server.close()
  server.closeAllConnections()
  await peer.release()
  process.exit(0)
})
process.send!({ peer: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
