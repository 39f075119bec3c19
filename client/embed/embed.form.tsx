import { useId } from 'react'
import { readDay } from '../../presentation/address/part.ts'
import { layers, type Layer, type PublicLanguage, type MapSection } from '../../presentation/address/public-view.ts'
import { levels, quantities } from '../../presentation/choices.ts'
import { levelNames, quantityNames } from '../../presentation/names.ts'
import type { MessageId } from '../i18n/messages.ts'
import { useText } from '../i18n/use-text.ts'
import { Choice } from '../ui/choice.tsx'
import { Check } from './embed.check.tsx'
import { languageNames, type EmbedDraft } from './embed.draft.ts'
import { EmbedSize } from './embed.size.tsx'

const layerNames = { labels: 'embed.labels', facilities: 'embed.facilities' } satisfies Record<Layer, MessageId>

type EmbedFormProps = {
  draft: EmbedDraft
  /** The part that the page's map shows; null = everything, or more than a public map can show. */
  section: MapSection | null
  onChange: (part: Partial<EmbedDraft>) => void
}

/** The choices that make a public map. */
export function EmbedForm({ draft, section, onChange }: EmbedFormProps) {
  const text = useText()
  const id = useId()
  return (
    <form className="embed-form" aria-label={text('controls.title')} onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={text('controls.quantity')}
        choices={quantities}
        names={quantityNames}
        value={draft.quantity}
        onChange={(quantity) => onChange({ quantity })}
      />
      <Choice
        label={text('controls.level')}
        choices={levels}
        names={levelNames}
        value={draft.level}
        onChange={(level) => onChange({ level })}
      />
      <div className="choice embed-half">
        <label htmlFor={`${id}-day`}>{text('embed.day')}</label>
        <input
          id={`${id}-day`}
          type="date"
          min="1900-01-01"
          max="2199-12-31"
          aria-describedby={`${id}-day-hint`}
          defaultValue={draft.asOf ?? ''}
          onChange={(event) => onChange({ asOf: readDay(event.target.value) ?? null })}
        />
        <p id={`${id}-day-hint`} className="soft">
          {text('embed.dayHint')}
        </p>
      </div>
      <div className="choice embed-half">
        <label htmlFor={`${id}-language`}>{text('embed.language')}</label>
        <select
          id={`${id}-language`}
          value={draft.lang}
          onChange={(event) => onChange({ lang: event.target.value as PublicLanguage })}
        >
          {Object.entries(languageNames).map(([lang, name]) => (
            <option key={lang} value={lang} lang={lang}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="choice">
        <label htmlFor={`${id}-title`}>{text('embed.ownTitle')}</label>
        <input
          id={`${id}-title`}
          type="text"
          maxLength={120}
          autoComplete="off"
          aria-describedby={`${id}-title-hint`}
          value={draft.title}
          onChange={(event) => onChange({ title: event.target.value })}
        />
        <p id={`${id}-title-hint`} className="soft">
          {text('embed.ownTitleHint')}
        </p>
      </div>
      {layers.map((layer) => (
        <Check
          key={layer}
          label={text(layerNames[layer])}
          checked={draft.layers.includes(layer)}
          onChange={(shown) =>
            onChange({ layers: layers.filter((each) => (each === layer ? shown : draft.layers.includes(each))) })
          }
        />
      ))}
      {section && (
        <Check
          label={text('embed.section')}
          checked={draft.section !== null}
          onChange={(only) => onChange({ section: only ? section : null })}
        />
      )}
      <Check
        label={text('embed.interactive')}
        checked={draft.interactive}
        onChange={(interactive) => onChange({ interactive })}
      />
      <EmbedSize draft={draft} onChange={onChange} />
    </form>
  )
}
