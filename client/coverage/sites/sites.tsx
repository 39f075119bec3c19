import './sites.css'
import { useId, useState } from 'react'
import type { SiteObjective } from '../../graphql/generated/graphql.ts'
import { useText } from '../../i18n/use-text.ts'
import { Choice } from '../../ui/choice.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ErrorNotice, Loading } from '../../ui/state.tsx'
import { useView } from '../../view/use-view.ts'
import type { ReachGround } from '../ground/ground.ts'
import { HowButton, HowText } from '../figures/how.tsx'
import { sitesQuestion, type WantedSites } from './sites.question.ts'
import { SiteResult } from './sites.result.tsx'
import { useSites } from './use-sites.ts'

const objectives = ['MOST_PEOPLE_COVERED', 'LEAST_MEAN_DISTANCE', 'FEWEST_SITES'] as const
const objectiveNames = {
  MOST_PEOPLE_COVERED: 'site.objective.most',
  LEAST_MEAN_DISTANCE: 'site.objective.mean',
  FEWEST_SITES: 'site.objective.fewest',
} as const

/** Asks the server where new places would help most, and shows how much of its answer is proven. */
export function Sites({ ground, reach }: { ground: ReachGround; reach: number }) {
  const text = useText()
  const view = useView()
  const [wanted, setWanted] = useState<WantedSites>({ objective: 'MOST_PEOPLE_COVERED', count: 1, percent: 90 })
  const howId = useId()
  const [open, setOpen] = useState(false)
  const { search, find, cancel } = useSites()
  const isFewest = wanted.objective === 'FEWEST_SITES'
  const ask = () => find(sitesQuestion(wanted, ground, view, reach))

  return (
    <>
      <form
        className="sites"
        onSubmit={(event) => {
          event.preventDefault()
          ask()
        }}
      >
        <Choice<SiteObjective>
          label={text('site.objective')}
          choices={objectives}
          names={objectiveNames}
          value={wanted.objective}
          onChange={(objective) => setWanted({ ...wanted, objective })}
        />
        {isFewest ? (
          <NumberInput
            key="percent"
            label={text('site.share')}
            most={100}
            value={wanted.percent}
            onChange={(percent) => setWanted({ ...wanted, percent })}
          />
        ) : (
          <NumberInput
            key="count"
            label={text('site.count')}
            most={20}
            value={wanted.count}
            onChange={(count) => setWanted({ ...wanted, count })}
          />
        )}
        <p>
          {search.state === 'searching' ? (
            <button key="cancel" type="button" className="button" onClick={cancel}>
              <Icon name="x" />
              {text('site.cancel')}
            </button>
          ) : (
            <button key="search" type="submit" className="button">
              <Icon name="target" />
              {text('site.search')}
            </button>
          )}{' '}
          <HowButton name="site.title" explains={howId} open={open} onToggle={() => setOpen(!open)} />
        </p>
        <p id={howId} hidden={!open}>
          <HowText how="coverage.how.sites" />
        </p>
      </form>
      {search.state === 'searching' && <Loading what={text('site.searching')} />}
      {search.state === 'cancelled' && <p role="status">{text('site.cancelled')}</p>}
      {search.state === 'failed' && <ErrorNotice what={text('error.sites')} error={search.error} onRetry={ask} />}
      {search.state === 'found' && <SiteResult suggestions={search.suggestions} question={search.question} />}
    </>
  )
}

type NumberInputProps = { label: string; most: number; value: number; onChange: (value: number) => void }

/** A whole number from 1; the browser itself says what is wrong with another one. */
function NumberInput({ label, most, value, onChange }: NumberInputProps) {
  const id = useId()
  return (
    <div className="choice">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        required
        min={1}
        max={most}
        step={1}
        defaultValue={value}
        onChange={({ target }) => target.validity.valid && onChange(target.valueAsNumber)}
      />
    </div>
  )
}
