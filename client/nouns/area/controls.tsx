import './controls.css'
import type { ReactNode } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Choice } from '../../ui/choice.tsx'
import { changeView, useView } from '../../view/use-view.ts'
import { levels, quantities } from '../../../presentation/choices.ts'
import { levelNames, quantityNames } from '../../../presentation/names.ts'

type ControlsProps = {
  /** Whether the map shows a quantity. */
  withQuantity: boolean
  /** What else can be chosen. */
  children: ReactNode
}

/** What the map shows: of which areas, which quantity. */
export function Controls({ withQuantity, children }: ControlsProps) {
  const text = useText()
  const view = useView()
  return (
    <section className="controls" aria-label={text('controls.title')}>
      <Choice
        label={text('controls.level')}
        choices={levels}
        names={levelNames}
        value={view.level}
        onChange={(level) => changeView({ level })}
      />
      {withQuantity && (
        <Choice
          label={text('controls.quantity')}
          choices={quantities}
          names={quantityNames}
          value={view.quantity}
          onChange={(quantity) => changeView({ quantity })}
        />
      )}
      {children}
    </section>
  )
}
