import '../ui/button.css'
import { lazy, Suspense, useCallback, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { Boundary } from '../ui/boundary.tsx'
import { Icon } from '../ui/icon.tsx'
import { Loading, Notice } from '../ui/state.tsx'
import { useReturnFocus } from '../ui/use-return-focus.ts'

const EmbedDialog = lazy(() => import('./embed.dialog.tsx'))

/** Opens the dialog that makes a public map of what the page shows. */
export function EmbedButton() {
  const text = useText()
  const [open, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  useReturnFocus(open)
  return (
    <>
      <button type="button" className="header-tool" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="code-xml" />
        <span>{text('embed.open')}</span>
      </button>
      {open && (
        <Boundary fallback={<Notice onDismiss={close}>{text('error.panel')}</Notice>}>
          <Suspense fallback={<Loading what={text('state.loading')} />}>
            <EmbedDialog onClose={close} />
          </Suspense>
        </Boundary>
      )}
    </>
  )
}
