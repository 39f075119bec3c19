import { createWriteStream } from 'node:fs'
import { extname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { ImportError } from '../import-error.ts'
import { inBytes, limitBytes } from './limit-bytes.ts'
import type { FileFormat } from './feature-file.ts'
import type { LocalFile } from './source.ts'
import type { TemporaryFolder } from './temporary-folder.ts'
import { isDescription, isLeftOver, officeFileOf } from './zip-names.ts'

const maximumEntries = 1000
/** Beyond this an entry is no geodata: texts and coordinates shrink to a fiftieth at the very best. */
const maximumGrowth = 200
const partsOfLayer = ['.shp', '.dbf', '.prj', '.cpg']

/**
 * Unpack the one layer of a zip file: a shapefile with its parts, or else one .geojson, .json or .csv file. What a format
 * that is not wanted holds, what describes the data, and what a Mac adds, is passed over.
 * @param formats the formats that are wanted.
 * It is written under a name of our own, so that no path inside the archive matters.
 * @throws ImportError when there is no layer or more than one, or the archive is damaged, encrypted or a trap.
 */
export async function unpackLayer(
  zip: LocalFile,
  formats: FileFormat[],
  maximumBytes: number,
  folder: TemporaryFolder,
): Promise<LocalFile> {
  const fail = (reason: string) => new ImportError({ file: zip.name, reason })
  let archive: ZipFile | null = null
  try {
    archive = await openPromise(zip.path, { autoClose: false })
    const entries = await listEntries(archive, fail)
    const layer = findLayer(entries, formats, fail)
    checkSizes(layer, maximumBytes, fail)
    for (const entry of layer) await unpack(archive, entry, await pathFor(entry, folder), fail)
    const main = layer[0]!
    return { path: await pathFor(main, folder), name: `${zip.name}/${main.fileName}`, bytes: main.uncompressedSize }
  } catch (error) {
    if (error instanceof ImportError) throw error
    throw fail(`the zip file is damaged, cut off or unsafe (${(error as Error).message})`)
  } finally {
    archive?.close()
  }
}

async function listEntries(archive: ZipFile, fail: (reason: string) => ImportError): Promise<Entry[]> {
  const entries: Entry[] = []
  // yauzl refuses absolute names and names with `..` by itself.
  for await (const entry of archive.eachEntry()) {
    if (entry.fileName.endsWith('/') || isLeftOver(entry.fileName)) continue
    entries.push(entry)
    if (entries.length > maximumEntries)
      throw fail(`the zip file holds more than ${maximumEntries} files; expected one layer`)
  }
  return entries
}

/** The endings of layers and their formats. */
const layerFormats: Record<string, FileFormat> = {
  '.shp': 'shapefile',
  '.geojson': 'geojson',
  '.json': 'geojson',
  '.csv': 'csv',
}
/** Where there are several, the first of these that there is, for what has its ending is surely a layer. */
const ranks = [['.shp'], ['.geojson'], ['.json', '.csv']]

/** The entries of the only layer, its main file first. */
function findLayer(entries: Entry[], formats: FileFormat[], fail: (reason: string) => ImportError): Entry[] {
  const wanted = Object.keys(layerFormats).filter((extension) => formats.includes(layerFormats[extension]!))
  const candidates = entries.filter((entry) => wanted.includes(extensionOf(entry)) && !isDescription(entry.fileName))
  const layers =
    ranks
      .map((rank) => candidates.filter((entry) => rank.includes(extensionOf(entry))))
      .find((group) => group.length > 0) ?? []
  const endings = wanted.join(', ').replace(/, (?=[^,]*$)/, ' or ')
  const names = (list: Entry[]) =>
    list
      .slice(0, 10)
      .map((entry) => entry.fileName)
      .join(', ') || 'nothing'
  if (layers.length === 0) {
    const office = officeFileOf(entries.map(({ fileName }) => fileName))
    if (office) throw fail(`this is ${office}; save the table as CSV (UTF-8)`)
    const inner = entries.some((entry) => extensionOf(entry) === '.zip') ? '; unpack it and give the one inside' : ''
    throw fail(`the zip file holds no ${endings} file; it holds ${names(entries)}${inner}`)
  }
  if (layers.length > 1)
    throw fail(
      `the zip file holds ${layers.length} layers (${names(layers)}); expected one, unpack it and give the one to import`,
    )
  const main = layers[0]!
  if (extensionOf(main) !== '.shp') return [main]
  const parts = entries.filter((entry) => stemOf(entry) === stemOf(main) && partsOfLayer.includes(extensionOf(entry)))
  return [main, ...parts.filter((entry) => entry !== main)]
}

function checkSizes(entries: Entry[], maximumBytes: number, fail: (reason: string) => ImportError): void {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (total > maximumBytes) throw fail(`it unpacks to ${inBytes(total)}; at most ${inBytes(maximumBytes)} are read`)
  const bomb = entries.find(
    (entry) => entry.uncompressedSize > 1e7 && entry.uncompressedSize > maximumGrowth * entry.compressedSize,
  )
  if (bomb)
    throw fail(
      `${bomb.fileName} unpacks to more than ${maximumGrowth} times its size; this is no geodata but a zip bomb`,
    )
}

async function unpack(
  archive: ZipFile,
  entry: Entry,
  path: string,
  fail: (reason: string) => ImportError,
): Promise<void> {
  if (entry.isEncrypted()) throw fail(`${entry.fileName} is encrypted; give it unpacked`)
  let checksum = 0
  const stream = await archive.openReadStreamPromise(entry)
  const tooLarge = () => fail(`${entry.fileName} is larger than the zip file says`)
  await pipeline(
    stream,
    limitBytes(entry.uncompressedSize, tooLarge),
    async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        checksum = crc32(chunk, checksum)
        yield chunk
      }
    },
    createWriteStream(path),
  )
  if (checksum !== entry.crc32) throw fail(`${entry.fileName} is damaged: its checksum does not fit`)
}

const extensionOf = (entry: Entry) => extname(entry.fileName).toLowerCase()
const stemOf = (entry: Entry) => entry.fileName.slice(0, -extensionOf(entry).length).toLowerCase()
const pathFor = (entry: Entry, folder: TemporaryFolder) => folder.file(`layer${extensionOf(entry)}`)
