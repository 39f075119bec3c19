import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { makeDemoGrid } from './demo-grid.make.ts'

/** `npm run demo:grid`: write an invented grid of people over the city, in the format of the census. */
const [file = '.data/synthetisches-100m-gitter.csv'] = process.argv.slice(2)
await mkdir(dirname(file), { recursive: true })
const { text, cells, people } = makeDemoGrid()
await writeFile(file, text)
console.log(`Wrote ${file}: ${cells} cells with ${people} invented people.`)
console.log(`Import it with: npm run import -- grid ${file} --preset demo-grid`)
