'use client'
import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import type { LiveProps } from './live.tsx'
import type { ExplorerProps } from './types.ts'

type Props = ExplorerProps & { drawing: ReactNode; caption: string; told: string; children: ReactNode }
type Loaded = { Live: ComponentType<LiveProps>; bytes: ArrayBuffer }

const asked = new Map<string, Promise<ArrayBuffer>>()

/** The packed timeline of an address, asked for once; what failed may be asked for again. */
function packedAt(address: string): Promise<ArrayBuffer> {
  let found = asked.get(address)
  if (!found) {
    found = fetch(address, { priority: 'low' }).then((answer) => {
      if (!answer.ok || !answer.body) throw new Error(`packed: ${answer.status}`)
      return new Response(answer.body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
    })
    asked.clear()
    asked.set(address, found)
    found.catch(() => asked.delete(address))
  }
  return found
}

const live = () => import('./live.tsx')

// Both are asked for as soon as this file is there, while the page is still waking up.
if (typeof document !== 'undefined') {
  const here = document.querySelector<HTMLElement>('[data-packed]')?.dataset.packed
  if (here) Promise.all([live(), packedAt(here)]).catch(() => undefined)
}

/**
 * The drawing in the document until what moves it has come: its script and the packed timeline are fetched after the
 * first paint, and nothing waits for them. Where they do not come, the drawing and the list stay as they are.
 */
export function Explorer({ drawing, caption, told, children, ...props }: Props) {
  const [loaded, setLoaded] = useState<Loaded | 'failed' | null>(null)
  const [narrowed, setNarrowed] = useState(false)
  const { home, stamp, words } = props
  // the stamp names what is fetched, so that no cache hands out an older timeline than the page shows
  const address = `${home}/packed?${stamp}`
  useEffect(() => {
    let current = true
    async function load() {
      const [{ Live }, bytes] = await Promise.all([live(), packedAt(address)])
      if (current) setLoaded({ Live, bytes })
    }
    load().catch(() => current && setLoaded('failed'))
    return () => {
      current = false
    }
  }, [address])
  const there = loaded !== null && loaded !== 'failed' ? loaded : null
  return (
    <>
      <div data-packed={address} data-explorer={there ? 'live' : (loaded ?? 'resting')}>
        {there ? (
          <there.Live
            {...props}
            bytes={there.bytes}
            still={drawing}
            caption={caption}
            onNarrow={setNarrowed}
          />
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
