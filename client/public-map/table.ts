/** The names of areas in the page's table as buttons that point an area out, and a line that says which one is. */
export interface AreaTable {
  /** Show an area as the one pointed out; null = none. */
  point(key: string | null): void
  /** The table as it was. */
  restore(): void
}

/** @param onChoose gets the key of the area whose button was pressed */
export function createAreaTable(onChoose: (key: string) => void): AreaTable {
  const buttons = new Map(
    [...document.querySelectorAll<HTMLElement>('tr[data-key]')].map((row) => {
      const name = row.querySelector<HTMLElement>('th > span')!
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'area-button'
      button.lang = name.lang
      button.append(...name.cloneNode(true).childNodes)
      button.setAttribute('aria-pressed', 'false')
      button.addEventListener('click', () => onChoose(row.dataset.key!))
      name.hidden = true
      name.after(button)
      return [row.dataset.key!, { name, button }]
    }),
  )
  return {
    point(key) {
      for (const [own, { button }] of buttons) button.setAttribute('aria-pressed', String(own === key))
    },
    restore() {
      for (const { name, button } of buttons.values()) {
        button.remove()
        name.hidden = false
      }
    },
  }
}
