import { useId, useRef, useState } from 'react'
import { quantityNames } from '../../presentation/names.ts'
import type { MessageId } from '../i18n/messages.ts'
import { useText } from '../i18n/use-text.ts'
import { root } from '../root.ts'
import { Icon } from '../ui/icon.tsx'
import { embedAddress, frameCode, markdownCode } from './embed.code.ts'
import type { EmbedDraft } from './embed.draft.ts'

type EmbedCodesProps = {
  draft: EmbedDraft
  /** What the map calls itself in its language; null while it is on its way. */
  name: string | null
}

/** The code of the map in the forms that other pages take, each with a button that copies it. */
export function EmbedCodes({ draft, name }: EmbedCodesProps) {
  const text = useText()
  const [said, setSaid] = useState('')
  const address = root + embedAddress(draft)
  const picture = root + embedAddress(draft, 'png')
  const named = name ?? `${text(quantityNames[draft.quantity])} – ${text('app.title')}`
  const codes: [label: MessageId, code: string][] = [
    ['embed.code.frame', frameCode(address, named, draft)],
    ['embed.code.link', address],
    ['embed.code.picture', picture],
    ['embed.code.markdown', markdownCode(address, picture, named, draft.title)],
  ]
  return (
    <div className="embed-codes">
      {codes.map(([label, code]) => (
        <Code key={label} label={text(label)} code={code} onSaid={setSaid} />
      ))}
      <p className="embed-said" role="status">
        {said}
      </p>
    </div>
  )
}

type CodeProps = { label: string; code: string; onSaid: (text: string) => void }

function Code({ label, code, onSaid }: CodeProps) {
  const text = useText()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)

  async function copy() {
    onSaid('')
    try {
      await navigator.clipboard.writeText(code)
      onSaid(text('embed.copied', { what: label }))
    } catch {
      // Without a secure connection, or when a person forbids it, there is no clipboard for pages.
      field.current?.focus()
      field.current?.select()
      onSaid(text('embed.copyByHand'))
    }
  }

  return (
    <div className="embed-code choice">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} ref={field} readOnly rows={code.startsWith('<') ? 4 : 2} value={code} spellCheck={false} />
      <button
        type="button"
        className="button"
        onClick={() => void copy()}
        aria-label={text('embed.copy', { what: label })}
      >
        <Icon name="copy" />
      </button>
    </div>
  )
}
