import { spawnSync } from 'node:child_process'

/** Everything that must hold before a change is handed in, cheapest first. Stops at the first that fails. */
const steps: [what: string, command: string, args: string[]][] = [
  // npm, adding to packages that are already there, can leave those of other platforms out of the lock file.
  ['lock file', 'npm', ['ci', '--dry-run', '--silent']],
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['lint', 'oxlint', ['--type-aware', '--deny-warnings']],
  ['types', 'tsc', ['--noEmit']],
  ['what nobody uses', 'knip', []],
  ['schema drift', 'npm', ['run', '--silent', 'generate']],
  ['schema drift', 'git', ['diff', '--exit-code', '--stat', '--', 'schema.graphql', 'client/graphql/generated']],
  ['import directions', 'vitest', ['run', 'test/laws/import-directions.test.ts']],
]

for (const [what, command, args] of steps) {
  console.log(`check ${what}: ${command} ${args.join(' ')}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  if (status !== 0) {
    console.error(`check ${what} failed.`)
    process.exit(1)
  }
}
if (!process.argv.includes('--without-tests'))
  process.exit(spawnSync('vitest', ['run'], { stdio: 'inherit' }).status ?? 1)
