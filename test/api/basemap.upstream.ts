import { gzipSync } from 'node:zlib'
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify'

export const tile = Buffer.from([0x1a, 3, 1, 2, 3])
export const png = Buffer.from('\x89PNG\r\n\x1a\n and so on', 'latin1')

/** A stand-in for basemap.de on a free port: one style of every form that we know, and a switch for bad days. */
export async function startUpstream() {
  const server = Fastify({ forceCloseConnections: true })
  const upstream = {
    /** `down` cuts every connection, `silent` never answers. */
    mode: 'fine' as 'fine' | 'down' | 'silent',
    /** What was asked, in order. */
    requests: [] as { path: string; headers: FastifyRequest['headers'] }[],
    /** Replaces the answer of a path. */
    answers: {} as Record<string, (reply: FastifyReply) => unknown>,
    address: '',
    asked: (path: string) => upstream.requests.filter((request) => request.path === path).length,
    close: () => server.close(),
  }
  const usual: typeof upstream.answers = {
    '/styles/grey.json': (reply) => reply.send(style(upstream.address)),
    '/tiles/v2/base.json': (reply) =>
      reply.send({
        tilejson: '3.0.0',
        tiles: ['base/{z}/{x}/{y}.pbf'],
        minzoom: 2,
        maxzoom: 15,
        attribution: 'theirs',
      }),
    '/tiles/v2/base/14/8514/5488.pbf': (reply) =>
      reply.header('content-encoding', 'gzip').type('application/x-protobuf').send(gzipSync(tile)),
    '/relief/3/4/2.png': (reply) => reply.type('text/html').send(png),
    '/fonts/Roboto%20Regular/0-255.pbf': (reply) => reply.send(Buffer.from([10, 1, 2])),
    '/sprites/grey.json': (reply) => reply.send({ church: { x: 0, y: 0, width: 8, height: 8, pixelRatio: 1 } }),
    '/sprites/grey@2x.png?v=1': (reply) => reply.type('image/png').send(png),
  }
  server.setNotFoundHandler((request, reply) => {
    upstream.requests.push({ path: request.url, headers: request.headers })
    if (upstream.mode === 'down') return request.raw.socket.destroy()
    if (upstream.mode === 'silent') return reply.hijack()
    const answer = upstream.answers[request.url] ?? usual[request.url]
    return answer ? answer(reply) : reply.code(404).send()
  })
  upstream.address = await server.listen({ host: '127.0.0.1', port: 0 })
  return upstream
}

/** A style document with its references relative and absolute, as string, array, tiles and TileJSON. */
function style(address: string) {
  return {
    version: 8,
    name: 'grey',
    metadata: { 'basemapde:style-version': 5 },
    glyphs: `${address}/fonts/{fontstack}/{range}.pbf`,
    sprite: [
      { id: 'default', url: '../sprites/grey' },
      { id: 'sharp', url: `${address}/sprites/grey?v=1` },
    ],
    'font-faces': { Elsewhere: 'https://elsewhere.example/font.woff2' },
    sources: {
      base: { type: 'vector', url: `${address}/tiles/v2/base.json`, attribution: '© <b>BKG</b>' },
      relief: { type: 'raster', tiles: ['/relief/{z}/{x}/{y}.png', '/relief-b/{z}/{x}/{y}.png'], tileSize: 256 },
      photo: { type: 'image', url: 'https://elsewhere.example/photo.png', coordinates: [] },
    },
    layers: [
      { id: 'background', type: 'background' },
      { id: 'relief', type: 'raster', source: 'relief' },
      { id: 'photo', type: 'raster', source: 'photo' },
      {
        id: 'label',
        type: 'symbol',
        source: 'base',
        'source-layer': 'Name',
        layout: { 'text-font': ['Roboto Regular'] },
      },
    ],
  }
}
