import { heldApart } from '#messages/held-apart.ts'

/**
 * One line of ours with foreign names in it, as messages hold them apart. The names give way, each cut at its own end, and
 * our words between them stand: cut as a whole, a line loses the beginning of a name that runs against it.
 * @param two on a phone there is room for two lines: a name takes up to three fifths of one, so that both are read
 */
export function OneLine({ children, two = false }: { children: string; two?: boolean }) {
  const parts = heldApart(children)
  if (!parts.some(({ isForeign }) => isForeign))
    return <span className={two ? oneOrTwo : 'block min-w-0 max-w-full truncate'}>{children}</span>
  return (
    <span className={`min-w-0 max-w-full overflow-hidden ${two ? 'max-md:line-clamp-2 md:flex' : 'flex'}`}>
      {parts.map(({ text, isForeign, at }) =>
        isForeign ? (
          <bdi
            key={at}
            className={`min-w-0 truncate ${two ? 'max-md:inline-block max-md:max-w-3/5 max-md:align-bottom' : ''}`}
          >
            {text}
          </bdi>
        ) : (
          <span key={at} className={`shrink-0 whitespace-pre ${two ? 'max-md:whitespace-pre-wrap' : ''}`}>
            {text}
          </span>
        ),
      )}
    </span>
  )
}

/** A text that is cut after one line, on a phone after two: on the element that has the text's direction. */
export const oneOrTwo =
  'w-fit min-w-0 max-w-full max-md:line-clamp-2 md:inline-block md:truncate md:align-bottom'
