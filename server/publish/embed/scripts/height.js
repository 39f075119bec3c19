// For pages that show maps of Quartieratlas in frames: gives every frame of this origin the height of its content.
;(() => {
  const { origin } = new URL(document.currentScript.src)
  const frames = () => [...document.querySelectorAll('iframe')]
  addEventListener('message', (event) => {
    if (event.origin !== origin || event.data?.type !== 'quartieratlas-height') return
    const frame = frames().find(({ contentWindow }) => contentWindow === event.source)
    if (frame && event.data.height > 0) frame.style.height = `${Math.ceil(event.data.height)}px`
  })
  // Frames that were there before us have told it already.
  for (const frame of frames())
    if (frame.src.startsWith(`${origin}/`)) frame.contentWindow.postMessage('quartieratlas-tell-height', '*')
})()
