import type { RefObject } from 'react'
import type { ExplorerWords } from '../explorer-words.ts'

type Props = { words: ExplorerWords; dialog: RefObject<HTMLDialogElement | null> }

/** The keys of the drawing: the browser's own dialog, for a reader page carries no more script than it needs. */
export function KeyList({ words: { text }, dialog }: Props) {
  const keys = [
    ['← →', text['key pan']],
    ['+ −', text['key zoom']],
    ['0', text['key whole']],
    ['Home End', text['key ends']],
    ['[ ]', text['key steps']],
    ['?', text['key help']],
  ]
  return (
    <dialog
      ref={dialog}
      aria-label={text.keys}
      className="m-auto w-80 max-w-[90vw] rounded-md border border-hairline bg-paper p-5 text-ink backdrop:bg-scrim"
    >
      <h2 className="headline mb-2 text-18">{text.keys}</h2>
      <dl className="text-14">
        {keys.map(([key, does]) => (
          <div key={key} className="flex justify-between gap-4 border-b border-hairline py-1.5">
            <dt>{does}</dt>
            <dd>
              <kbd dir="ltr" className="font-code text-12">
                {key}
              </kbd>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-12 text-quiet">{text.hint}</p>
      <form method="dialog" className="mt-4">
        <button
          type="submit"
          className="rounded-md border border-edge px-3 py-1 text-14 pointer-coarse:min-h-11"
        >
          {text.close}
        </button>
      </form>
    </dialog>
  )
}
