import { z } from 'zod'
import type { Noun } from '../../kit/noun.ts'
import { key, keys, period, sources, twoTexts } from '../../kit/record.ts'
import { Position } from './position.ts'
import { AreaPositionResolver, FacilityPositionResolver } from './position.backlinks.ts'
import { PositionCitedResolver, PositionResolver } from './position.resolver.ts'
import { AreaStaffResolver } from './staff.ts'

/** What positions give to the whole. */
export const positionNoun: Noun = {
  tables: [Position],
  resolvers: [
    PositionCitedResolver,
    PositionResolver,
    AreaPositionResolver,
    FacilityPositionResolver,
    AreaStaffResolver,
  ],
  seed: [
    {
      file: 'positions.yaml',
      table: 'position',
      record: z.strictObject({
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
      links: { areas: ['position_area', 'area_key'], hosts: ['position_host', 'facility_key'] },
    },
  ],
}
