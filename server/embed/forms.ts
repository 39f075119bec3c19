import type { FastifyBaseLogger } from 'fastify'
import { LRUCache } from 'lru-cache'
import { askView } from '../view/ask.ts'
import { cacheLookups } from '../shared/metrics.ts'
import { readRevision } from '../shared/revision.ts'
import { rootOf } from '../shared/root.ts'
import { createSmallCounts } from '../view/small-counts.ts'
import { showView, type ShownView } from '../view/show.ts'
import { writeQuery, type View } from '../view/view.ts'
import type { EmbedOptions } from './embed.ts'
import { csvMetadataOf } from './form.csv-metadata.ts'
import { csvOf } from './form.csv.ts'
import { facilitiesGeojsonOf, geojsonOf } from './form.geojson.ts'
import type { Format } from './form.ts'
import { linksOf } from './form.links.ts'
import { readMovingMap } from './moving-map.ts'
import { embedPage } from './page.ts'
import { createForm, type Form } from './send.ts'
import { pictureOf, pngOf } from './sheet/picture.ts'
import { pdfOf } from './sheet/print.ts'
import type { WantedForm } from './request.ts'

/** Forms that are kept in memory: at most so many bytes. */
const mostBytes = 64_000_000

const types: Record<Format, string> = {
  html: 'text/html; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8; header=present',
  'csv-metadata.json': 'application/csvm+json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  'facilities.geojson': 'application/geo+json; charset=utf-8',
}

/** So often is a view read again when the data changed while it was read. */
const mostReadings = 10

/** Makes forms of views, and keeps them until the data change. */
export function createForms({ schema, em, minCount, publicAddress, log }: EmbedOptions & { log: FastifyBaseLogger }) {
  const root = rootOf(publicAddress)
  const movingMap = readMovingMap(root)
  const graph = { schema, em, log }
  const hiddenIn = createSmallCounts(graph, minCount)
  const kept = new LRUCache<string, Form>({
    maxSize: mostBytes,
    sizeCalculation: ({ body }, key) => 3 * body.length + key.length + 1,
  })
  const currentRevision = () => readRevision(em.fork().getKysely())
  /** A view in one state of the data. Figures of one state with what another one withholds could tell a small count. */
  async function show(view: View): Promise<{ revision: string; shown: ShownView }> {
    for (let reading = 1; reading <= mostReadings; reading++) {
      const revision = await currentRevision()
      const shown = showView(view, await askView(graph, view), await hiddenIn(view, revision), minCount)
      if ((await currentRevision()) === revision) return { revision, shown }
    }
    throw new Error(`The data changed each of the ${mostReadings} times that the view was read.`)
  }
  function render(
    shown: ShownView,
    { format, origin, scale, interactive, locale }: WantedForm,
  ): string | Promise<Buffer> {
    switch (format) {
      case 'html':
        return embedPage(shown, origin, interactive ? movingMap : null)
      case 'csv':
        return csvOf(shown, locale)
      case 'csv-metadata.json':
        return csvMetadataOf(shown, locale, root)
      case 'geojson':
        return geojsonOf(shown)
      case 'facilities.geojson':
        return facilitiesGeojsonOf(shown)
      case 'svg':
        return pictureOf(shown).svg
      case 'png':
        return pngOf(shown, scale)
      case 'pdf':
        return pdfOf(shown)
    }
  }
  return {
    /** What a view shows at present. */
    shown: async (view: View) => (await show(view)).shown,
    /** A form of a view as the data are at present. */
    async form(wanted: WantedForm): Promise<Form> {
      const { view, format, scale, interactive, locale } = wanted
      // Only the page names our own address.
      const origin = format === 'html' ? wanted.origin : ''
      const keyIn = (revision: string) =>
        JSON.stringify([revision, view.quantity, writeQuery(view), format, scale, interactive, locale, origin])
      const found = kept.get(keyIn(await currentRevision()))
      cacheLookups.inc({ cache: 'public maps', result: found ? 'hit' : 'miss' })
      if (found) return found
      const { revision, shown } = await show(view)
      const form = createForm(types[format], await render(shown, wanted), linksOf(shown, format, locale, root))
      // What could not be read may be readable in a moment, without any change of the data.
      if (!shown.areas.some(({ figure }) => figure.unknownReason === 'NOT_READ')) kept.set(keyIn(revision), form)
      return form
    },
  }
}
