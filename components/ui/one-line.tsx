import { heldApart, type Piece } from '#messages/held-apart.ts'

/** Letters that stand on two lines of the narrowest phone; half of it on one. */
const TWO_LINES = 68

/**
 * One line of ours with foreign names in it, as messages hold them apart. The names give way, each cut at its own end, and
 * our words between them stand: cut as a whole, a line loses the beginning of a name that runs against it.
 * @param two on a phone there is room for two lines, and a name is cut only where they do not hold it: `width` says how
 */
export function OneLine({ children, two = false }: { children: string; two?: boolean }) {
  const parts = heldApart(children)
  if (!parts.some(({ isForeign }) => isForeign))
    return <span className={two ? oneOrTwo : 'block min-w-0 max-w-full truncate'}>{children}</span>
  return (
    <span className={`min-w-0 max-w-full overflow-hidden ${two ? 'max-md:line-clamp-2 md:flex' : 'flex'}`}>
      {parts.map(({ text, isForeign, at }) =>
        isForeign ? (
          <bdi key={at} className={`min-w-0 ${two ? `${width(parts)} md:truncate` : 'truncate'}`}>
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

/**
 * How much of two lines on a phone a name takes: what it needs where all stands on them, a line where our words take no
 * more than the other, and else up to three fifths of one, so that both names are read.
 */
function width(parts: readonly Piece[]): string {
  const letters = (of: readonly Piece[]) => of.reduce((sum, { text }) => sum + text.length, 0)
  if (letters(parts) <= TWO_LINES) return ''
  const ours = parts.filter(({ isForeign }) => !isForeign)
  const isAtAnEnd = parts.length === 2 && letters(ours) <= TWO_LINES / 2
  const most = isAtAnEnd ? 'max-md:max-w-full' : 'max-md:max-w-3/5'
  return `max-md:inline-block max-md:truncate max-md:align-bottom ${most}`
}

/** A text that is cut after one line, on a phone after two: on the element that has the text's direction. */
export const oneOrTwo =
  'w-fit min-w-0 max-w-full max-md:line-clamp-2 md:inline-block md:truncate md:align-bottom'
