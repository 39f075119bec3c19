import '../ui/state.css'
import { useMemo } from 'react'
import { classesOf } from '../../presentation/classes.ts'
import { useAreas } from '../nouns/area/use-areas.ts'
import { useText } from '../i18n/use-text.ts'
import { Icon } from '../ui/icon.tsx'
import type { EmbedDraft } from './embed.draft.ts'
import { warningsOf } from './embed.warnings.ts'

/** What the text beside this map should explain. Says nothing while the areas are on their way. */
export function EmbedRemarks({ draft }: { draft: EmbedDraft }) {
  const text = useText()
  const { areas, error } = useAreas(draft)
  const warnings = useMemo(
    () => (areas ? warningsOf(areas, classesOf(areas, draft.quantity, draft.method, 'light')) : []),
    [areas, draft.quantity, draft.method],
  )
  return (
    <div role="status">
      {error && <p className="notice notice-error">{text('error.areas')}</p>}
      {warnings.length > 0 && (
        <div className="notice">
          <Icon name="triangle-alert" />
          <div>
            <h3>{text('embed.warn.title')}</h3>
            <ul>
              {warnings.map(({ id, count }) => (
                <li key={id}>{text(id, { count })}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </div>
  )
}
