import { useEffect, useId, useRef, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { cleanTitle } from './embed.code.ts'
import { acceptSide, type EmbedDraft } from './embed.draft.ts'

/** How long the choices must rest before the preview follows, in milliseconds: not at every step of a choice. */
const rest = 350

type EmbedPreviewProps = {
  draft: EmbedDraft
  /** From the root of our host. */
  address: string
  /** What the map calls itself; null while it is on its way. */
  name: string | null
  onShown: (shown: { address: string; name: string }) => void
  /** Makes the frame as high as its content. */
  onFit: (height: number) => void
}

/** The public map as it will stand on the other page, in its real size. */
export function EmbedPreview({ draft, address, name, onShown, onFit }: EmbedPreviewProps) {
  const text = useText()
  const titleId = useId()
  const frame = useRef<HTMLIFrameElement>(null)
  const [settled, setSettled] = useState(address)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(address), rest)
    return () => clearTimeout(timer)
  }, [address])
  const { width, height } = draft
  const title = cleanTitle(draft.title)

  function fit() {
    const content = frame.current?.contentDocument?.body
    // A few pixels more, so that rounding leaves no scroll bar.
    const pixels = content && acceptSide(String(Math.ceil(content.scrollHeight) + 4), 'height')
    if (pixels) onFit(pixels)
  }

  return (
    <section className="embed-preview" aria-labelledby={titleId}>
      <div className="embed-bar">
        <h3 id={titleId}>{text('embed.preview')}</h3>
        <button type="button" className="button" onClick={fit} disabled={name === null}>
          {text('embed.fit')}
        </button>
      </div>
      <div className="embed-stage" tabIndex={0} role="group" aria-labelledby={titleId}>
        {title !== '' && <p className="embed-own-title">{title}</p>}
        <iframe
          // A new element for a new address: one that goes from page to page would fill the browser's history.
          key={settled}
          ref={frame}
          src={settled}
          title={name ?? text('embed.preview')}
          lang={draft.lang}
          width={width ?? '100%'}
          height={height}
          onLoad={(event) => {
            const page = event.currentTarget.contentDocument
            // A page that says what was wrong with an address has no address of its own.
            if (page?.querySelector('link[rel=canonical]')) onShown({ address: settled, name: page.title })
          }}
        />
      </div>
    </section>
  )
}
