import './funding.css'
import { useIntl } from 'react-intl'
import type { FundingDetailFragment } from '../../graphql/generated/graphql.ts'
import { formatEuro } from '../../../presentation/format.ts'
import { useText } from '../../i18n/use-text.ts'
import { FigureText } from '../indicator/figure.text.tsx'
import { SourceMarks } from '../source/source.marks.tsx'
import { Detail } from '../../ui/section.tsx'
import { fundingCitations } from './funding.citations.ts'
import { AllocationList } from './allocation.list.tsx'
import { fundingFigure, perInhabitantFigure } from '../../../presentation/area-figure.ts'

const bases = ['documented', 'approximate', 'estimated'] as const

/** The money of an area: total, per inhabitant, how much of it on which basis, and every part behind it. */
export function FundingDetail({ funding }: { funding: FundingDetailFragment }) {
  const intl = useIntl()
  const text = useText()
  const euro = (value: string | number) => formatEuro(intl, value)
  const { total } = funding
  return (
    <>
      <dl>
        <Detail
          name={text('funding.total')}
          note={<SourceMarks citations={fundingCitations(funding)} about={text('funding.total')} />}
        >
          <FigureText figure={fundingFigure(funding)} format={euro} />
        </Detail>
        {total !== null &&
          bases
            .filter((basis) => Number(funding[basis]) > 0)
            .map((basis) => (
              <Detail key={basis} name={text(`funding.${basis}`)}>
                {euro(funding[basis]!)}
              </Detail>
            ))}
        <Detail
          name={text('funding.perInhabitant')}
          note={
            funding.perInhabitant && (
              <SourceMarks
                citations={[...fundingCitations(funding), ...funding.population.citations]}
                about={text('funding.perInhabitant')}
              />
            )
          }
        >
          <FigureText figure={perInhabitantFigure(funding)} format={euro} />
        </Detail>
      </dl>
      {funding.allocations.length > 0 && <AllocationList allocations={funding.allocations} />}
    </>
  )
}
