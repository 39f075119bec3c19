import { z } from 'zod'
import type { Noun } from '../../kit/noun.ts'
import { key, keys, period, sources, twoTexts } from '../../kit/record.ts'
import { CompleteList, Subject } from './complete-list.ts'
import { completeListLinks } from './complete-list.links.ts'

/** What complete lists give to the whole. */
export const completeListNoun: Noun = {
  tables: [CompleteList],
  resolvers: completeListLinks,
  seed: [
    {
      file: 'complete-lists.yaml',
      table: 'complete_list',
      record: z
        .strictObject({
          key,
          area: key,
          subject: z.enum(Subject),
          types: keys,
          period,
          note: twoTexts.optional(),
          sources,
        })
        .refine(({ subject, types }) => subject === 'FACILITIES' || types.length === 0, {
          path: ['types'],
          message: 'should be left out: only facilities have types',
        }),
      links: { types: ['complete_list_type', 'type_key'] },
    },
  ],
}
