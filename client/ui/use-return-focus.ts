import { useLayoutEffect, useRef } from 'react'

/** Remembers what had the focus when something opened, and gives it back when that closes. */
export function useReturnFocus(open: boolean): void {
  const opener = useRef<Element | null>(null)
  const wasOpen = useRef(open)
  useLayoutEffect(() => {
    if (open && !wasOpen.current) opener.current = document.activeElement
    if (!open && wasOpen.current && opener.current instanceof HTMLElement && opener.current.isConnected) {
      opener.current.focus()
    }
    wasOpen.current = open
  }, [open])
}
