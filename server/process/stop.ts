import cluster from 'node:cluster'
import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Database } from '../database/database.ts'
import type { Readiness } from '../web/health.ts'

/** How long a proxy that asks `/health/ready` gets to see that it is red, in milliseconds: at most this, and a quarter of all. */
const noticing = 5000
/** A proxy asks at least this often, in milliseconds. */
const asking = 60_000
/** How long the databases get to be closed, in milliseconds: what is written is safe without it. */
const closing = 3000
/** npm and systemd send the same signal twice: within so many milliseconds it is one. */
const same = 1000

/** What ends with this process. */
export interface Running {
  app: FastifyInstance
  databases: Database[]
  standing: Readiness
  /** How long open requests may take until they are cut. */
  seconds: number
}

/**
 * End in order: say at `/health/ready` that no more should come, and give a proxy that asks there the time to see it; take no
 * new connections; finish what is being answered; cut what is not finished in time; close the databases. Whoever asks again
 * cuts at once.
 */
export function createStop({ app, databases, standing, seconds }: Running): (patient: boolean) => void {
  const unused = watchUnused(app)
  let since = 0
  const cut = () => app.server.closeAllConnections()
  const stop = async (patient: boolean) => {
    const end = setTimeout(cut, seconds * 1000)
    standing.stopping = true
    // A proxy that asks several processes on one port does not ask each of them.
    if (patient && (cluster.isWorker || Date.now() - standing.askedAt < asking))
      await wait(Math.min(noticing, seconds * 250))
    const closed = app.close()
    for (const socket of unused) if (socket.bytesRead === 0) socket.destroy()
    await closed
    clearTimeout(end)
    await Promise.race([Promise.all(databases.map((database) => database.close())), wait(closing)])
    process.exit(0)
  }
  return (patient) => {
    if (since === 0) {
      since = Date.now()
      void stop(patient)
    } else if (Date.now() - since > same) cut()
  }
}

/** Connections that have brought no request yet. Browsers make them in advance, and Node takes them for busy. */
function watchUnused({ server }: FastifyInstance): Set<Socket> {
  const unused = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    unused.add(socket)
    socket.once('close', () => unused.delete(socket))
  })
  server.on('request', ({ socket }) => unused.delete(socket))
  return unused
}
