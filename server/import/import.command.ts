import { parseArgs } from 'node:util'
import { SingleBar } from 'cli-progress'
import { readConfig } from '../config.ts'
import { migrate, openDatabase } from '../database.ts'
import { loadDatasetOnce } from '../dataset/seed.ts'
import { say } from '../shared/progress.ts'
import { gridPresets } from './grid/grid-presets.ts'
import { importGrid } from './grid/import-grid.ts'
import { describeProblem, ImportError } from './import-error.ts'
import { importFile } from './import.ts'
import { presets } from './presets/presets.ts'
import { importKinds, type ImportKind } from './records.ts'
import type { Report } from './report.ts'

const kinds = [...importKinds, 'grid'] as const

/** At most so many rejected rows are listed; the rest are counted. */
const listed = 50

function usage(): string {
  const list = [...presets, ...gridPresets]
    .map(({ key, kind, description }) => `  ${key.padEnd(22)} ${kind.padEnd(13)} ${description}`)
    .join('\n')
  return `npm run import -- <${kinds.join(' | ')}> <file or URL> [options]

  --preset NAME          how the fields of the file are read (below); without it the plain preset of the kind
  --map target=FIELD     read a target from another field; may be given several times
  --srid NUMBER          the EPSG code of the coordinates, for files that do not say
  --decimal , or .       the decimal mark of numbers
  --area KEY             of a grid, only the cells that share some surface with this area
  --dry-run              check everything and report, but keep nothing

Presets:
${list}`
}

/** `npm run import`: import an official file and report. Sets the exit code to 1 when a row was rejected. */
export async function importCommand(args: string[]): Promise<void> {
  const { values, positionals } = parse(args)
  const [kind, fileOrUrl] = positionals
  if (values.help || !kinds.includes(kind as ImportKind) || !fileOrUrl || positionals.length > 2) {
    say(usage())
    process.exitCode = values.help ? 0 : 1
    return
  }
  checkOptions(kind!, values)
  const database = await openDatabase(readConfig(process.env))
  const bar = new SingleBar({ format: '{bar} {percentage} %  {duration_formatted}', stopOnComplete: true })
  try {
    await migrate(database)
    await loadDatasetOnce(database)
    bar.start(100, 0)
    const options = {
      preset: values.preset,
      srid: values.srid === undefined ? null : Number(values.srid),
      decimalMark: (values.decimal as ',' | '.' | undefined) ?? null,
      dryRun: values['dry-run'],
      onProgress: (part: number) => bar.update(Math.floor(part * 100)),
    }
    const report =
      kind === 'grid'
        ? await importGrid(database, fileOrUrl, { ...options, area: values.area })
        : await importFile(database, kind as ImportKind, fileOrUrl, { ...options, map: values.map })
    bar.stop()
    say(describeReport(report))
    for (const rejection of report.rejections.slice(0, listed)) say(`  ${describeProblem(rejection)}`)
    if (report.rejections.length > listed) say(`  … and ${report.rejections.length - listed} more`)
    if (report.rejections.length > 0)
      say('Nothing was imported: an import happens whole or not at all. Mend or remove these rows.')
    else if (!report.kept) say('Dry run: nothing was kept.')
    process.exitCode = report.rejections.length > 0 ? 1 : 0
  } finally {
    bar.stop()
    await database.close()
  }
}

function describeReport({ rejections, ...counts }: Report): string {
  const removed = counts.removed === null ? '' : `, removed ${counts.removed}`
  const outside = counts.outside === null ? '' : `, outside the area ${counts.outside}`
  return `new ${counts.new}, changed ${counts.changed}, unchanged ${counts.unchanged}${removed}, rejected ${rejections.length}${outside}`
}

/** Options that mean nothing for a kind are mistakes, not to be passed over in silence. */
function checkOptions(kind: string, { map, area }: ReturnType<typeof parse>['values']): void {
  if (kind === 'grid' && map)
    throw new ImportError({ file: '--map', reason: 'the format of a grid is fixed; expected no mapping' })
  if (kind !== 'grid' && area !== undefined)
    throw new ImportError({ file: '--area', reason: `only a grid is cut to an area; expected none for ${kind}` })
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        preset: { type: 'string' },
        map: { type: 'string', multiple: true },
        srid: { type: 'string' },
        decimal: { type: 'string' },
        area: { type: 'string' },
        'dry-run': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new ImportError({ file: 'import', reason: `${(error as Error).message}; try --help` })
  }
}
