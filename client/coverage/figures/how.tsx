import './how.css'
import type { MessageId } from '../../i18n/messages.ts'
import { useText } from '../../i18n/use-text.ts'
import { Icon } from '../../ui/icon.tsx'

type HowButtonProps = {
  /** What is explained. */
  name: MessageId
  /** The id of the explanation. */
  explains: string
  open: boolean
  onToggle: () => void
}

/** A button beside a figure's name that shows how the figure is computed. */
export function HowButton({ name, explains, open, onToggle }: HowButtonProps) {
  const text = useText()
  const label = text('coverage.howButton', { name: text(name) })
  return (
    <button
      type="button"
      className="how-button"
      aria-expanded={open}
      aria-controls={explains}
      aria-label={label}
      title={label}
      onClick={onToggle}
    >
      <Icon name="info" />
    </button>
  )
}

/** How a figure is computed, in plain words. */
export function HowText({ how }: { how: MessageId }) {
  const text = useText()
  return <span className="how-text">{text('coverage.how', { how: text(how) })}</span>
}
