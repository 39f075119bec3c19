import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const read = (path: string) => readFile(resolve(import.meta.dirname, '../..', path), 'utf8')

test('the version is the same wherever it stands, and the changelog knows it', async () => {
  const { version } = JSON.parse(await read('package.json')) as { version: string }
  expect((JSON.parse(await read('package-lock.json')) as { version: string }).version).toBe(version)
  expect((parse(await read('publiccode.yml')) as { softwareVersion: string }).softwareVersion).toBe(version)
  const changelog = await read('CHANGELOG.md')
  expect(changelog.includes(`## [${version}]`) || changelog.includes(`To be ${version}`)).toBe(true)
})

test('no package is both of the atlas and of its tests, and each has an exact version', async () => {
  type Packages = Record<'dependencies' | 'devDependencies', Record<string, string> | undefined>
  const [atlas, tests] = [
    JSON.parse(await read('package.json')),
    JSON.parse(await read('test/package.json')),
  ] as Packages[]
  const own = { ...atlas!.dependencies, ...atlas!.devDependencies }
  expect(Object.keys(tests!.devDependencies!).filter((name) => name in own)).toEqual([])
  // Otherwise npm would install them in production.
  expect(tests!.dependencies).toBeUndefined()
  for (const version of Object.values({ ...own, ...tests!.devDependencies })) expect(version).toMatch(/^\d+\.\d+\.\d+/)
})
