import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = `http://localhost:${process.env.PORT ?? 4000}`
const client = resolve(import.meta.dirname, 'client')

/** What the server answers itself, also while developing; public maps take their moving map from the last build. */
const fromServer = [
  '/graphql',
  '/icons',
  '/basemap',
  '/embed',
  '/oembed',
  '/assets',
  '/barrierefreiheit',
  '/datenschutz',
]

/** Builds the map (client/index.html) and the graph's page (client/graphiql.html) into dist/client. */
export default defineConfig({
  root: client,
  // Wherever a proxy puts us: what is built refers to its neighbours.
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // MapLibre and Monaco are each one large, lazily loaded file; splitting them further gains nothing.
    // Tells the server which files the moving map of a public map consists of.
    manifest: true,
    // Tells whoever releases whose code is in it (scripts/release.ts).
    license: { fileName: '.vite/licences.json' },
    chunkSizeWarningLimit: 5000,
    // A strict content security policy allows no data: scripts or fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // d3-scale-chromatic interpolates every scheme when it is loaded; the map uses one, as a list of colours.
      treeshake: { manualPureFunctions: ['ramp', 'colors'] },
      // GraphiQL's files carry a directive for the React compiler, which we do not use.
      onLog: (level, log, print) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && print(level, log),
      input: {
        map: resolve(client, 'index.html'),
        graphiql: resolve(client, 'graphiql.html'),
        'public-map': resolve(client, 'public-map/public-map.ts'),
      },
      // The script of a public map's page imports from it.
      preserveEntrySignatures: 'exports-only',
    },
  },
  worker: { format: 'es' },
  // The workers of GraphiQL cannot be prepared for development; there the server's own build of the page is handed on.
  optimizeDeps: { entries: ['index.html'] },
  server: { proxy: Object.fromEntries(fromServer.map((path) => [path, server])) },
})
