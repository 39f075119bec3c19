import { spawn } from 'node:child_process'
import { createServer } from 'vite'

// Both sides reload on change: tsx restarts the server, Vite swaps modules in the page (and hands on /graphql and so on).
const server = spawn(
  process.execPath,
  ['--import', 'tsx', '--watch', '--watch-path=server', '--watch-path=db', 'server/cli.ts', 'serve'],
  {
    stdio: 'inherit',
  },
)
const pages = await createServer()
await pages.listen()
pages.printUrls()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    server.kill(signal)
    void pages.close().then(() => process.exit(0))
  })
