import { useSyncExternalStore } from 'react'
import { type AddressProblem, type AppView, readAddress, writeAddress } from '../../presentation/address/app-view.ts'

const listeners = new Set<() => void>()
let current = { search: '', ...readAddress('') }

/** The view in the address, and the parameters of it that could not be used. */
function snapshot(): { view: AppView; problems: AddressProblem[] } {
  const { search } = window.location
  if (search !== current.search) current = { search, ...readAddress(search) }
  return current
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', listener)
  }
}

/** The present view; re-renders when the address changes, by us or by back and forward. */
export function useView(): AppView {
  return useSyncExternalStore(subscribe, snapshot).view
}

/** The parameters of the present address that could not be used. */
export function useAddressProblems(): AddressProblem[] {
  return useSyncExternalStore(subscribe, snapshot).problems
}

/** The present view with some of it changed. A chosen area closes the facility's panel, and the other way round. */
export function changedView(change: Partial<AppView>): AppView {
  const view = { ...snapshot().view, ...change }
  if (change.area) view.facility = null
  if (change.facility) view.area = null
  return view
}

/** Changes the view: `push` for what a person chose (back undoes it), `replace` for what follows the map's moves. */
export function changeView(change: Partial<AppView>, history: 'push' | 'replace' = 'push'): void {
  const address = window.location.pathname + writeAddress(changedView(change))
  if (address === window.location.pathname + window.location.search) return
  if (history === 'push') window.history.pushState(null, '', address)
  else window.history.replaceState(null, '', address)
  for (const listener of listeners) listener()
}
