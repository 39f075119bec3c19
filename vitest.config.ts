import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // An embedded database takes about 1 GB and one core.
    maxWorkers: 2,
    // Otherwise two copies of graphql are loaded, and each refuses the types of the other.
    server: { deps: { inline: [/graphql/, '@apollo/server', '@as-integrations/fastify'] } },
    projects: [
      // They need neither a database nor the built client: one of them runs at once.
      { extends: true, test: { name: 'laws', include: ['test/laws/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'graph',
          include: ['test/{api,journeys,faults}/**/*.test.ts'],
          globalSetup: 'test/setup/global.ts',
        },
      },
    ],
  },
})
