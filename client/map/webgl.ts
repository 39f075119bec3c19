/** Whether this browser can draw the map at all; MapLibre needs WebGL 2. */
export function hasWebGl(): boolean {
  const context = document.createElement('canvas').getContext('webgl2')
  // A browser allows only a few contexts: give this one back at once.
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return context !== null
}
