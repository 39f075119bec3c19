import { readdirSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parse } from 'yaml'
import { ImportError } from '../import-error.ts'
import { presetSchema, type GridPreset, type Preset } from './preset.ts'

const folder = resolve(import.meta.dirname, '../../../db/presets')

let shipped: (Preset | GridPreset)[] | undefined

/** All presets of db/presets, by key. The one that is called as its kind is used when none is named. */
export function allPresets(): (Preset | GridPreset)[] {
  return (shipped ??= readdirSync(folder)
    .toSorted()
    .map((name) => readPreset(resolve(folder, name))))
}

/**
 * A preset of a kind, by its key, or by the path of a file of the same form.
 * @throws ImportError when there is none, or the file is no preset of that kind
 */
export function findPreset(kind: 'grid', name: string | undefined): GridPreset
export function findPreset(kind: Preset['kind'], name?: string): Preset
export function findPreset(kind: Preset['kind'] | 'grid', name: string | undefined): Preset | GridPreset {
  const key = name ?? kind
  const preset = key.endsWith('.yaml') ? readPreset(key) : allPresets().find((each) => each.key === key)
  if (preset?.kind === kind) return preset
  const known = allPresets()
    .filter((each) => each.kind === kind)
    .map((each) => each.key)
  throw new ImportError({
    file: '--preset',
    reason: `${name === undefined ? `a ${kind} needs one` : `there is no preset ${name} for ${kind}`}; expected ${known.join(', ')}, or the path of a .yaml file`,
  })
}

/** @throws ImportError that names the file and the place in it */
function readPreset(path: string): Preset | GridPreset {
  let content
  try {
    content = parse(readFileSync(path, 'utf8'), { schema: 'core' }) as unknown
  } catch (error) {
    throw new ImportError({ file: path, reason: (error as Error).message.split('\n')[0]! })
  }
  const { data, error } = presetSchema.safeParse(content)
  const key = basename(path, '.yaml')
  // It becomes the key of the grid.
  if (data?.kind === 'grid' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key))
    throw new ImportError({
      file: path,
      reason: `a grid is called like its preset; expected lower-case letters, digits and single hyphens before .yaml`,
    })
  if (data) return { ...data, key }
  const { path: field, message } = error.issues[0]!
  throw new ImportError({ file: path, field: field.join('.') || null, reason: message })
}
