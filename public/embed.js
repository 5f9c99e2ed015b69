// For pages that embed a claim, a figure or a timeline: lets each frame be as high as what it shows. It hears frames of
// the record it came from and nobody else, and takes from them a height and nothing else.
;(() => {
  const here = new URL(document.currentScript.src).origin
  const known = `onrecord ${here}`
  if (window[known]) return
  window[known] = true
  window.addEventListener('message', (event) => {
    if (event.origin !== here || !event.source) return
    const height = event.data && event.data.onrecord === 'height' ? event.data.height : 0
    if (!Number.isInteger(height) || height < 40 || height > 20000) return
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow !== event.source) continue
      frame.style.height = `${height}px`
      // the frame carries the same link at its foot
      const link = frame.parentElement.matches('.onrecord-embed') && frame.parentElement.querySelector('p')
      if (link) link.hidden = true
    }
  })
})()
