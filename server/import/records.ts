import type { MultiPolygon, Point } from 'geojson'
import { z } from 'zod'

/** What can be imported. */
export const importKinds = ['areas', 'facilities', 'observations'] as const
export type ImportKind = (typeof importKinds)[number]

const key = z.string('no value; expected one').regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: ({ input }) => `${JSON.stringify(input)} is not a key; expected lower-case letters, digits and single hyphens`,
})
const name = z.string('no value; expected one').min(1)
const text = z.string().min(1).nullable()
const day = z.iso.date().nullable()
const note = z.strictObject({ de: name, en: name }).nullable()

const area = z.strictObject({
  key,
  kind: z.enum(['CITY', 'DISTRICT', 'QUARTER', 'PROGRAMME_AREA', 'MANAGEMENT_AREA'], {
    error: ({ input, values }) =>
      `${JSON.stringify(input ?? null)} is not a kind of area; expected ${values?.join(', ')}`,
  }),
  code: text,
  name,
  parentKey: key.nullable(),
  squareKilometres: z.number().positive().nullable(),
})

const facility = z.strictObject({
  key,
  type: key,
  name,
  shortName: text,
  address: text,
  capacity: z.int().min(0).nullable(),
  languages: z.array(name).nullable(),
  wheelchairAccess: z.boolean().nullable(),
  website: z.url({ protocol: /^https?$/ }).nullable(),
  openingHours: text,
  note,
  carrier: z.strictObject({ key, name, note }).nullable(),
})

const observation = z.strictObject({
  area: key,
  indicator: key,
  date: day,
  value: z.number().nullable(),
  unit: text,
  source: name,
})

export const recordSchemas = { areas: area, facilities: facility, observations: observation }

/** A named area with its official outline. */
export type AreaRow = z.infer<typeof area> & {
  /** EPSG:25832, metres, valid. */
  boundary: MultiPolygon
}

/** A facility. null = the file does not state it, or states that it is not known. */
export type FacilityRow = z.infer<typeof facility> & {
  /** EPSG:25832, metres; null = the file states no place. */
  location: Point | null
}

/** A value of an indicator in an area. `value` null = the source has no figure; `date` null = it states none. */
export type ObservationRow = z.infer<typeof observation>

/** The row of each kind. */
export interface RowOf {
  areas: AreaRow
  facilities: FacilityRow
  observations: ObservationRow
}
