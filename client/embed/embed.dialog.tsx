import '../ui/button.css'
import '../ui/panel.css'
import './embed.dialog.css'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { isUsableSection } from '../../presentation/address/public-view.ts'
import { useText } from '../i18n/use-text.ts'
import { mapSection } from '../map/present.ts'
import { root } from '../root.ts'
import { Icon } from '../ui/icon.tsx'
import { useView } from '../view/use-view.ts'
import { EmbedCodes } from './embed.codes.tsx'
import { draftOf, type EmbedDraft } from './embed.draft.ts'
import { EmbedForm } from './embed.form.tsx'
import { EmbedPreview } from './embed.preview.tsx'
import { EmbedRemarks } from './embed.remarks.tsx'
import { embedAddress } from './embed.code.ts'

/** The title of a public map as its page says it, in the map's language. */
type Shown = { address: string; name: string }

/** Makes a public map for another page: choices, a preview of exactly that map, and its code to copy. */
export default function EmbedDialog({ onClose }: { onClose: () => void }) {
  const text = useText()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const view = useView()
  const [draft, setDraft] = useState(() => draftOf(view))
  // Where the address names no position, the map shows everything.
  const [section] = useState(() => {
    const seen = view.position && mapSection()
    return seen && isUsableSection(seen) ? seen : null
  })
  const [shown, setShown] = useState<Shown | null>(null)
  const { pathname, search } = new URL(root + embedAddress(draft))
  const address = pathname + search
  const name = shown?.address === address ? shown.name : null
  const change = (part: Partial<EmbedDraft>) => setDraft((current) => ({ ...current, ...part }))

  useEffect(() => {
    const element = dialog.current!
    element.showModal()
    return () => element.close()
  }, [])

  return (
    <dialog ref={dialog} className="embed" aria-labelledby={titleId} onClose={onClose} onKeyDown={keepEscape}>
      <div className="panel-header">
        <h2 id={titleId}>{text('embed.title')}</h2>
        <button type="button" className="button button-bare" onClick={onClose} aria-label={text('panel.close')}>
          <Icon name="x" />
        </button>
      </div>
      <div className="embed-body">
        <div className="embed-choices">
          <EmbedForm draft={draft} section={section} onChange={change} />
          <EmbedRemarks draft={draft} />
        </div>
        <div className="embed-result">
          <EmbedPreview
            draft={draft}
            address={address}
            name={name}
            onShown={setShown}
            onFit={(height) => change({ height })}
          />
          <EmbedCodes draft={draft} name={name} />
        </div>
      </div>
    </dialog>
  )
}

/** Escape closes this dialog and not also the panel beneath it. */
function keepEscape(event: KeyboardEvent) {
  if (event.key === 'Escape') event.stopPropagation()
}
