import type { EntityManager } from '@mikro-orm/sql'
import { LRUCache } from 'lru-cache'
import { readRevision } from '../../kit/revision.ts'
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
export function createViewReader({ schema, log }: Omit<Graph, 'em'>, minCount: number) {
  const hiddenIn = createSmallCounts(minCount)
  const kept = new LRUCache<string, Promise<Reading>>({ max: mostKept })

  async function read(graph: Graph, view: View): Promise<Reading> {
    const currentRevision = () => readRevision(graph.em.fork().getKysely())
    for (let reading = 1; reading <= mostReadings; reading++) {
      const revision = await currentRevision()
      const [answer, hidden] = [await askView(graph, view), await hiddenIn(graph, view, revision)]
      if ((await currentRevision()) === revision) return { revision, answer, hidden, isWhole: isWhole(answer) }
    }
    throw new Error(`The data changed each of the ${mostReadings} times that the view was read.`)
  }

  return (
    /** Read a view from a database. @throws ViewError for an unknown selection */
    async (em: EntityManager, view: View): Promise<Reading> => {
      const { quantity, level, asOf, lang, layers } = view
      const revision = await readRevision(em.fork().getKysely())
      const key = JSON.stringify([revision, quantity, level, asOf, lang === 'en', layers.includes('facilities')])
      let reading = kept.get(key)
      if (!reading) {
        kept.set(key, (reading = read({ schema, log, em }, view)))
        reading.catch(() => kept.delete(key))
      }
      const { answer, isWhole } = await reading
      if (!isWhole) kept.delete(key)
      const stranger = view.selection.find((selected) => !answer.areas.some((area) => area.key === selected))
      if (stranger !== undefined) throw unknownSelection(stranger)
      return reading
    }
  )
}

function isWhole({ areas }: ViewAnswer): boolean {
  return !areas.some(({ figure }) => figure.unknownReason === 'NOT_READ')
}
