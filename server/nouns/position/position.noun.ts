import { z } from 'zod'
import type { Noun } from '../../kit/noun.ts'
import { key, keys, period, sources, twoTexts } from '../../kit/record.ts'
import { Position, PositionStatus } from './position.ts'
import { positionLinks } from './position.links.ts'
import { AreaStaffResolver } from './staff.ts'

/** What positions give to the whole. */
export const positionNoun: Noun = {
  tables: [Position],
  resolvers: [...positionLinks, AreaStaffResolver],
  seed: [
    {
      file: 'positions.yaml',
      table: 'position',
      record: z.strictObject({
        key,
        title: twoTexts,
        description: twoTexts.optional(),
        status: z.enum(PositionStatus),
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
