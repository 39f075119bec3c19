import { availableParallelism } from 'node:os'
import { buildClient } from '../../scripts/build.ts'
import { measureAttacks } from './attack.ts'
import { measureCoverage } from './coverage.ts'
import { measureDeriving } from './derive.ts'
import { measureEmbeds } from './embeds.ts'
import { measurePage, type Size } from './page-size.ts'
import { measureProcesses } from './processes.ts'
import { measureSites } from './sites.ts'
import { measureSpeeds } from './speed.ts'
import { measureStartUp } from './start-up.ts'
import { table } from './table.ts'

/**
 * The benchmark: `npm run bench`, about a quarter of an hour, loopback only. It measures the embedded database, and the PostGIS server
 * that DATABASE_URL names (in databases of its own, which it drops). docs/performance.md says what the figures mean.
 */
const databases = process.env.DATABASE_URL ? (['embedded', 'server'] as const) : (['embedded'] as const)

console.log(`Node ${process.version}, ${availableParallelism()} cores.\n`)
if (databases.length === 1) console.log('DATABASE_URL is not set: only the embedded database is measured.\n')

console.log(await measureSpeeds(databases, ['shipped', 'generated']))
for (const database of databases) console.log(await measureAttacks(database))
if (databases.length === 2) console.log(await measureProcesses(), await measureDeriving())

console.log(await measureCoverage())
console.log(await measureSites())

await buildClient()
console.log(await measureEmbeds())

const { first, second } = await measureStartUp()
console.log(
  table(
    ['Start on the embedded database', 'Ready after s'],
    [
      ['first', first.toFixed(1)],
      ['second', second.toFixed(1)],
    ],
  ),
)

const page = await measurePage()
const kilobytes = ({ plain, gzip, brotli }: Size) => [plain, gzip, brotli].map((bytes) => (bytes / 1000).toFixed(0))
console.log(
  table(
    ['Page', 'plain kB', 'gzip kB', 'brotli kB'],
    [
      ['JavaScript of the first load', ...kilobytes(page.first)],
      ['JavaScript that the page can ever load', ...kilobytes(page.all)],
      ['Style sheets of the first load', ...kilobytes(page.styles)],
    ],
  ),
)
