/** The oldest Node that has all we use. The one that npm brings along is newer (`package.json`, `scripts/install.mjs`). */
const oldest = [22, 18] as const

/**
 * What is wrong with a version of Node, in one line; null = nothing. Written so that any Node can load it.
 * @param version such as `v24.1.0`
 */
export function problemOfNode(version: string): string | null {
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return null
  return `Node ${version} is too old; it should be ${oldest.join('.')} or newer. "npm start" brings a fitting one along; started by hand, use node_modules/.bin/node.`
}
