import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ReadOptions } from '../../server/intake/read/read-features.ts'
import { collection, createFolder, feature, readAll, readError } from '../setup/import-files.ts'
import { writeDbf, writeShp } from '../setup/import-shapefile.ts'
import { writeZip, type ZipEntry } from '../setup/import-zip.ts'

const folder = createFolder()
// Temporary files go there, so that those left behind can be counted.
beforeAll(() => void vi.stubEnv('TMPDIR', folder.path('.')))
afterAll(() => void vi.unstubAllEnvs())
const records = [{ rings: null, attributes: ['01'] }]
const shp = writeShp(records)
const dbf = writeDbf(['QUARTIER'], records)
const entry = (name: string, content: string | Uint8Array): ZipEntry => ({ name, content: Buffer.from(content) })
const zip = (name: string, entries: ZipEntry[]) => folder.write(name, writeZip(entries))
const refused = async (name: string, entries: ZipEntry[], options?: ReadOptions) =>
  (await readError(zip(name, entries), options)).reason
const temporaryFolders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('quartieratlas-import-')).length

describe('zip files', () => {
  it('hold one layer: a shapefile, GeoJSON or CSV', async () => {
    const before = temporaryFolders()
    const layer = [
      entry('Quartiere/', ''),
      entry('Quartiere/Q.SHP', shp),
      entry('Quartiere/Q.dbf', dbf),
      entry('readme.txt', 'x'),
      entry('table.csv', 'a;b'),
    ]
    const { meta, features } = await readAll(zip('good.zip', layer))
    expect(meta).toMatchObject({ file: 'good.zip/Quartiere/Q.SHP', format: 'shapefile', total: 1 })
    expect(features).toEqual([{ row: 1, properties: { QUARTIER: '01' }, geometry: null }])
    expect((await readAll(zip('json.zip', [entry('a.json', collection([feature({}, null)]))]))).features).toHaveLength(
      1,
    )
    expect((await readAll(zip('csv.zip', [entry('a.csv', 'a;b\n1;2')]))).features).toHaveLength(1)
    expect(temporaryFolders()).toBe(before)
  })

  it('are refused when they hold no layer, two, or half of one', async () => {
    expect(await refused('none.zip', [entry('readme.txt', 'x')])).toMatch(
      /holds no .shp, .geojson, .json or .csv file; it holds readme.txt/,
    )
    const two = [entry('a.shp', shp), entry('a.dbf', dbf), entry('b.shp', shp), entry('b.dbf', dbf)]
    expect(await refused('two.zip', two)).toMatch(/holds 2 layers \(a.shp, b.shp\); expected one/)
    expect(await refused('half.zip', [entry('a.shp', shp), entry('b.dbf', dbf)])).toMatch(
      /the .dbf beside it is missing/,
    )
    expect(
      await refused(
        'many.zip',
        Array.from({ length: 1001 }, (_, index) => entry(`${index}.txt`, '')),
      ),
    ).toMatch(/more than 1000 files/)
    expect(await refused('inner.zip', [entry('a.json', writeZip([]))])).toMatch(
      /named .json, but its content is a zip file/,
    )
  })

  it('are refused when they are a trap', async () => {
    expect(await refused('bomb.zip', [entry('a.shp', new Uint8Array(20e6)), entry('a.dbf', dbf)])).toMatch(
      /a.shp unpacks to more than 200 times its size/,
    )
    expect(await refused('huge.zip', [{ ...entry('a.csv', 'a;b'), stated: 4e9 }])).toMatch(
      /it unpacks to 4 GB; at most 1 GB are read/,
    )
    expect(await refused('liar.zip', [{ ...entry('a.csv', 'a;b'.repeat(1e5)), stated: 3 }])).toMatch(
      /damaged, cut off or unsafe|larger than/,
    )
    expect(await refused('path.zip', [entry('../../a.csv', 'a;b\n1;2')])).toMatch(
      /unsafe \(invalid relative path: ..\/..\/a.csv\)/,
    )
    expect(await refused('root.zip', [entry('/a.csv', 'a;b\n1;2')])).toMatch(/unsafe \(absolute path/)
    expect(existsSync('/a.csv')).toBe(false)
  })

  it('are refused when they are damaged, and leave nothing behind', async () => {
    const before = temporaryFolders()
    const good = writeZip([entry('a.csv', 'a;b\n1;2')])
    expect((await readError(folder.write('cut.zip', good.subarray(0, -30)))).reason).toMatch(
      /damaged, cut off or unsafe/,
    )
    expect(await refused('checksum.zip', [{ ...entry('a.csv', 'a;b'), checksum: 7 }])).toMatch(
      /a.csv is damaged: its checksum does not fit/,
    )
    expect(temporaryFolders()).toBe(before)
  })
})

describe('addresses', () => {
  const server = createServer((request, response) => {
    if (request.url === '/good.geojson?token=secret') response.end(collection([feature({ name: 'Höhe' }, null)]))
    else if (request.url === '/login') response.end('<!doctype html><title>Login</title>')
    else if (request.url === '/endless') setInterval(() => response.write('x'.repeat(1e5)), 1).unref()
    else if (request.url === '/silent') response.write('{')
    else response.writeHead(404).end()
  })
  let origin = ''
  beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.closeAllConnections())

  it('are downloaded, and named without their secrets', async () => {
    const { meta, features } = await readAll(`${origin}/good.geojson?token=secret`)
    expect(meta.file).toBe(`${origin}/good.geojson`)
    expect(features[0]!.properties).toEqual({ name: 'Höhe' })
  })

  it.each([
    ['/absent', {}, /the server answered 404 Not Found; expected the file/],
    ['/login', {}, /this is an HTML page, probably an error page or a login/],
    ['/endless', { maximumBytes: 1e6 }, /the server sends more than 1 MB/],
    ['/silent', { timeoutSeconds: 0.3 }, /not received within 0.3 s/],
  ])('are refused: %s', async (path, options, reason) => {
    const before = temporaryFolders()
    expect((await readError(`${origin}${path}`, options)).reason).toMatch(reason)
    expect(temporaryFolders()).toBe(before)
  })

  it('are refused when nobody answers', async () => {
    expect((await readError('http://127.0.0.1:1/a')).reason).toMatch(/could not be downloaded|bad port/)
  })
})
