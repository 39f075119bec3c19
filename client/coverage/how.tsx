import './how.css'
import { useId, useState } from 'react'
import type { MessageId } from '../i18n/messages.ts'
import { useText } from '../i18n/use-text.ts'
import { Icon } from '../ui/icon.tsx'

/** A button beside a figure's name that tells, in plain words, how the figure is computed. */
export function How({ name, how }: { name: MessageId; how: MessageId }) {
  const id = useId()
  const text = useText()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="how-button"
        aria-expanded={open}
        aria-controls={id}
        aria-label={text('coverage.howButton', { name: text(name) })}
        title={text('coverage.howButton', { name: text(name) })}
        onClick={() => setOpen(!open)}
      >
        <Icon name="info" />
      </button>
      <span id={id} className="how-text" hidden={!open}>
        {text('coverage.how', { how: text(how) })}
      </span>
    </>
  )
}
