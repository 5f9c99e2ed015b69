'use client'
import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import type { LiveProps } from './live.tsx'
import type { ExplorerProps } from './types.ts'

type Props = ExplorerProps & { drawing: ReactNode; caption: string; told: string; children: ReactNode }
type Loaded = { Live: ComponentType<LiveProps>; bytes: ArrayBuffer }

/**
 * The drawing in the document until what moves it has come: its script and the packed timeline are fetched after the
 * first paint, and nothing waits for them. Where they do not come, the drawing and the list stay as they are.
 */
export function Explorer({ drawing, caption, told, children, ...props }: Props) {
  const [loaded, setLoaded] = useState<Loaded | 'failed' | null>(null)
  const [narrowed, setNarrowed] = useState(false)
  const { home, stamp, words } = props
  useEffect(() => {
    let current = true
    async function load() {
      // the stamp names what is fetched, so that no cache hands out an older timeline than the page shows
      const asked = fetch(`${home}/packed?${stamp}`, { priority: 'low' }).then((answer) => {
        if (!answer.ok || !answer.body) throw new Error(`packed: ${answer.status}`)
        return new Response(answer.body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
      })
      const [{ Live }, bytes] = await Promise.all([import('./live.tsx'), asked])
      if (current) setLoaded({ Live, bytes })
    }
    load().catch(() => current && setLoaded('failed'))
    return () => {
      current = false
    }
  }, [home, stamp])
  const live = loaded !== null && loaded !== 'failed' ? loaded : null
  return (
    <>
      <div data-explorer={live ? 'live' : (loaded ?? 'resting')}>
        {live ? (
          <live.Live {...props} bytes={live.bytes} still={drawing} caption={caption} onNarrow={setNarrowed} />
        ) : (
          <figure>
            {/* as high as the controls that come in its place, so that nothing below moves */}
            <p className="mb-2 flex min-h-8 items-center text-14 max-sm:min-h-18 max-sm:items-start pointer-coarse:min-h-11 max-sm:pointer-coarse:min-h-31 print:min-h-0">
              {told}
            </p>
            {drawing}
            <figcaption className="mt-2 max-w-measure text-12 text-quiet">{caption}</figcaption>
          </figure>
        )}
        {loaded === 'failed' && (
          <p role="status" className="mt-2 text-14 text-warn">
            {words.text.failed}
          </p>
        )}
      </div>
      <div className={narrowed ? 'hidden print:block' : undefined}>{children}</div>
    </>
  )
}
