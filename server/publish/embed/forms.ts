import type { EntityManager } from '@mikro-orm/sql'
import type { FastifyBaseLogger } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import { LRUCache } from 'lru-cache'
import { cacheLookups } from '../../kit/metrics.ts'
import type { Readers } from '../../kit/readers.ts'
import { readRevision } from '../../kit/revision.ts'
import { rootOf } from '../../kit/root.ts'
import type { Config } from '../../settings/config.ts'
import { createViewReader, type Reading } from '../view/read.ts'
import { showView } from '../view/show.ts'
import { ViewError } from '../view/view.error.ts'
import type { View } from '../view/view.ts'
import { Flights } from '../../work/flights.ts'
import type { Drawn, Wish } from './draw.ts'
import { formAddress, types } from './form.ts'
import { linksOf } from './form.links.ts'
import { dataOf } from './form.data.ts'
import { largeScale, pages, paper } from './lanes.ts'
import { readMovingMap } from './moving-map.ts'
import type { WantedForm } from './request.ts'
import { createForm, type Form } from './send.ts'
import type { KnownForm } from './without-database.ts'

/** What public maps need of the server. */
export interface EmbedOptions extends Pick<Config, 'embedOrigins' | 'publicAddress' | 'minCount'> {
  schema: GraphQLSchema
  readers: Readers
}

/** Forms that are kept in memory: at most so many bytes, with what is kept compressed beside them. */
const mostBytes = 64_000_000

/** Makes forms of views, and keeps them until the data change. */
export function createForms({ schema, minCount, publicAddress, log }: EmbedOptions & { log: FastifyBaseLogger }) {
  const root = rootOf(publicAddress)
  const movingMap = readMovingMap(root)
  const read = createViewReader({ schema, log }, minCount)
  const flights = new Flights<Form>()
  const kept = new LRUCache<string, Form>({
    maxSize: mostBytes,
    sizeCalculation: ({ body, isCompact }, key) => (isCompact ? 1 : 2) * body.length + key.length + 1,
  })
  /** The revision at which the database last answered, and when. */
  let last = { revision: '', at: new Date() }
  const currentRevision = async (em: EntityManager) => {
    const revision = await readRevision(em.fork().getKysely())
    last = { revision, at: new Date() }
    return revision
  }

  /** Read a view and draw something of it, in a thread. */
  async function drawn(
    em: EntityManager,
    view: View,
    wish: Wish,
    signal: AbortSignal,
  ): Promise<{ reading: Reading; result: Drawn }> {
    const isPaper = wish.form === 'png' || wish.form === 'pdf'
    const lane = isPaper ? paper : pages
    const isLarge = wish.form === 'png' && wish.scale > largeScale
    const work = async () => {
      const reading = await read(em, view)
      const { answer, hidden } = reading
      return { reading, result: await lane.perform({ view, answer, hidden, minCount, wish }) }
    }
    return lane.queue.run(work, signal, isLarge)
  }

  /** What of a form is written. */
  async function content(em: EntityManager, wanted: WantedForm, signal: AbortSignal) {
    const { view, format, scale, interactive, locale } = wanted
    const origin = originIn(wanted)
    switch (format) {
      case 'html':
        return drawn(em, view, { form: format, origin, movingMap: interactive ? movingMap : null }, signal)
      case 'svg':
      case 'pdf':
        return drawn(em, view, { form: format }, signal)
      case 'png':
        return drawn(em, view, { form: format, scale }, signal)
      default:
        return pages.queue.run(async () => {
          const reading = await read(em, view)
          const shown = showView(view, reading.answer, reading.hidden, minCount)
          const links = linksOf(shown, format, locale, root)
          return { reading, result: { text: dataOf(shown, format, locale, root) }, links }
        }, signal)
    }
  }

  async function make(em: EntityManager, wanted: WantedForm, signal: AbortSignal): Promise<Form> {
    const { reading, result, links } = { links: null, ...(await content(em, wanted, signal)) }
    if ('largestScale' in result) throw tooLarge(wanted.scale, result.largestScale)
    if ('height' in result) throw new Error('A height is no form.')
    const form = createForm(types[wanted.format], 'text' in result ? result.text : result.bytes, links)
    if (reading.isWhole) kept.set(keyIn(reading.revision, wanted), form)
    return form
  }

  return {
    /** The title of a view, and the height of its picture. */
    async shown(em: EntityManager, view: View, signal: AbortSignal) {
      const { reading, result } = await drawn(em, view, { form: 'height' }, signal)
      const { title, wording } = showView(view, reading.answer, reading.hidden, minCount)
      return { title, wording, height: (result as { height: number }).height }
    },
    /**
     * A form of a view as the data are at present in a database.
     * @param signal when it aborts, nobody waits for the form any more
     * @throws ViewError, BusyError, CancelledError
     */
    async form(em: EntityManager, wanted: WantedForm, signal: AbortSignal): Promise<Form> {
      const key = keyIn(await currentRevision(em), wanted)
      const found = kept.get(key)
      cacheLookups.inc({ cache: 'public maps', result: found ? 'hit' : 'miss' })
      return found ?? flights.join(key, signal, (all) => make(em, wanted, all))
    },
    /**
     * A form of a view as the data were when the database last answered; null = nobody asked for it in that state. A form of
     * an older one is not told: what it shows may have been withdrawn since.
     */
    lastKnown(wanted: WantedForm): KnownForm | null {
      const form = kept.get(keyIn(last.revision, wanted))
      return form ? { form, at: last.at } : null
    },
  }
}

/** Only the page names our own address. */
function originIn({ format, origin }: WantedForm): string {
  return format === 'html' ? origin : ''
}

/** Equal forms have equal keys, however their address is written. */
function keyIn(revision: string, wanted: WantedForm): string {
  const { view, format, scale, interactive, locale } = wanted
  return JSON.stringify([revision, formAddress(view, format, locale), scale, interactive, originIn(wanted)])
}

function tooLarge(scale: number, largest: number): ViewError {
  return largest === 0
    ? new ViewError('ending', '.png', { id: 'too-long' })
    : new ViewError('scale', String(scale), { id: 'scale-at-most', example: String(largest) })
}
