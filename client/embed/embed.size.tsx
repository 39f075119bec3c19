import { useId, useState } from 'react'
import type { MessageId } from '../i18n/messages.ts'
import { useText } from '../i18n/use-text.ts'
import { Choice } from '../ui/choice.tsx'
import { Check } from './embed.check.tsx'
import { acceptSide, limits, sizes, type EmbedDraft, type SizeName } from './embed.draft.ts'

type SizeChoice = SizeName | 'own'
const sizeChoices = [...(Object.keys(sizes) as SizeName[]), 'own'] as const
const sizeNames: Record<SizeChoice, MessageId> = {
  column: 'embed.size.column',
  narrow: 'embed.size.narrow',
  article: 'embed.size.article',
  wide: 'embed.size.wide',
  own: 'embed.size.own',
}

type EmbedSizeProps = { draft: EmbedDraft; onChange: (part: Partial<EmbedDraft>) => void }

/** How large the frame is on the other page: a usual size, or numbers. */
export function EmbedSize({ draft, onChange }: EmbedSizeProps) {
  const text = useText()
  const { width, height } = draft
  const usual = Object.entries(sizes).find(([, size]) => size.width === width && size.height === height)
  const chosen = (usual?.[0] ?? 'own') as SizeChoice
  return (
    <fieldset className="embed-size">
      <legend>{text('embed.size')}</legend>
      <Choice
        label={text('embed.size.usual')}
        choices={sizeChoices}
        names={sizeNames}
        value={chosen}
        onChange={(choice) => onChange(choice === 'own' ? { width: width ?? sizes.article.width } : sizes[choice])}
      />
      <Side label={text('embed.width')} side="width" value={width} onChange={(pixels) => onChange({ width: pixels })} />
      <Side
        label={text('embed.height')}
        side="height"
        value={height}
        onChange={(pixels) => onChange({ height: pixels })}
      />
      <Check
        label={text('embed.heightScript')}
        hint={text('embed.heightScriptHint')}
        checked={draft.heightScript}
        onChange={(heightScript) => onChange({ heightScript })}
      />
    </fieldset>
  )
}

type SideProps = {
  label: string
  side: keyof typeof limits
  /** null = as wide as its column: the field is empty. */
  value: number | null
  onChange: (pixels: number) => void
}

/** A number of pixels. While it is unusable, the field says so, and the last usable one counts. */
function Side({ label, side, value, onChange }: SideProps) {
  const id = useId()
  const text = useText()
  const [typed, setTyped] = useState({ value, text: String(value ?? '') })
  // A size that is chosen elsewhere replaces what was typed.
  const current = typed.value === value ? typed.text : String(value ?? '')
  const [min, max] = limits[side]
  const wrong = current !== '' && acceptSide(current, side) === null
  return (
    <div className="choice embed-half">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={min}
        max={max}
        placeholder={value === null ? '100 %' : undefined}
        value={current}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => {
          const pixels = acceptSide(event.target.value, side)
          setTyped({ value: pixels ?? value, text: event.target.value })
          if (pixels !== null) onChange(pixels)
        }}
      />
      {wrong && (
        <p id={`${id}-wrong`} className="embed-wrong">
          {text('embed.sideWrong', { min, max })}
        </p>
      )}
    </div>
  )
}
