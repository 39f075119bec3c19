import { z } from 'zod'
import type { Noun } from '../../kit/noun.ts'
import { day, key, pastDay, twoTexts, website } from '../../kit/record.ts'
import { allQuery, rowQuery } from '../../ask/link-fields.ts'
import { Source, SourceConnection } from './source.ts'
import { SourceResolver } from './source.resolver.ts'
import { Statement } from './statement.ts'
import { SourceStatementsResolver, StatementResolver } from './statements.resolver.ts'

/** What sources give to the whole. */
export const sourceNoun: Noun = {
  tables: [Source, Statement],
  searched: [{ entity: Source, names: ['title', 'abbreviation'], addresses: [] }],
  resolvers: [
    rowQuery(Source, { name: 'source', description: 'A source by its key; null when there is none.' }),
    allQuery(Source, SourceConnection, { name: 'sources', description: 'All sources.' }),
    SourceResolver,
    SourceStatementsResolver,
    StatementResolver,
  ],
  seed: [
    {
      file: 'sources.yaml',
      table: 'source',
      record: z.strictObject({
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
    },
  ],
}
