import { defineConfig } from 'vitest/config'

/** They put something in place of a library, which must not stay for the files after them. */
const mocking = ['test/api/basemap*.test.ts']

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
      { extends: true, test: { name: 'laws', include: ['test/laws/**/*.test.ts'], isolate: false } },
      {
        extends: true,
        test: {
          name: 'graph',
          include: ['test/{api,journeys,faults}/**/*.test.ts'],
          exclude: mocking,
          globalSetup: 'test/setup/global.ts',
          // What a process has loaded and opened serves all files that it runs.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'mocking', include: mocking, globalSetup: 'test/setup/global.ts' } },
    ],
  },
})
