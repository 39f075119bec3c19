/**
 * Where our addresses begin on the host of visitors: `/atlas` for `https://www.example.de/atlas`, nothing for a host of our own.
 * @param publicAddress without a slash at the end; undefined or empty = not known
 */
export function rootOf(publicAddress: string | undefined): string {
  return publicAddress ? new URL(publicAddress).pathname.replace(/\/$/, '') : ''
}

/**
 * The address of a request from our root, whether or not a proxy has taken the path of ours from it: `/atlas/graphql` and
 * `/graphql` are the same.
 */
export function withoutRoot(url: string, root: string): string {
  return root !== '' && url.startsWith(`${root}/`) ? url.slice(root.length) : url
}
