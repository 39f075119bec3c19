import { z } from 'zod'
import type { Noun } from '../../kit/noun.ts'
import { basis, key, pastDay, sources, twoTexts, type CitationRecord } from '../../kit/record.ts'
import { allQuery, rowQuery } from '../../ask/link-fields.ts'
import { Composition, Indicator, IndicatorConnection } from './indicator.ts'
import { AreaIndicatorResolver } from './indicator.resolver.ts'
import { StatedObservation } from './stated-observation.ts'
import { statedObservationLinks } from './stated-observation.links.ts'

interface ObservationRecord {
  indicator: string
  area: string
  date?: string
  contradicts?: string
  sources: CitationRecord[]
}

/** One row answers for a quantity, area and day; what contradicts it carries its source in its key. */
function observationKey({ indicator, area, date, contradicts, sources }: ObservationRecord): string {
  const key = [indicator, area, date ?? 'undated']
  if (contradicts) key.push(typeof sources[0] === 'string' ? sources[0] : sources[0]!.source)
  return key.join('.')
}

/** What indicators give to the whole. */
export const indicatorNoun: Noun = {
  tables: [Indicator, StatedObservation],
  resolvers: [
    rowQuery(Indicator, { name: 'indicator', description: 'An indicator by its key; null when there is none.' }),
    allQuery(Indicator, IndicatorConnection, { name: 'indicators', description: 'All indicators.' }),
    AreaIndicatorResolver,
    ...statedObservationLinks,
  ],
  seed: [
    {
      file: 'indicators.yaml',
      table: 'indicator',
      record: z.strictObject({
        key,
        label: twoTexts,
        unit: z.string(),
        decimals: z.number().int().min(0).max(6).optional(),
        composition: z.enum(Composition),
        weight: key.optional(),
        value_range: z
          .string()
          .regex(
            /^[[(](-?\d{1,15}(\.\d{1,6})?)?,(-?\d{1,15}(\.\d{1,6})?)?[\])]$/,
            'should be a range such as "[0,100]"',
          )
          .optional(),
        whole: z.boolean().optional(),
      }),
    },
    {
      file: 'observations.yaml',
      table: 'observation',
      record: z.strictObject({
        area: key,
        indicator: key,
        date: pastDay.optional(),
        value: z.number(),
        basis,
        /** The key of the observation that says something else of the same quantity, and answers for the area. */
        contradicts: z.string().optional(),
        sources,
      }),
      keyOf: observationKey,
    },
  ],
}
