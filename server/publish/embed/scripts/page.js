// Runs in the page of a public map. The page is complete without it.

// Tells the page around it how high the content is, when that changes and when it asks.
const tellHeight = () =>
  parent.postMessage({ type: 'quartieratlas-height', height: document.documentElement.offsetHeight }, '*')
if (parent !== window) {
  new ResizeObserver(tellHeight).observe(document.documentElement)
  addEventListener('message', ({ data }) => data === 'quartieratlas-tell-height' && tellHeight())
}

// Puts the moving map in place of the picture, and the picture back.
const button = document.getElementById('move')
if (button) {
  const said = document.getElementById('said')
  const { data, script, parts, loading, failed } = button.dataset
  let map
  let busy = false
  // Everything at once: one part does not wait for the other to name it.
  const load = () => {
    for (const href of parts.split(' ')) {
      const link = document.createElement('link')
      link.rel = href.endsWith('.css') ? 'stylesheet' : 'modulepreload'
      link.href = href
      document.head.append(link)
    }
    return Promise.all([import(script), ...data.split(' ').map((address) => fetch(address))])
  }
  button.hidden = false
  button.addEventListener('click', async () => {
    // Not disabled meanwhile: it would lose the focus.
    if (busy) return
    busy = true
    said.textContent = loading
    try {
      map ??= load()
      const [{ toggleMap }, ...answers] = await map
      said.textContent = await toggleMap(answers)
    } catch {
      map = undefined
      said.textContent = failed
    }
    busy = false
  })
}
