import { Fragment } from 'react'
import type { AreaKind } from '../graphql/generated/graphql.ts'
import { kindNames } from '../i18n/area-kind.ts'
import { useText } from '../i18n/use-text.ts'
import { ViewLink } from '../view/view-link.tsx'

type Named = { key: string; name: string }

/** Links to areas, by their names. */
export function AreaLinks({ areas }: { areas: Named[] }) {
  return areas.map(({ key, name }, index) => (
    <Fragment key={key}>
      {index > 0 && ', '}
      <ViewLink change={{ area: key }}>{name}</ViewLink>
    </Fragment>
  ))
}

/** Links to areas with their kinds, one below the other: a quarter and an area may have the same name. */
export function AreaKindLinks({ areas }: { areas: (Named & { kind: AreaKind })[] }) {
  const text = useText()
  return (
    <ul>
      {areas.map(({ key, name, kind }) => (
        <li key={key}>
          <ViewLink change={{ area: key }}>{name}</ViewLink>
          <div className="soft">{text(kindNames[kind])}</div>
        </li>
      ))}
    </ul>
  )
}

/** Links to facilities, by their names. */
export function FacilityLinks({ facilities }: { facilities: Named[] }) {
  return facilities.map(({ key, name }, index) => (
    <Fragment key={key}>
      {index > 0 && ', '}
      <ViewLink change={{ facility: key }}>{name}</ViewLink>
    </Fragment>
  ))
}
