import { heldApart } from '#messages/held-apart.ts'

/**
 * One line of ours with foreign names in it, as messages hold them apart. The names give way, each cut at its own end, and
 * our words between them stand: cut as a whole, a line loses the beginning of a name that runs against it.
 */
export function OneLine({ children, className = '' }: { children: string; className?: string }) {
  const parts = heldApart(children)
  if (!parts.some(({ isForeign }) => isForeign))
    return <span className={`block min-w-0 max-w-full truncate ${className}`.trim()}>{children}</span>
  return (
    <span className={`flex min-w-0 max-w-full overflow-hidden ${className}`.trim()}>
      {parts.map(({ text, isForeign, at }) =>
        isForeign ? (
          <bdi key={at} className="min-w-0 truncate">
            {text}
          </bdi>
        ) : (
          <span key={at} className="shrink-0 whitespace-pre">
            {text}
          </span>
        ),
      )}
    </span>
  )
}
