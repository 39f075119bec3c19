import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import { readConfig } from '../../server/settings/config.ts'
import { createServer } from '../../server/web/http.ts'
import { useSharedDatabase, type TestDatabase } from './database.ts'

export interface Answer {
  data?: any
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, any> }[]
}

/**
 * The whole web server on a database, without a basemap: `ask` the graph, or `inject` any request.
 * @param database left out: one with the shipped dataset that nobody can write to
 * @param environment further settings
 */
export function useGraph(database: TestDatabase = useSharedDatabase(), environment: NodeJS.ProcessEnv = {}) {
  let app: FastifyInstance
  beforeAll(async () => {
    app = await createServer(database.current, readConfig({ BASEMAP: 'plain', ...environment }))
  })
  afterAll(() => app?.close())
  return {
    database,
    get app() {
      return app
    },
    async ask(query: string, variables?: Record<string, unknown>): Promise<Answer> {
      const response = await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } })
      return response.json()
    },
  }
}
