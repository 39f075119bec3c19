import { useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { useAddressProblems } from '../view/use-view.ts'
import { Notice } from './state.tsx'

/** Says which parts of the address could not be used; stays until it is put away, however the address changes. */
export function AddressNotice() {
  const text = useText()
  const problems = useAddressProblems()
  const [shown, setShown] = useState(problems)
  const [seen, setSeen] = useState(problems)
  if (problems !== seen) {
    setSeen(problems)
    if (problems.length > 0) setShown(problems)
  }
  if (shown.length === 0) return null
  return (
    <Notice onDismiss={() => setShown([])}>
      {text('notice.address', { count: shown.length })}
      <ul>
        {shown.map(({ parameter, value }) => (
          <li key={`${parameter}=${value}`}>
            <code>
              {parameter}={value}
            </code>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
