import type { z } from 'zod'
import { ImportError, type RowProblem } from './import-error.ts'
import { FieldError } from './presets/field-error.ts'
import type { Values } from './presets/fields.ts'
import type { Preset } from './presets/preset.ts'
import { findPreset } from './presets/presets.ts'
import { buildRow } from './presets/row.ts'
import { recordSchemas, type ImportKind } from './records.ts'
import type { NumberStyle } from './figures.ts'
import type { GivenPlace } from './read/csv-place.ts'

/** Which field of the file each target is read from. */
export interface Mapping {
  preset: Preset
  /** The preset's fields with the caller's in their place. */
  fields: Record<string, string>
  /** The fields that the caller named: they must exist. */
  given: string[]
  /** The columns of a CSV file that hold the place, when the caller named them. */
  place?: GivenPlace
}

/**
 * A preset, changed by the caller's `target=FIELD` pairs. `x` and `y` name the columns of a point, `geometry` the one with WKT or
 * another geometry as text.
 * @throws ImportError for an unknown preset, an unknown target, or a pair of another form.
 */
export function createMapping(kind: ImportKind, presetName: string | undefined, pairs: string[] = []): Mapping {
  const preset = findPreset(kind, presetName)
  const targets = [...Object.keys(preset.fields), ...(kind === 'facilities' ? ['x', 'y', 'geometry'] : [])]
  const given = Object.fromEntries(pairs.map((pair) => parsePair(pair.normalize('NFC'), targets)))
  const { x, y, geometry, ...fields } = given
  if ((x === undefined) !== (y === undefined))
    throw new ImportError({ file: '--map', reason: 'only one of x and y is given; expected both' })
  if (x !== undefined && geometry !== undefined)
    throw new ImportError({ file: '--map', reason: 'both x and y and geometry are given; expected one place' })
  return {
    preset,
    fields: { ...preset.fields, ...fields },
    given: Object.values(given),
    ...(x !== undefined && y !== undefined && { place: { x, y } }),
    ...(geometry !== undefined && { place: { geometry } }),
  }
}

function parsePair(pair: string, targets: string[]): [string, string] {
  const [, target, field] = /^([^=]+)=(.+)$/.exec(pair) ?? []
  if (target === undefined || field === undefined)
    throw new ImportError({ file: '--map', reason: `${JSON.stringify(pair)} is not target=FIELD` })
  if (!targets.includes(target))
    throw new ImportError({ file: '--map', reason: `there is no target ${target}; expected ${targets.join(', ')}` })
  return [target, field]
}

/**
 * Check that a file has the fields that a mapping cannot do without.
 * @throws ImportError that names the first one missing, and those that are there.
 */
export function checkFields({ preset, fields, given }: Mapping, file: string, present: string[]): void {
  const needed = [...preset.required.map((target) => fields[target]!), ...given]
  const missing = needed.find((field) => !present.includes(field))
  if (missing === undefined) return
  const target = preset.required.find((each) => fields[each] === missing && !given.includes(missing))
  const hint = target === undefined ? '' : `; if it is called otherwise: --map ${target}=FIELD`
  throw new ImportError({
    file,
    field: missing,
    reason: `there is no field of this name; the file has ${present.join(', ') || 'none'}${hint}`,
  })
}

/** The validated row without its geometry, or the first problem of it. Fields that are not mapped are never looked at. */
export function mapRow<Kind extends ImportKind>(
  kind: Kind,
  { preset, fields }: Mapping,
  place: { file: string; row: number; properties: Record<string, unknown> },
  numbers: NumberStyle,
): { row: z.infer<(typeof recordSchemas)[Kind]> } | { problem: RowProblem } {
  const { file, row, properties } = place
  const values: Values = Object.fromEntries(
    Object.entries(fields).map(([target, field]) => [target, properties[field]]),
  )
  const problem = (target: string | null, reason: string) => ({
    problem: { file, row, field: target === null ? null : (fields[target] ?? target), reason },
  })
  try {
    const checked = recordSchemas[kind].safeParse(withAllColumns(kind, buildRow(preset, values, numbers)))
    if (checked.success) return { row: checked.data as z.infer<(typeof recordSchemas)[Kind]> }
    const { path, message } = checked.error.issues[0]!
    return problem(path.length > 0 ? String(path[0]) : null, message)
  } catch (error) {
    if (error instanceof FieldError) return problem(error.target, error.message)
    throw error
  }
}

/** Columns that a preset does not name are not stated. */
function withAllColumns(kind: ImportKind, row: Record<string, unknown>): Record<string, unknown> {
  const columns = Object.keys(recordSchemas[kind].shape)
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))
}
