import { useId } from 'react'

type CheckProps = {
  label: string
  /** What to know before choosing it. */
  hint?: string
  checked: boolean
  onChange: (checked: boolean) => void
}

/** Something that is or is not. */
export function Check({ label, hint, checked, onChange }: CheckProps) {
  const id = useId()
  return (
    <div>
      <label className="check">
        <input
          type="checkbox"
          aria-describedby={hint && id}
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
      {hint && (
        <p id={id} className="soft">
          {hint}
        </p>
      )}
    </div>
  )
}
