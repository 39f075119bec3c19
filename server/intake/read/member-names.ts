import { TokenType } from '@streamparser/json'

/** The names of the members of the objects that are open, and what comes next in each. An array has no names. */
interface Open {
  names: Set<unknown> | null
  nameComes: boolean
}

/** Watches the tokens of a JSON document for members of the same name in one object, of which most readers keep the last. */
export class MemberNames {
  readonly #open: Open[] = []

  /** The name of a member that its object has already; null = there is none. */
  findTwice(token: TokenType, value: unknown): string | null {
    const open = this.#open.at(-1)
    if (token === TokenType.LEFT_BRACE) this.#open.push({ names: new Set(), nameComes: true })
    else if (token === TokenType.LEFT_BRACKET) this.#open.push({ names: null, nameComes: false })
    else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) this.#open.pop()
    else if (token === TokenType.COMMA && open?.names) open.nameComes = true
    else if (token === TokenType.STRING && open?.names && open.nameComes) {
      open.nameComes = false
      if (open.names.has(value)) return String(value)
      open.names.add(value)
    }
    return null
  }
}
