import { execFileSync } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { z } from 'zod'
import { root } from './is-current.ts'

/** What Vite writes about each package whose code is in the pages. */
const bundled = z.array(z.object({ name: z.string(), version: z.string(), identifier: z.string().nullish(), text: z.string().nullish() })) // prettier-ignore
const component = z.looseObject({ name: z.string(), version: z.string(), purl: z.string() })
const bill = z.looseObject({
  metadata: z.looseObject({ component: z.looseObject({ name: z.string(), version: z.string() }) }),
  components: z.array(component),
  dependencies: z.array(z.looseObject({ ref: z.string() })),
})
const lock = z.object({ packages: z.record(z.string(), z.looseObject({ dev: z.boolean().optional() })) })

const read = (path: string) => readFile(resolve(root, path), 'utf8')

/** The bill of materials as npm makes it from the lock file, without what only tests need. */
function billOf(...options: string[]): z.infer<typeof bill> {
  const parameters = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--workspaces=false', ...options]
  return bill.parse(JSON.parse(execFileSync('npm', parameters, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 })))
}

/** What the atlas consists of: the packages of the server, and those whose code is in the pages. CycloneDX. */
async function writeBill(pages: z.infer<typeof bundled>): Promise<number> {
  const server = billOf('--omit', 'dev')
  const names = new Set(pages.map(({ name, version }) => `${name}@${version}`))
  const known = new Set(server.components.map(({ purl }) => purl))
  const added = billOf().components.filter(({ name, version, purl }) => names.has(`${name}@${version}`) && !known.has(purl)) // prettier-ignore
  const { name, version } = JSON.parse(await read('package.json')) as { name: string; version: string }
  // npm names the folder.
  Object.assign(server.metadata.component, { name, version })
  server.components.push(...added)
  await writeFile(resolve(root, 'dist/sbom.cdx.json'), `${JSON.stringify(server, null, 2)}\n`)
  return server.components.length
}

/** The licences of all of them, in their own words. */
async function writeNotices(pages: z.infer<typeof bundled>): Promise<void> {
  const { packages } = lock.parse(JSON.parse(await read('package-lock.json')))
  const folders = Object.entries(packages).flatMap(([path, { dev }]) => (path.startsWith('node_modules/') && !dev ? [path] : [])) // prettier-ignore
  const ofServer = await Promise.all(folders.map(noticeOf))
  const ofPages = pages.map(({ name, version, identifier, text }) => notice(name, version, identifier, text ?? ''))
  const all = [...new Set([...ofServer.filter((each) => each !== null), ...ofPages])].sort()
  const head = 'The Quartieratlas contains software of others, under these licences.\n'
  await writeFile(resolve(root, 'dist/third-party-notices.txt'), [head, ...all].join(`\n${'-'.repeat(80)}\n`))
}

/** null = a package for another platform, which is not installed. */
async function noticeOf(folder: string): Promise<string | null> {
  const about = await read(`${folder}/package.json`).catch(() => null)
  if (about === null) return null
  const { name, version, license } = JSON.parse(about) as { name: string; version: string; license?: unknown }
  const files = (await readdir(resolve(root, folder))).filter((file) => /^(licen[sc]e|copying|notice)/i.test(file))
  const texts = await Promise.all(files.sort().map((file) => read(`${folder}/${file}`)))
  return notice(name, version, license, texts.join('\n'))
}

function notice(name: string, version: string, licence: unknown, text: string): string {
  return `${name} ${version}: ${typeof licence === 'string' ? licence : 'see below'}\n\n${text.trim() || 'It comes without a text of its licence.'}\n` // prettier-ignore
}

const pages = bundled.parse(JSON.parse(await read('dist/client/.vite/licences.json')))
const count = await writeBill(pages)
await writeNotices(pages)
console.log(
  `dist/sbom.cdx.json and dist/third-party-notices.txt: ${count} packages, ${pages.length} of them in the pages`,
)
