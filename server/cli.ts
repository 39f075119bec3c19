import { problemOfNode } from './process/node-version.ts'

// Before anything else is loaded: an older Node starts well enough, and fails at questions about money.
const problem = problemOfNode(process.version)
if (problem !== null) {
  process.stderr.write(`${problem}\n`)
  process.exit(1)
}
const { run } = await import('./commands.ts')
await run(process.argv.slice(2))
