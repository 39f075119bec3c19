import { ImportError, type RowProblem } from './import-error.ts'
import type { Outcome } from './intake.ts'
import { checkFields, createMapping, mapRow, type Mapping } from './mapping.ts'
import type { FeatureFile, FileFormat } from './read/feature-file.ts'
import { readFeatures } from './read/read-features.ts'
import { createPlacing, type Placing } from './placing.ts'
import type { ReadLimits } from './read/source.ts'
import { UniqueKeys } from './unique-keys.ts'
import type { ImportKind, RowOf } from './records.ts'
import type { NumberStyle } from './figures.ts'
import { parseSigns } from './signs.ts'
import type { Surroundings } from './surroundings.ts'
import type { DecimalMark } from './values.ts'

export interface ReadRecordsOptions extends Partial<ReadLimits> {
  /** The key of a preset, or the path of one; without it the one that is called as the kind. */
  preset?: string
  /** `target=FIELD` pairs (`--map`). */
  map?: string[]
  /** The EPSG code of the coordinates (`--srid`). */
  srid?: number | null
  /** The decimal mark of numbers in texts; without it only what cannot be misread is taken. */
  decimalMark?: DecimalMark
  /** `SIGN=MEANING` pairs (`--sign`): what the signs of the table mean. */
  sign?: string[]
  /** The encoding of the text (`--encoding`); null = what the file says, or its bytes show. */
  encoding?: string | null
  /** The areas that are known; null = places may lie far from them (`--elsewhere`). */
  surroundings?: Surroundings | null
}

/** The records of a file: iterate over it once, and close it. */
export interface RecordFile<Kind extends ImportKind> extends AsyncIterable<Outcome<RowOf[Kind]>> {
  meta: FeatureFile['meta']
  preset: Mapping['preset']
  /** The field of the file from which a target is read, for messages; one that is computed has the target's name. */
  fieldOf(target: string): string
  progress(): number
  /** What a person should know after everything was read, in sentences without a full stop. */
  notes(): string[]
  close(): Promise<void>
}

const formats: Record<ImportKind, FileFormat[]> = {
  areas: ['shapefile', 'geojson'],
  facilities: ['geojson', 'csv'],
  observations: ['csv'],
}

/**
 * Read, check and reproject the rows of an official file. Nothing is repaired and nothing is guessed.
 * Every row comes out as a record or as a rejection; what is wrong with the file as a whole is thrown.
 * @throws ImportError, here or while iterating, also after the last row: then nothing of the file may be kept.
 */
export async function readRecords<Kind extends ImportKind>(
  kind: Kind,
  fileOrUrl: string,
  options: ReadRecordsOptions = {},
): Promise<RecordFile<Kind>> {
  const { preset, map, srid = null, decimalMark = null, sign, surroundings = null, ...reading } = options
  const numbers = { decimalMark, signs: parseSigns(sign) }
  const mapping = createMapping(kind, preset, map)
  const file = await readFeatures(fileOrUrl, {
    ...reading,
    formats: formats[kind],
    place: kind === 'facilities' ? mapping.place : 'none',
  })
  let placing: Placing
  try {
    if (file.meta.fields) checkFields(mapping, file.meta.file, file.meta.fields)
    placing = createPlacing(kind, file, mapping.preset, { srid, surroundings })
  } catch (error) {
    await file.close()
    throw error
  }
  return {
    meta: file.meta,
    preset: mapping.preset,
    fieldOf: (target) => mapping.fields[target] ?? target,
    progress: file.progress,
    notes: () => [...file.notes(), ...placing.notes()],
    close: file.close,
    [Symbol.asyncIterator]: () => iterate(kind, file, mapping, placing, numbers),
  }
}

async function* iterate<Kind extends ImportKind>(
  kind: Kind,
  file: FeatureFile,
  mapping: Mapping,
  placing: Placing,
  numbers: NumberStyle,
): AsyncGenerator<Outcome<RowOf[Kind]>> {
  const name = file.meta.file
  const keys = new UniqueKeys(kind)
  const absent = new Set(file.meta.fields ? [] : mapping.given)
  let rows = 0
  for await (const feature of file) {
    rows++
    const { row } = feature
    for (const field of absent) if (field in feature.properties) absent.delete(field)
    if (feature.problem) {
      yield { row, rejection: { file: name, row, ...feature.problem } }
      continue
    }
    const mapped = mapRow(kind, mapping, { file: name, ...feature }, numbers)
    const placed = await placing.place(feature)
    const problem = 'problem' in mapped ? mapped.problem : (placed.problem ?? keys.findProblem(mapped.row, name, row))
    if (problem || 'problem' in mapped) yield { row, rejection: problem as RowProblem }
    else yield { row, record: { ...mapped.row, ...placed.fields } as unknown as RowOf[Kind] }
  }
  if (rows === 0) throw new ImportError({ file: name, reason: 'the file holds no rows; expected at least one' })
  placing.finish()
  for (const field of absent)
    throw new ImportError({ file: name, field, reason: 'no feature has a field of this name' })
}
