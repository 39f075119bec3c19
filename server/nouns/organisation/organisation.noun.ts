import { z } from 'zod'
import { allQuery, rowQuery } from '../../ask/link-fields.ts'
import type { Noun } from '../../kit/noun.ts'
import { key, sources, twoTexts, website } from '../../kit/record.ts'
import { Organisation, OrganisationConnection } from './organisation.ts'
import { citedResolver } from '../source/citation.ts'

/** What organisations give to the whole. */
export const organisationNoun: Noun = {
  tables: [Organisation],
  searched: [{ entity: Organisation, names: ['name'], addresses: [] }],
  resolvers: [
    rowQuery(Organisation, {
      name: 'organisation',
      description: 'An organisation by its key; null when there is none.',
    }),
    allQuery(Organisation, OrganisationConnection, { name: 'organisations', description: 'All organisations.' }),
    citedResolver(Organisation, 'organisation'),
  ],
  seed: [
    {
      file: 'organisations.yaml',
      table: 'organisation',
      record: z.strictObject({ key, name: z.string(), website, note: twoTexts.optional(), sources }),
    },
  ],
}
