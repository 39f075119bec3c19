import { z } from 'zod'
import type { Noun } from '../../kit/noun.ts'
import { amount, basis, key, period, sources, twoTexts, website } from '../../kit/record.ts'
import { BreakdownResolver } from './breakdown.resolver.ts'
import { AreaFundingResolver } from './funding.backlinks.ts'
import { Allocation, Grant, Programme } from './grant.ts'
import { fundingLinks } from './funding.links.ts'
import { GrantResolver } from './grant.resolver.ts'
import { PerHeadResolver } from './per-head.resolver.ts'

/** What programmes, grants and allocations give to the whole. */
export const fundingNoun: Noun = {
  tables: [Programme, Grant, Allocation],
  searched: [{ entity: Programme, names: ['name'], addresses: [] }],
  resolvers: [...fundingLinks, GrantResolver, AreaFundingResolver, BreakdownResolver, PerHeadResolver],
  seed: [
    {
      file: 'programmes.yaml',
      table: 'programme',
      record: z.strictObject({
        key,
        name: z.string(),
        funder: key.optional(),
        description: twoTexts.optional(),
        website,
        sources,
      }),
    },
    {
      file: 'grants.yaml',
      table: 'grant',
      record: z.strictObject({
        key,
        programme: key,
        title: twoTexts,
        amount: amount.optional(),
        basis: basis.optional(),
        period: period.optional(),
        note: twoTexts.optional(),
        sources,
      }),
    },
    {
      file: 'allocations.yaml',
      table: 'allocation',
      record: z.strictObject({
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
    },
  ],
}
