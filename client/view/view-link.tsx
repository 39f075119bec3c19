import type { ComponentProps, MouseEvent } from 'react'
import { changedView, changeView, useView } from './use-view.ts'
import { type AppView, writeAddress } from '../../presentation/address/app-view.ts'

type ViewLinkProps = Omit<ComponentProps<'a'>, 'href' | 'onClick'> & {
  /** What following the link changes. */
  change: Partial<AppView>
}

/** A real link to a changed view: it can be copied and opened in a new tab; a plain click stays on the page. */
export function ViewLink({ change, children, ...rest }: ViewLinkProps) {
  useView() // The target depends on the present view, the map's position included.
  function follow(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    changeView(change)
  }
  return (
    <a {...rest} href={writeAddress(changedView(change)) || '/'} onClick={follow}>
      {children}
    </a>
  )
}
