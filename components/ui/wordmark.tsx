/** The name as it is always set: a square within a square (said, and kept), then the word in the reading face. */
export function Wordmark() {
  return (
    <span dir="ltr" translate="no" className="inline-flex items-center gap-2">
      <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 text-accent">
        <path fill="none" stroke="currentColor" strokeWidth="1.75" d="M1.5 1.5h13v13h-13z" />
        <path fill="currentColor" d="M5 5h6v6H5z" />
      </svg>
      <span className="font-reading text-21 font-semibold tracking-[-0.015em]">OnRecord</span>
    </span>
  )
}
