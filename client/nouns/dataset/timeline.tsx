import './timeline.css'
import '../../ui/button.css'
import { useEffect, useState, type CSSProperties } from 'react'
import { useIntl } from 'react-intl'
import { formatDay } from '../../../presentation/format.ts'
import { useText } from '../../i18n/use-text.ts'
import { Icon } from '../../ui/icon.tsx'
import { changeView, useView } from '../../view/use-view.ts'
import { changesAround, stepAt, timeSteps } from './time-steps.ts'

/** How long the slider must rest before the view follows it; every step would be an entry in the history. */
const restMilliseconds = 250

type TimelineProps = { firstDate: string; lastDate: string; changeDates: string[] }

/** Chooses the day that is asked about, or the whole period. */
export function Timeline({ firstDate, lastDate, changeDates }: TimelineProps) {
  const intl = useIntl()
  const text = useText()
  const { asOf } = useView()
  const steps = timeSteps(firstDate, lastDate, changeDates)
  const [draft, setDraft] = useDraft(asOf)
  const { before, after } = changesAround(changeDates, draft)
  const index = draft === null ? steps.length - 1 : stepAt(steps, draft)
  const said = draft === null ? text('time.whole') : text('time.asOf', { date: formatDay(intl, draft) })
  const choose = (day: string | null) => changeView({ asOf: day })

  return (
    <section className="timeline" aria-label={text('time.title')}>
      <fieldset className="timeline-choice">
        <legend className="visually-hidden">{text('time.title')}</legend>
        <label>
          <input type="radio" name="time" checked={draft === null} onChange={() => choose(null)} />
          {text('time.whole')}
        </label>
        <label>
          <input type="radio" name="time" checked={draft !== null} onChange={() => choose(steps[index]!)} />
          {draft === null ? text('time.day') : said}
        </label>
      </fieldset>
      <div className="timeline-slider">
        <ChangeButton day={before} icon="chevron-left" label={text('time.previousChange')} />
        <div className={draft === null ? 'timeline-track timeline-track-whole' : 'timeline-track'}>
          <input
            type="range"
            min={0}
            max={steps.length - 1}
            value={index}
            aria-label={text('time.day')}
            aria-valuetext={said}
            onChange={(event) => setDraft(steps[Number(event.target.value)]!)}
          />
          <Ticks steps={steps} changeDates={changeDates} />
          <div className="timeline-ends" aria-hidden="true">
            <span>{firstDate.slice(0, 4)}</span>
            <span>{lastDate.slice(0, 4)}</span>
          </div>
        </div>
        <ChangeButton day={after} icon="chevron-right" label={text('time.nextChange')} />
      </div>
    </section>
  )
}

/** What the slider shows while it moves; the address follows when it rests. */
function useDraft(asOf: string | null): [string | null, (day: string) => void] {
  const [draft, setDraft] = useState(asOf)
  const [settled, setSettled] = useState(asOf)
  if (settled !== asOf) {
    setSettled(asOf)
    setDraft(asOf)
  }
  useEffect(() => {
    if (draft === asOf) return
    const timer = setTimeout(() => changeView({ asOf: draft }), restMilliseconds)
    return () => clearTimeout(timer)
  }, [draft, asOf])
  return [draft, setDraft]
}

function ChangeButton({ day, icon, label }: { day: string | null; icon: string; label: string }) {
  const intl = useIntl()
  const name = day ? `${label}: ${formatDay(intl, day)}` : label
  return (
    <button
      type="button"
      className="button button-bare"
      disabled={day === null}
      title={name}
      aria-label={name}
      onClick={() => changeView({ asOf: day })}
    >
      <Icon name={icon} />
    </button>
  )
}

function Ticks({ steps, changeDates }: { steps: string[]; changeDates: string[] }) {
  return (
    <div className="timeline-ticks" aria-hidden="true">
      {changeDates
        .filter((day) => steps.includes(day))
        .map((day) => (
          <span key={day} style={{ '--place': steps.indexOf(day) / (steps.length - 1) } as CSSProperties} />
        ))}
    </div>
  )
}
