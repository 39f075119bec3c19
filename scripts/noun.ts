import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { filesOf, type NounNames } from './noun.files.ts'

/** So a word of the code is called: lower-case English words joined by hyphens. */
const word = /^[a-z]+(-[a-z]+)*$/

/**
 * Make what a new noun consists of: its table, its room on the server, the file of its rows, and its places in the lists. What
 * it says of areas is an example: change it to what the noun is.
 * @param root the folder of the project
 * @returns the paths of the files that it made or changed
 * @throws Error that says why there can be no noun of this name
 */
export async function makeNoun(root: string, name: string, plural = `${name}s`): Promise<string[]> {
  for (const each of [name, plural])
    if (!word.test(each))
      throw new Error(`${JSON.stringify(each)} is no name; expected lower-case words such as meeting.`)
  const names = namesOf(name, plural)
  const migration = await nextMigration(root, names.table)
  const made = filesOf(names, migration)
  const taken = Object.keys(made).find((path) => existsSync(resolve(root, path)))
  if (taken) throw new Error(`${taken} is there already; choose another name.`)
  for (const [path, content] of Object.entries(made)) {
    await mkdir(dirname(resolve(root, path)), { recursive: true })
    await writeFile(resolve(root, path), content)
  }
  await change(root, 'server/nouns.ts', [
    [/(?=import \{ organisationNoun \})/, `import { ${names.variable}Noun } from './nouns/${name}/${name}.noun.ts'\n`],
    [/(?= {2}\{ tables: \[Grid\])/, `  ${names.variable}Noun,\n`],
  ])
  await change(root, 'test/laws/import-directions.test.ts', [[/(?=, 'coverage'\],)/, `, 'nouns/${name}'`]])
  return [...Object.keys(made), 'server/nouns.ts', 'test/laws/import-directions.test.ts']
}

function namesOf(name: string, plural: string): NounNames {
  const variable = (words: string) => words.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const type = (words: string) => variable(words).replace(/^\w/, (letter) => letter.toUpperCase())
  return {
    name,
    plural,
    table: name.replaceAll('-', '_'),
    variable: variable(name),
    variables: variable(plural),
    type: type(name),
  }
}

async function nextMigration(root: string, table: string): Promise<string> {
  const last = (await readdir(resolve(root, 'db/migrations'))).sort().at(-1)!
  return `db/migrations/${String(Number(last.slice(0, 3)) + 1).padStart(3, '0')}_${table}.sql`
}

async function change(root: string, path: string, insertions: [where: RegExp, text: string][]): Promise<void> {
  let content = await readFile(resolve(root, path), 'utf8')
  for (const [where, text] of insertions) {
    if (!where.test(content)) throw new Error(`${path} has changed; scripts/noun.ts does not find its place there.`)
    content = content.replace(where, text)
  }
  await writeFile(resolve(root, path), content)
}

if (process.argv[1] === import.meta.filename) {
  const [, , name = '', plural] = process.argv
  const made = await makeNoun(resolve(import.meta.dirname, '..'), name, plural)
  console.log(`Made or changed:\n  ${made.join('\n  ')}\nNow say in them what it is, and run: npm run generate`)
}
