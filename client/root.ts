// Not written into the constructor: Vite would take it for a file to be built.
const here = import.meta.url

/**
 * The address at which everything of ours begins, without a slash at the end: `https://www.example.de/atlas`. Wherever a proxy puts
 * us, this module lies one folder below it; while developing, in it.
 */
export const root = new URL('..', here).href.replace(/\/$/, '')
