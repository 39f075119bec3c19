import { ImportError } from '../import-error.ts'
import type { GivenPlace } from './csv-place.ts'
import { openCsv } from './csv.ts'
import { encodingOfName, encodings, type Encoding } from './encoding.ts'
import { formatNames, type Feature, type FeatureFile, type FileFormat, type OpenedFile } from './feature-file.ts'
import { openGeoJson } from './geojson.ts'
import { openShapefile } from './shapefile.ts'
import { sniff } from './sniff.ts'
import { openSource, type ReadLimits, type LocalFile } from './source.ts'
import { TemporaryFolder } from './temporary-folder.ts'
import { findValueProblem } from './text.ts'
import { unpackLayer } from './zip.ts'

export interface ReadOptions extends Partial<ReadLimits> {
  /** The formats that would be right; without it, all. */
  formats?: FileFormat[]
  /** The columns of a CSV file that hold the place; `none` = nobody asks for places. */
  place?: GivenPlace | 'none'
  /** The encoding of the text, by any of its names (`--encoding`); null = what the file says, or its bytes show. */
  encoding?: string | null
}

const limits: ReadLimits = { maximumBytes: 1e9, timeoutSeconds: 300 }

/**
 * Open a file or an http(s) address with features: a zipped or bare shapefile, GeoJSON or CSV, told apart by content.
 * Features arrive one by one; the file is never held in memory as a whole. Nothing is checked or changed in
 * geometries; text that is damaged, or read in a wrong encoding, is a problem of its row.
 * @throws ImportError, here or while iterating, when the file is missing, of another kind, damaged, or beyond a limit.
 */
export async function readFeatures(fileOrUrl: string, options: ReadOptions = {}): Promise<FeatureFile> {
  const folder = new TemporaryFolder()
  const { formats = ['shapefile', 'geojson', 'csv'], place, encoding: name = null, ...given } = options
  const expected = formats.map((format) => formatNames[format]).join(', or ')
  try {
    const encoding = name === null ? null : checkEncoding(name)
    const allLimits = { ...limits, ...given }
    let file = await openSource(fileOrUrl, allLimits, folder)
    let content = await sniff(file, expected)
    if (content === 'zip') {
      file = await unpackLayer(file, formats, allLimits.maximumBytes, folder)
      content = await sniff(file, expected)
    }
    const format = { zip: null, shp: 'shapefile', json: 'geojson', text: 'csv' }[content] as FileFormat | null
    if (!format || !formats.includes(format)) {
      const what = { zip: 'a zip file in a zip file', shp: 'a shapefile', json: 'JSON', text: 'plain text or CSV' }[
        content
      ]
      throw new ImportError({ file: file.name, reason: `this is ${what}; expected ${expected}` })
    }
    return toFeatureFile(file, await openers[format](file, encoding, place), folder)
  } catch (error) {
    await folder.remove()
    throw asImportError(error, fileOrUrl)
  }
}

function checkEncoding(name: string): Encoding {
  const encoding = encodingOfName(name)
  if (encoding) return encoding
  const reason = `${JSON.stringify(name)} is not known here; expected one of ${encodings.join(', ')}`
  throw new ImportError({ file: '--encoding', reason })
}

type Opener = (file: LocalFile, encoding: Encoding | null, place?: GivenPlace | 'none') => Promise<OpenedFile>

const openers: Record<FileFormat, Opener> = {
  shapefile: openShapefile,
  geojson: openGeoJson,
  csv: openCsv,
}

function toFeatureFile(file: LocalFile, opened: OpenedFile, folder: TemporaryFolder): FeatureFile {
  async function* iterate(): AsyncGenerator<Feature> {
    try {
      for await (const feature of opened.features) {
        const problem = findValueProblem(feature.properties)
        yield problem ? { ...feature, problem } : feature
      }
    } catch (error) {
      throw asImportError(error, file.name)
    } finally {
      await close()
    }
  }
  async function close(): Promise<void> {
    await opened.close?.()
    await folder.remove()
  }
  return {
    meta: { file: file.name, ...opened.facts },
    progress: opened.progress,
    notes: opened.notes ?? (() => []),
    close,
    [Symbol.asyncIterator]: iterate,
  }
}

/** What a reader throws about damaged content is a fact about the file, too. */
function asImportError(error: unknown, file: string): ImportError {
  if (error instanceof ImportError) return error
  const reason = `it cannot be read (${error instanceof Error ? error.message : String(error)})`
  return new ImportError({ file, reason }, { cause: error })
}
