import './button.css'
import './panel.css'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useText } from '../i18n/use-text.ts'
import { Icon } from './icon.tsx'

type PanelProps = {
  /** What kind of thing it is, above the title. */
  kind: ReactNode
  title: string
  onClose: () => void
  children: ReactNode
}

/** The panel beside the map: takes the focus when it opens, and closes with its button or Escape. */
export function Panel({ kind, title, onClose, children }: PanelProps) {
  const text = useText()
  const titleId = useId()
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    // Not for a panel that the address opened: nobody has done anything yet.
    if (navigator.userActivation.hasBeenActive) heading.current?.focus()
  }, [])

  useEffect(() => {
    function closeOnEscape(event: KeyboardEvent) {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose()
    }
    document.addEventListener('keydown', closeOnEscape)
    return () => document.removeEventListener('keydown', closeOnEscape)
  }, [onClose])

  return (
    <section className="panel" aria-labelledby={titleId}>
      <header className="panel-header">
        <div>
          <p className="panel-kind">{kind}</p>
          <h2 id={titleId} ref={heading} tabIndex={-1}>
            {title}
          </h2>
        </div>
        <button type="button" className="button button-bare" onClick={onClose} aria-label={text('panel.close')}>
          <Icon name="x" />
        </button>
      </header>
      <div className="panel-body">{children}</div>
    </section>
  )
}
