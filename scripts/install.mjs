// Runs on a machine that has only Node 20 and npm: installs the packages of the lock file when they are missing or older.
// What the atlas and its build need; with `tests` also what only tests and checks need (test/package.json).
import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname ?? '.', '..')
const installed = resolve(root, 'node_modules/.package-lock.json')
const locked = resolve(root, 'package-lock.json')
const forTests = process.argv[2] === 'tests'
// Of the packages that only tests need, one that is always there.
const withTests = existsSync(resolve(root, 'node_modules/vitest'))

const isCurrent = existsSync(installed) && statSync(installed).mtimeMs >= statSync(locked).mtimeMs
if (!isCurrent || (forTests && !withTests)) {
  const all = forTests || withTests
  console.log(`Installing packages from the lock file (${all ? 'a minute or two' : 'about half a minute'}) …`)
  const options = ['--no-audit', '--no-fund', '--loglevel=error', ...(all ? [] : ['--workspaces=false'])]
  execFileSync('npm', ['ci', ...options], { cwd: root, stdio: 'inherit' })
}

const [major, minor] = process.versions.node.split('.').map(Number)
const ownNode = existsSync(resolve(root, 'node_modules/.bin/node'))
if (!ownNode && (major < 22 || (major === 22 && minor < 18))) {
  console.error(`Node ${process.version} is too old here; on this platform install Node 22.18 or newer.`)
  process.exit(1)
}
