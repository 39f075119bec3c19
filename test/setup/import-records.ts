import { describeProblem } from '../../server/intake/import-error.ts'
import { readRecords, type ReadRecordsOptions } from '../../server/intake/read-records.ts'
import type { ImportKind, RowOf } from '../../server/intake/records.ts'
import { collect } from './import-files.ts'

/** The outline of a valid area in Wuppertal, WGS 84. */
export const outline = {
  type: 'Polygon',
  coordinates: [
    [
      [7.1, 51.2],
      [7.1, 51.3],
      [7.2, 51.3],
      [7.2, 51.2],
      [7.1, 51.2],
    ],
  ],
}

/** All records of a file, and its rejections in words. */
export async function readAllRecords<Kind extends ImportKind>(kind: Kind, file: string, options?: ReadRecordsOptions) {
  const outcomes = await collect(await readRecords(kind, file, options))
  const records = outcomes.flatMap((outcome): RowOf[Kind][] => ('record' in outcome ? [outcome.record] : []))
  const rejections = outcomes.flatMap((outcome) => ('rejection' in outcome ? [describeProblem(outcome.rejection)] : []))
  return { records, rejections }
}
