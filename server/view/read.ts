import { LRUCache } from 'lru-cache'
import { readRevision } from '../shared/revision.ts'
import { askView, type ViewAnswer } from './ask.ts'
import type { Graph } from './execute.ts'
import type { Hidden } from './protect.ts'
import { createSmallCounts } from './small-counts.ts'
import { unknownSelection, type View } from './view.ts'

/** What a view shows in one state of the data. Plain data: it can be handed to a thread. */
export interface Reading {
  revision: string
  answer: ViewAnswer
  /** Figures that must not be told, by the key of their area. */
  hidden: ReadonlyMap<string, Hidden>
  /** Whether every row could be read. One that could not may be readable in a moment, without any change of the data. */
  isWhole: boolean
}

/** So often is a view read again when the data changed while it was read. */
const mostReadings = 10
/** So many answers of the graph are kept, until the data change. That of the quarters of a city takes about 1 MB. */
const mostKept = 32

/**
 * A function that reads views. Figures of one state with what another one withholds could tell a small count, so both are
 * of the same state. What only the eye sees (section, selection, language of the words, classes) is not asked for again, and
 * what is asked for at the same moment is read once.
 */
export function createReader(graph: Graph, minCount: number) {
  const hiddenIn = createSmallCounts(graph, minCount)
  const kept = new LRUCache<string, Promise<Reading>>({ max: mostKept })
  const currentRevision = () => readRevision(graph.em.fork().getKysely())

  async function read(view: View): Promise<Reading> {
    for (let reading = 1; reading <= mostReadings; reading++) {
      const revision = await currentRevision()
      const [answer, hidden] = [await askView(graph, view), await hiddenIn(view, revision)]
      if ((await currentRevision()) === revision) return { revision, answer, hidden, isWhole: isWhole(answer) }
    }
    throw new Error(`The data changed each of the ${mostReadings} times that the view was read.`)
  }

  return {
    currentRevision,
    /** @throws ViewError for an unknown selection */
    async read(view: View): Promise<Reading> {
      const { quantity, level, asOf, lang, layers } = view
      const revision = await currentRevision()
      const key = JSON.stringify([revision, quantity, level, asOf, lang === 'en', layers.includes('facilities')])
      let reading = kept.get(key)
      if (!reading) {
        kept.set(key, (reading = read(view)))
        reading.catch(() => kept.delete(key))
      }
      const { answer, isWhole } = await reading
      if (!isWhole) kept.delete(key)
      const stranger = view.selection.find((selected) => !answer.areas.some((area) => area.key === selected))
      if (stranger !== undefined) throw unknownSelection(stranger)
      return reading
    },
  }
}

function isWhole({ areas }: ViewAnswer): boolean {
  return !areas.some(({ figure }) => figure.unknownReason === 'NOT_READ')
}
