import { SingleBar } from 'cli-progress'
import { readConfig } from '../settings/config.ts'
import { openDatabase } from '../database/database.ts'
import { prepare } from '../database/prepare.ts'
import { say } from '../kit/progress.ts'
import { describeProblem } from './import-error.ts'
import { parseArguments, usage } from './import.options.ts'
import { importFile } from './import.ts'
import type { Report } from './report.ts'

/** At most so many rejected rows, or rows that the file does not have, are listed; the rest are counted. */
const listed = 50
const listedKeys = 20

/** `npm run import`: import an official file and report. Sets the exit code to 1 when a row was rejected. */
export async function importCommand(args: string[]): Promise<void> {
  const given = parseArguments(args)
  if (given.help) return say(usage())
  const { kind, file, area, map } = given
  const database = await openDatabase(readConfig(process.env))
  const bar = new SingleBar({ format: '{bar} {percentage} %  {duration_formatted}', stopOnComplete: true })
  try {
    await prepare(database)
    bar.start(100, 0)
    const options = {
      preset: given.preset,
      srid: given.srid === undefined ? null : Number(given.srid),
      decimalMark: given.decimal,
      sign: given.sign,
      encoding: given.encoding ?? null,
      dryRun: given['dry-run'],
      area,
      map,
      elsewhere: given.elsewhere,
      onProgress: (part: number) => bar.update(Math.floor(part * 100)),
    }
    const report = await importFile(database, kind, file, options)
    bar.stop()
    say(describeReport(report))
    for (const note of report.notes) say(`  ${note}.`)
    for (const rejection of report.rejections.slice(0, listed)) say(`  ${describeProblem(rejection)}`)
    if (report.rejections.length > listed) say(`  … and ${report.rejections.length - listed} more`)
    if (report.absent.length > 0) say(describeAbsent(report.absent))
    if (report.rejections.length > 0)
      say('Nothing was imported: an import happens whole or not at all. Mend or remove these rows.')
    else if (!report.kept) say('Dry run: nothing was kept.')
    process.exitCode = report.rejections.length > 0 ? 1 : 0
  } finally {
    bar.stop()
    await database.close()
  }
}

function describeReport({ rejections, notes: _notes, ...counts }: Report): string {
  const removed = counts.removed === null ? '' : `, removed ${counts.removed}`
  const outside = counts.outside === null ? '' : `, outside the area ${counts.outside}`
  return `new ${counts.new}, changed ${counts.changed}, unchanged ${counts.unchanged}${removed}, rejected ${rejections.length}${outside}`
}

function describeAbsent(keys: string[]): string {
  const more = keys.length > listedKeys ? ', …' : ''
  return `in the database but not in the file: ${keys.length} (${keys.slice(0, listedKeys).join(', ')}${more}); nothing of it was deleted`
}
