/**
 * Where our addresses begin on the host of visitors: `/atlas` for `https://www.example.de/atlas`, nothing for a host of our own.
 * @param publicAddress without a slash at the end; undefined or empty = not known
 */
export function rootOf(publicAddress: string | undefined): string {
  return publicAddress ? new URL(publicAddress).pathname.replace(/\/$/, '') : ''
}
