import { once } from 'node:events'
import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** A proxy before several servers. */
export interface Proxy {
  address: string
  /** Whether a server is green at present. */
  isGreen(origin: string): boolean
  close(): void
}

/** How often it asks whether a server is ready, in milliseconds. */
const asking = 100

/**
 * A proxy as plain as one can be: asks every server at `/health/ready`, hands each request to one that is green, on connections
 * that it keeps open, and tries nothing twice: what goes wrong is answered with 502.
 */
export async function createProxy(origins: string[]): Promise<Proxy> {
  const agent = new Agent({ keepAlive: true })
  const green = new Set<string>()
  let next = 0
  let closed = false
  const keepAsking = async (origin: string) => {
    for (; !closed; await wait(asking)) {
      const response = await fetch(`${origin}/health/ready`).catch(() => null)
      await response?.arrayBuffer()
      if (response?.ok) green.add(origin)
      else green.delete(origin)
    }
  }
  for (const origin of origins) void keepAsking(origin)
  const server = createServer((incoming: IncomingMessage, outgoing: ServerResponse) => {
    const able = [...green]
    const fail = ({ message }: Error) =>
      outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end(message)
    if (able.length === 0) return void fail(new Error('No server is green.'))
    const { method, url, headers } = incoming
    const { connection: _, ...kept } = headers
    const handed = request(able[next++ % able.length]! + url, { method, headers: kept, agent }, (response) => {
      outgoing.writeHead(response.statusCode!, response.headers)
      response.on('error', fail).pipe(outgoing)
    })
    handed.on('error', fail)
    incoming.pipe(handed)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    isGreen: (origin) => green.has(origin),
    close() {
      closed = true
      server.closeAllConnections()
      server.close()
      agent.destroy()
    },
  }
}
