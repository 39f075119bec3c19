import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { once } from '../../kit/once.ts'

const collector = once(() => {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
})

/**
 * Give back what nobody needs any more in this thread. A picture's pixels, up to 120 MB, lie outside of what V8 counts: left
 * to itself, it lets many of them lie before it collects. They are freed in the next turn of the event loop, for which a
 * thread that waits for its next task has no time.
 */
export async function collect(): Promise<void> {
  collector()()
  await new Promise((resolve) => setImmediate(resolve))
}
