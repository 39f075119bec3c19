import { z } from 'zod'
import type { Noun } from '../../kit/noun.ts'
import { key, sources, twoTexts, website } from '../../kit/record.ts'
import { Organisation } from './organisation.ts'
import { OrganisationCitedResolver, OrganisationResolver } from './organisation.resolver.ts'

/** What organisations give to the whole. */
export const organisationNoun: Noun = {
  tables: [Organisation],
  resolvers: [OrganisationCitedResolver, OrganisationResolver],
  seed: [
    {
      file: 'organisations.yaml',
      table: 'organisation',
      record: z.strictObject({ key, name: z.string(), website, note: twoTexts.optional(), sources }),
    },
  ],
}
