'use client'
import en from '#messages/en/broken.json' with { type: 'json' }

/** The last resort, when the document itself fails: no style, no part of ours that could fail again. */
export default function DocumentBroken({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <html lang="en">
      <body>
        <h1>{en.title}</h1>
        <p>{en.text}</p>
        <p>{en.todo.replace('{digest}', error.digest ?? '–')}</p>
        <button type="button" onClick={reset}>
          {en.retry}
        </button>
      </body>
    </html>
  )
}
