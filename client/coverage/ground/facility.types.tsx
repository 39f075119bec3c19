import './facility.types.css'
import { useQuery } from '@apollo/client/react'
import { FacilityTypesDocument } from '../../graphql/generated/graphql.ts'
import { useGraphLanguage, useText } from '../../i18n/use-text.ts'
import { changeView, useView } from '../../view/use-view.ts'

/** Chooses the types of facilities that count. At least one does. */
export function FacilityTypes({ present }: { present: Set<string> }) {
  const text = useText()
  const { types } = useView()
  const { data } = useQuery(FacilityTypesDocument, { variables: { language: useGraphLanguage() } })
  const all = (data?.facilityTypes ?? []).filter(({ key }) => present.has(key) || types?.includes(key))
  // A type that nobody knows may stand in the address; the next choice leaves it out.
  const chosen = all.map(({ key }) => key).filter((key) => types?.includes(key) ?? true)

  function toggle(key: string) {
    const next = chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key]
    changeView({ types: next.length === all.length ? null : next })
  }

  return (
    <details className="facility-types" open={types !== null}>
      <summary>
        {text('coverage.types')}{' '}
        <span className="soft">
          {types === null ? text('coverage.allTypes') : text('coverage.someTypes', { count: types.length })}
        </span>
      </summary>
      <fieldset>
        <legend className="visually-hidden">{text('coverage.types')}</legend>
        {all.map(({ key, label }) => (
          <label className="check" key={key}>
            <input
              type="checkbox"
              checked={chosen.includes(key)}
              disabled={chosen.length === 1 && chosen[0] === key}
              onChange={() => toggle(key)}
            />
            {label}
          </label>
        ))}
      </fieldset>
    </details>
  )
}
