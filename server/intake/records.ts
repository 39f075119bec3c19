import type { MultiPolygon, Point } from 'geojson'
import { z } from 'zod'
import { Basis } from '../kit/basis.ts'
import { AreaKind } from '../nouns/area/area-kind.ts'
import { show } from './values.ts'

/** What can be imported. */
export const importKinds = ['areas', 'facilities', 'observations'] as const
export type ImportKind = (typeof importKinds)[number]

/** No facility has more places; a number beyond it is of another kind, such as a telephone number. */
const mostPlaces = 100_000

/** A text of at most so many characters: more is another column, or a quotation mark that was not closed. */
const atMost = (length: number) =>
  z
    .string('no value; expected one')
    .min(1, 'no value; expected one')
    .max(length, {
      error: ({ input }) => `the text has ${String(input).length} characters; expected at most ${length}`,
    })
const key = atMost(200).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: ({ input }) => `${show(input)} is not a key; expected lower-case letters, digits and single hyphens`,
})
const name = atMost(300)
const text = atMost(2000).nullable()
const day = z.iso.date().nullable()
const note = z.strictObject({ de: atMost(10_000), en: atMost(10_000) }).nullable()

const area = z.strictObject({
  key,
  kind: z.enum(AreaKind, {
    error: ({ input, values }) => `${show(input ?? null)} is not a kind of area; expected ${values?.join(', ')}`,
  }),
  code: atMost(100).nullable(),
  name,
  parentKey: key.nullable(),
  squareKilometres: z
    .number()
    .positive({ error: ({ input }) => `the surface is ${input} km²; expected more than 0` })
    .nullable(),
})

const facility = z.strictObject({
  key,
  type: key,
  name,
  shortName: text,
  address: text,
  capacity: z
    .int()
    .min(0)
    .max(mostPlaces, { error: ({ input }) => `${input} places; expected at most ${mostPlaces}` })
    .nullable(),
  languages: z.array(atMost(100)).max(100, 'more than 100 languages').nullable(),
  wheelchairAccess: z.boolean().nullable(),
  website: atMost(2000)
    .check(z.url({ protocol: /^https?$/ }))
    .nullable(),
  openingHours: text,
  note,
  carrier: z.strictObject({ key, name, note }).nullable(),
})

const observation = z.strictObject({
  area: key,
  indicator: key,
  date: day,
  value: z.number().nullable(),
  /** How good the value is; null exactly when the value is. */
  basis: z.enum(Basis).nullable(),
  unit: atMost(100).nullable(),
  source: name,
})

export const recordSchemas = { areas: area, facilities: facility, observations: observation }

/** A named area with its official outline. */
type AreaRow = z.infer<typeof area> & {
  /** EPSG:25832, metres, valid. */
  boundary: MultiPolygon
}

/** A facility. null = the file does not state it, or states that it is not known. */
type FacilityRow = z.infer<typeof facility> & {
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
