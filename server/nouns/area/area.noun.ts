import { z } from 'zod'
import type { Noun } from '../../kit/noun.ts'
import { key, keys, point, sources, twoTexts } from '../../kit/record.ts'
import { Area } from './area.ts'
import { AreaKind } from './area-kind.ts'
import { areaLinks } from './area.links.ts'
import { BoundaryResolver } from './boundary.resolver.ts'
import { AreaCitedResolver } from './cited.resolver.ts'

/** What areas give to the whole. */
export const areaNoun: Noun = {
  tables: [Area],
  searched: [{ entity: Area, names: ['name'], addresses: [] }],
  resolvers: [...areaLinks, AreaCitedResolver, BoundaryResolver],
  seed: [
    {
      file: 'areas.yaml',
      table: 'area',
      record: z.strictObject({
        key,
        kind: z.enum(AreaKind),
        code: z.string().optional(),
        name: z.string(),
        parent: key.optional(),
        members: keys,
        members_complete: z.boolean().optional(),
        label_point: point.optional(),
        note: twoTexts.optional(),
        sources,
      }),
      links: { members: ['area_member', 'member_key'] },
    },
  ],
}
