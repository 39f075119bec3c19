// For pages that show maps of Quartieratlas in frames: gives every frame of this origin the height of its content.
;(() => {
  // A module does not know its own address.
  const own = document.currentScript && new URL('.', document.currentScript.src).href
  const frames = () =>
    [...document.querySelectorAll('iframe')].filter(({ src }) => (own ? src.startsWith(own) : /\/embed\//.test(src)))
  addEventListener('message', (event) => {
    if (event.data?.type !== 'quartieratlas-height') return
    const frame = frames().find(({ contentWindow }) => contentWindow === event.source)
    // In a sandbox a map has no origin.
    if (!frame || !['null', new URL(frame.src).origin].includes(event.origin)) return
    if (event.data.height > 0) frame.style.height = `${Math.ceil(event.data.height)}px`
  })
  // Frames that were there before us have told it already.
  for (const frame of frames()) frame.contentWindow.postMessage('quartieratlas-tell-height', '*')
})()
