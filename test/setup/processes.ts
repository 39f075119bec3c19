import { globSync, readFileSync } from 'node:fs'

/** The processes that a process has started, by their ids, of those that still run. */
export function childrenOf(parent: number): number[] {
  const stats = globSync('/proc/[0-9]*/stat').map((path) => {
    try {
      return readFileSync(path, 'utf8')
    } catch {
      // It has ended since.
      return ''
    }
  })
  // Number, name in brackets, state, number of the parent.
  return stats.flatMap((stat) => {
    const [, pid, of] = /^(\d+) \(.*\) \S (\d+) /.exec(stat) ?? []
    return Number(of) === parent ? [Number(pid)] : []
  })
}
