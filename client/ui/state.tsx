import './button.css'
import './state.css'
import type { ReactNode } from 'react'
import { failureOf } from '../graphql/failure.ts'
import { useText } from '../i18n/use-text.ts'
import { Icon } from './icon.tsx'

/** Says that something is on its way. */
export function Loading({ what }: { what: string }) {
  return (
    <p className="state" role="status">
      <span className="state-spinner" aria-hidden="true" />
      {what}
    </p>
  )
}

/** Says that there is nothing, and why that may be. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="state">{children}</p>
}

type ErrorNoticeProps = {
  /** What could not be loaded. */
  what: string
  error: unknown
  onRetry: () => void
}

/** Shows what failed in the server's own words, with the id that its log has too, and offers another try. */
export function ErrorNotice({ what, error, onRetry }: ErrorNoticeProps) {
  const text = useText()
  const { kind, messages, errorIds } = failureOf(error)
  return (
    <div className="notice notice-error" role="alert">
      <Icon name="circle-alert" />
      <div>
        <p>
          <strong>{what}</strong>
        </p>
        {kind === 'network' && <p>{text('error.network')}</p>}
        {kind === 'server' && <p>{text('error.server')}</p>}
        {messages.map((message) => (
          <p key={message} className="notice-detail" lang="en">
            {message}
          </p>
        ))}
        {errorIds.map((id) => (
          <p key={id} className="notice-detail">
            {text('error.id', { id })}
          </p>
        ))}
        <button type="button" className="button" onClick={onRetry}>
          <Icon name="rotate-cw" />
          {text('error.retry')}
        </button>
      </div>
    </div>
  )
}

/** Tells something worth knowing; with `onDismiss` it can be put away. */
export function Notice({ children, onDismiss }: { children: ReactNode; onDismiss?: () => void }) {
  const text = useText()
  return (
    <div className="notice" role="status">
      <Icon name="info" />
      <div>{children}</div>
      {onDismiss && (
        <button type="button" className="button button-bare" onClick={onDismiss} aria-label={text('notice.dismiss')}>
          <Icon name="x" />
        </button>
      )}
    </div>
  )
}
