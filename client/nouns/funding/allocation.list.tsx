import { useIntl } from 'react-intl'
import type { Basis, FundingDetailFragment } from '../../graphql/generated/graphql.ts'
import { formatEuro } from '../../../presentation/format.ts'
import type { MessageId } from '../../i18n/messages.ts'
import { useText } from '../../i18n/use-text.ts'
import { qualify, statedAmount } from '../../../presentation/figure.ts'
import { SourceMarks } from '../source/source.marks.tsx'
import { PeriodText } from '../../ui/period.tsx'

type Allocation = FundingDetailFragment['allocations'][number]

const basisNames: Record<Basis, MessageId> = {
  DOCUMENTED: 'basis.documented',
  APPROXIMATE: 'basis.approximate',
  ESTIMATED: 'basis.estimated',
}

/** The parts that an area's money consists of, each with its basis, its grant and its source. */
export function AllocationList({ allocations }: { allocations: Allocation[] }) {
  return (
    <ul className="cards funding-allocations">
      {allocations.map((allocation) => (
        <AllocationItem key={allocation.key} allocation={allocation} />
      ))}
    </ul>
  )
}

function AllocationItem({ allocation }: { allocation: Allocation }) {
  const intl = useIntl()
  const text = useText()
  const { label, amount, basis, rule, grant, citations } = allocation
  return (
    <li className="card">
      <h4>{label}</h4>
      <p className="card-facts">
        {amount === null ? (
          <span className="unknown">{text('funding.amountNotStated')}</span>
        ) : (
          <strong>{qualify(text, statedAmount(amount, basis), formatEuro(intl, amount))}</strong>
        )}
        {basis && <span className="tag">{text(basisNames[basis])}</span>}
      </p>
      {rule && <p className="soft">{rule}</p>}
      {grant && (
        <p className="soft">
          {text('funding.fromGrant', { grant: grant.title, programme: grant.programme.name })}
          {grant.programme.funder && ` ${text('funding.funder', { funder: grant.programme.funder.name })}`}{' '}
          {grant.amount !== null && `${text('funding.grantAmount', { amount: formatEuro(intl, grant.amount) })} `}
          <PeriodText period={grant.period} />
        </p>
      )}
      {grant?.note && <p className="soft">{grant.note}</p>}
      <p className="soft">
        <SourceMarks citations={[...citations, ...(grant?.citations ?? [])]} about={label} />
      </p>
    </li>
  )
}
