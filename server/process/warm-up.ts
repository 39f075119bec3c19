import type { FastifyInstance } from 'fastify'

/** What a first visitor asks for: of each kind of answer one. */
const addresses = ['/', '/embed/people', '/embed/people.png', '/embed/facilities.geojson?layers=facilities']
const query = '{ areas(first: 1000) { nodes { key boundary labelPoint } } }'

/**
 * Answer what a first visitor asks for, before he comes: statements are prepared, connections made and programs compiled then.
 * What goes wrong is logged, and stops nothing: the visitor will be told.
 */
export async function warmUp(app: FastifyInstance): Promise<void> {
  const asked = addresses.map((url) => app.inject({ url }))
  await Promise.all([...asked, app.inject({ method: 'POST', url: '/graphql', payload: { query } })])
}
