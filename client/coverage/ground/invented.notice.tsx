import { useText } from '../../i18n/use-text.ts'
import { Notice } from '../../ui/state.tsx'
import type { ReachGround } from './ground.ts'

/** Says at the top that the people are invented, so that nobody takes a figure for one of the city. Nothing where they are not. */
export function InventedNotice({ ground: { answer } }: { ground: ReachGround }) {
  const text = useText()
  if (!answer.synthetic) return null
  return (
    <Notice>
      <strong>{text('coverage.invented')}</strong> {text('coverage.inventedWhat', { name: answer.grid?.name ?? '' })}
    </Notice>
  )
}
