import { z } from 'zod'
import type { Noun } from '../../kit/noun.ts'
import { key, keys, period, point, sources, twoTexts, website } from '../../kit/record.ts'
import { Facility, FacilityType } from './facility.ts'
import { FacilityAreaResolver, FacilityAreasResolver } from './facility-area.ts'
import { AreaFacilityCountResolver } from './facility-count.ts'
import { facilityLinks } from './facility.links.ts'
import { FacilityResolver } from './facility.resolver.ts'

/** What facilities give to the whole. */
export const facilityNoun: Noun = {
  tables: [Facility, FacilityType],
  searched: [{ entity: Facility, names: ['name', 'shortName'], addresses: ['address'] }],
  resolvers: [
    ...facilityLinks,
    FacilityResolver,
    FacilityAreaResolver,
    FacilityAreasResolver,
    AreaFacilityCountResolver,
  ],
  seed: [
    {
      file: 'facility-types.yaml',
      table: 'facility_type',
      record: z.strictObject({ key, label: twoTexts, icon: z.string() }),
    },
    {
      file: 'facilities.yaml',
      table: 'facility',
      record: z.strictObject({
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
      links: { carriers: ['facility_carrier', 'organisation_key'], areas: ['facility_stated_area', 'area_key'] },
    },
  ],
}
