import { z } from 'zod'
import { importKinds, recordSchemas } from '../records.ts'
import { formsSchema, groupsOf, rowSchema, targetsOf } from './row.ts'

const text = z.string().trim().min(1)
const texts = z.strictObject({ de: text, en: text })

/** The source that imported rows cite. */
const source = z.strictObject({
  key: text,
  title: text,
  publisher: text.optional(),
  licence: text.optional(),
  /** The line that must stand wherever the data is shown. */
  attribution: text,
  kind: texts,
})

const described = {
  /** What it is for, in one line, for the help text. */
  description: text,
  /** What stands after its kind in an example of a call, for the help text. */
  example: text,
}

/** How the fields of a file become rows. */
const recordPreset = z
  .strictObject({
    kind: z.enum(importKinds),
    ...described,
    /** The fields of the file by target. A mapping of the caller replaces single ones. */
    fields: z.record(z.string(), text),
    /** Targets without which a row cannot be. */
    required: z.array(z.string()),
    forms: formsSchema.default({}),
    /** Where the data must lie, in WGS 84: west, south, east, north; null = anywhere in the extent of the place. */
    extent: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable().default(null),
    /** null = the rows name their sources themselves, or the caller does. */
    source: source.nullable().default(null),
    /** The facility types that it uses. The icon is the name of a lucide icon. */
    facilityTypes: z.array(z.strictObject({ key: text, label: texts, icon: text })).default([]),
    row: rowSchema,
  })
  .superRefine(({ kind, fields, required, forms, row }, { addIssue }) => {
    const columns = Object.keys(recordSchemas[kind].shape)
    const check = (where: string, names: string[], known: string[]) => {
      for (const name of names)
        if (!known.includes(name))
          addIssue({ code: 'custom', path: [where, name], message: `is not known; expected ${known.join(', ')}` })
    }
    check('row', Object.keys(row), columns)
    check('required', required, Object.keys(fields))
    check('forms', Object.keys(forms), Object.keys(fields))
    // A misspelt target would leave its column empty in silence.
    const targets = [...Object.keys(fields), ...Object.values(forms).flatMap(({ pattern }) => groupsOf(pattern))]
    for (const [name, column] of Object.entries(row)) check(`row.${name}`, targetsOf(column), targets)
  })

/** How a file becomes the cells of a grid. */
const gridPreset = z.strictObject({
  kind: z.literal('grid'),
  ...described,
  grid: z.strictObject({
    name: texts,
    /** The reference system in which the cells are squares. */
    srid: z.int(),
    /** The edge of a cell, in metres. */
    cellSize: z.number().positive(),
    /** null = the source states no date. */
    observedOn: z.iso.date().nullable(),
    synthetic: z.boolean(),
    /** People of a cell that the file does not list: 0 = it lists every inhabited one, null = unknown. */
    unlistedPeople: z.literal(0).nullable(),
  }),
  source,
  /** How a row names its cell and its people. */
  cells: z.discriminatedUnion('form', [
    z.strictObject({ form: z.literal('census') }),
    z.strictObject({ form: z.literal('corner-names'), name: text, people: text }),
  ]),
})

export const presetSchema = z.discriminatedUnion('kind', [recordPreset, gridPreset])

/** A preset of db/presets; its key is the name of its file. */
export type Preset = { key: string } & z.infer<typeof recordPreset>
export type GridPreset = { key: string } & z.infer<typeof gridPreset>
export type SourceRecord = z.infer<typeof source>
export type FacilityTypeRecord = Preset['facilityTypes'][number]
