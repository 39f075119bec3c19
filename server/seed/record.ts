import { z } from 'zod'

/** The shapes of the rows in db/seed. Unknown fields are errors: a misspelt one must not vanish in silence. */

const key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'should be lower-case words joined by hyphens')
  .max(200, 'should have at most 200 characters')
const keys = z.array(key).default([])
const day = z.iso
  .date()
  .refine((text) => text >= '1800-01-01' && text < '2200-01-01', 'should lie between 1800 and 2199')
/** Of something that has been. */
const pastDay = day.refine(
  (text) => text <= new Date(Date.now() + 86_400_000).toISOString(),
  'should not lie in the future',
)
const twoTexts = z.strictObject({ de: z.string().min(1), en: z.string().min(1) })
const twoLists = z.strictObject({ de: z.array(z.string()), en: z.array(z.string()) })
const period = z
  .strictObject({ start: day.optional(), end: day.optional() })
  .refine(({ start = '', end = '9' }) => start < end, 'of a period: its end should lie after its start')
const amount = z.string().regex(/^\d{1,12}\.\d{2}$/, 'should be EUR with two decimals in quotes, such as "521915.00"')
const basis = z.enum(['DOCUMENTED', 'APPROXIMATE', 'ESTIMATED'])
/** Longitude, latitude in WGS 84. */
const point = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
const citation = z.union([
  key,
  z.strictObject({ source: key, property: z.string().optional(), note: twoTexts.optional() }),
])
const sources = z.array(citation).min(1, 'should name at least one source')
const website = z.url().optional()

const subject = z.enum(['FACILITIES', 'PROJECTS', 'POSITIONS', 'FUNDING'])

export const records = {
  source: z.strictObject({
    key,
    title: z.string(),
    kind: twoTexts,
    abbreviation: z.string().optional(),
    publisher: z.string().optional(),
    published_on: pastDay.optional(),
    url: website,
    licence: z.string().optional(),
    attribution: z.string().optional(),
    note: twoTexts.optional(),
    consultations: z.array(z.strictObject({ held_on: day, body: z.string(), result: z.string() })).default([]),
  }),
  organisation: z.strictObject({ key, name: z.string(), website, note: twoTexts.optional(), sources }),
  area: z.strictObject({
    key,
    kind: z.enum(['CITY', 'DISTRICT', 'QUARTER', 'PROGRAMME_AREA', 'MANAGEMENT_AREA']),
    code: z.string().optional(),
    name: z.string(),
    parent: key.optional(),
    members: keys,
    members_complete: z.boolean().optional(),
    label_point: point.optional(),
    note: twoTexts.optional(),
    sources,
  }),
  facility_type: z.strictObject({ key, label: twoTexts, icon: z.string() }),
  facility: z.strictObject({
    key,
    type: key,
    name: z.string(),
    short_name: z.string().optional(),
    address: z.string().optional(),
    mobile: z.boolean().optional(),
    location: point.optional(),
    location_accuracy: z.number().min(0).max(1_000_000).optional(),
    capacity: z.number().int().min(0).max(100_000).optional(),
    languages: z.array(z.string()).optional(),
    wheelchair_access: z.boolean().optional(),
    website,
    opening_hours: z.string().optional(),
    period: period.optional(),
    carriers: keys,
    areas: keys,
    note: twoTexts.optional(),
    sources,
  }),
  project: z.strictObject({
    key,
    title: twoTexts,
    description: twoTexts.optional(),
    status: z.enum(['PLANNED', 'ONGOING', 'COMPLETED']).optional(),
    period: period.optional(),
    target_groups: twoLists.optional(),
    areas: keys,
    facilities: keys,
    organisations: keys,
    sources,
  }),
  position: z.strictObject({
    key,
    title: twoTexts,
    description: twoTexts.optional(),
    status: z.enum(['PLANNED', 'FILLED']),
    headcount: z.number().int().positive().max(100_000).optional(),
    full_time_equivalents: z.number().min(0.001).max(90_000).optional(),
    period: period.optional(),
    areas: keys,
    hosts: keys,
    sources,
  }),
  programme: z.strictObject({
    key,
    name: z.string(),
    funder: key.optional(),
    description: twoTexts.optional(),
    website,
    sources,
  }),
  grant: z.strictObject({
    key,
    programme: key,
    title: twoTexts,
    amount: amount.optional(),
    basis: basis.optional(),
    period: period.optional(),
    note: twoTexts.optional(),
    sources,
  }),
  allocation: z.strictObject({
    key,
    grant: key.optional(),
    label: twoTexts,
    amount: amount.optional(),
    basis: basis.optional(),
    rule: twoTexts.optional(),
    area: key.optional(),
    project: key.optional(),
    facility: key.optional(),
    position: key.optional(),
    sources,
  }),
  indicator: z.strictObject({
    key,
    label: twoTexts,
    unit: z.string(),
    decimals: z.number().int().min(0).max(6).optional(),
    composition: z.enum(['SUM', 'MEAN', 'NONE']),
    weight: key.optional(),
    value_range: z
      .string()
      .regex(/^[[(](-?\d{1,15}(\.\d{1,6})?)?,(-?\d{1,15}(\.\d{1,6})?)?[\])]$/, 'should be a range such as "[0,100]"')
      .optional(),
    whole: z.boolean().optional(),
  }),
  complete_list: z
    .strictObject({ key, area: key, subject, types: keys, period, note: twoTexts.optional(), sources })
    .refine(({ subject, types }) => subject === 'FACILITIES' || types.length === 0, {
      path: ['types'],
      message: 'should be left out: only facilities have types',
    }),
  observation: z.strictObject({
    area: key,
    indicator: key,
    date: pastDay.optional(),
    value: z.number(),
    basis,
    /** The key of the observation that says something else of the same quantity, and answers for the area. */
    contradicts: z.string().optional(),
    sources,
  }),
}

/** What an outline in db/seed says of itself: the code of its area, how far it may be off in metres, where a label stands. */
export const outline = z.object({ code: z.string(), accuracy: z.number().positive(), label_point: point })

export type RecordName = keyof typeof records
export type CitationRecord = z.output<typeof citation>
