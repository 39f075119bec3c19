import { z } from 'zod'
import { Basis } from './basis.ts'

/** Shapes of fields of rows in db/seed. Unknown fields are errors: a misspelt one must not vanish in silence. */

export const key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'should be lower-case words joined by hyphens')
  .max(200, 'should have at most 200 characters')
export const keys = z.array(key).default([])
export const day = z.iso
  .date()
  .refine((text) => text >= '1800-01-01' && text < '2200-01-01', 'should lie between 1800 and 2199')
/** Of something that has been. */
export const pastDay = day.refine(
  (text) => text <= new Date(Date.now() + 86_400_000).toISOString(),
  'should not lie in the future',
)
export const twoTexts = z.strictObject({ de: z.string().min(1), en: z.string().min(1) })
export const twoLists = z.strictObject({ de: z.array(z.string()), en: z.array(z.string()) })
export const period = z
  .strictObject({ start: day.optional(), end: day.optional() })
  .refine(({ start = '', end = '9' }) => start < end, 'of a period: its end should lie after its start')
export const amount = z
  .string()
  .regex(/^\d{1,12}\.\d{2}$/, 'should be EUR with two decimals in quotes, such as "521915.00"')
export const basis = z.enum(Basis)
/** Longitude, latitude in WGS 84. */
export const point = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
const citation = z.union([
  key,
  z.strictObject({ source: key, property: z.string().optional(), note: twoTexts.optional() }),
])
export const sources = z.array(citation).min(1, 'should name at least one source')
export const website = z.url().optional()

export type CitationRecord = z.output<typeof citation>
