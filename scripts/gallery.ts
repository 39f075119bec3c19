import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { format } from 'prettier'
import { levels, quantities } from '../presentation/choices.ts'
import { openShipped } from './shipped.ts'

/** What a reviewer should see beside every quantity of every level: other languages and everything that can be drawn. */
const others = [
  { name: 'arabic', address: 'funding.svg?lang=ar' },
  { name: 'turkish', address: 'funding.svg?lang=tr' },
  { name: 'ukrainian', address: 'people.svg?level=district&lang=uk' },
  { name: 'plain-german', address: 'full-time-equivalents.svg?lang=de-simple' },
  { name: 'english', address: 'foreign-nationals.svg?level=district&lang=en' },
  {
    name: 'selection-section-facilities',
    address: 'facilities.svg?selection=nordstadt&section=7.12,51.25,7.19,51.28&layers=labels,facilities',
  },
]

const folder = resolve(import.meta.dirname, '../docs/gallery')
const largestSum = 2_500_000

const groups = [
  ...quantities.map((quantity) => ({
    title: quantity,
    pictures: levels.map((level) => ({ name: `${quantity}-${level}`, address: `${quantity}.svg?level=${level}` })),
  })),
  { title: 'Languages, selection, section, facilities', pictures: others },
]

const { app, close } = await openShipped()
await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
let sum = 0
for (const { name, address } of groups.flatMap(({ pictures }) => pictures)) {
  const { statusCode, body } = await app.inject({ url: `/embed/${address}` })
  if (statusCode !== 200) throw new Error(`/embed/${address} answers ${statusCode}: ${body}`)
  await writeFile(join(folder, `${name}.svg`), body)
  sum += body.length
}
await close()
if (sum > largestSum) throw new Error(`The gallery has ${sum} bytes; at most ${largestSum} are wanted.`)

const sections = groups.map(({ title, pictures }) =>
  [`## ${title}\n`, ...pictures.map(({ name, address }) => `- [${name}](${name}.svg): \`/embed/${address}\``)].join(
    '\n',
  ),
)
const readme = [
  '# Gallery',
  'Public maps of the shipped dataset as pictures, to be looked at. `npm run gallery` makes them anew; commit them when a change is meant, and compare by eye.',
  ...sections,
].join('\n\n')
await writeFile(join(folder, 'README.md'), await format(readme, { parser: 'markdown' }))
console.log(`docs/gallery: ${Math.round(sum / 1000)} kB`)
