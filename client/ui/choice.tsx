import './choice.css'
import { useId } from 'react'
import type { MessageId } from '../i18n/messages.ts'
import { useText } from '../i18n/use-text.ts'

type ChoiceProps<T extends string> = {
  label: string
  choices: readonly T[]
  names: Record<T, MessageId>
  value: T
  onChange: (value: T) => void
}

/** A choice among named values. */
export function Choice<T extends string>({ label, choices, names, value, onChange }: ChoiceProps<T>) {
  const id = useId()
  const text = useText()
  return (
    <div className="choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value as T)}>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {text(names[choice])}
          </option>
        ))}
      </select>
    </div>
  )
}
