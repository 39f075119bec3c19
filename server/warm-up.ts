import type { FastifyInstance } from 'fastify'

/** What a first visitor asks for: of each kind of answer one. */
const first = ['/', '/embed/people', '/embed/people.png', '/embed/facilities.geojson?layers=facilities']

/**
 * Answer what a first visitor asks for, before he comes: statements are prepared, connections made and programs compiled then.
 * What goes wrong is logged, and stops nothing: the visitor will be told.
 */
export async function warmUp(app: FastifyInstance): Promise<void> {
  await Promise.all(first.map((url) => app.inject({ url })))
}
