// Runs on a machine that has only Node 20 and npm: installs the packages of the lock file when they are missing or older.
import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname ?? '.', '..')
const installed = resolve(root, 'node_modules/.package-lock.json')
const locked = resolve(root, 'package-lock.json')

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(locked).mtimeMs) {
  console.log('Installing packages from the lock file (about a minute) …')
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit' })
}

const [major, minor] = process.versions.node.split('.').map(Number)
const ownNode = existsSync(resolve(root, 'node_modules/.bin/node'))
if (!ownNode && (major < 22 || (major === 22 && minor < 17))) {
  console.error(`Node ${process.version} is too old here; on this platform install Node 22.18 or newer.`)
  process.exit(1)
}
