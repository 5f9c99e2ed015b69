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
      {parts.map(({ text, isForeign, at }, index) =>
        isForeign ? (
          <bdi key={at} className={`min-w-0 ${two ? `${width(parts, index)} md:truncate` : 'truncate'}`}>
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
 * How much of two lines on a phone a name takes. What stands on them whole, and a last name that runs as our words do, go
 * on into the second line; a name that would be cut at its beginning, or crowd out the other, is cut at its own end: after
 * a line where our words need no more than the other, else after three fifths of one.
 */
function width(parts: readonly Piece[], at: number): string {
  const letters = (of: readonly Piece[]) => of.reduce((sum, { text }) => sum + text.length, 0)
  const [name, ours] = [parts[at]!, parts.filter(({ isForeign }) => !isForeign)]
  const isWhole = letters(parts) <= TWO_LINES || letters(parts.slice(0, at + 1)) <= TWO_LINES
  const leavesRoom = letters(parts) <= TWO_LINES || name.text.length <= TWO_LINES / 2
  const isLast = at === parts.length - 1 && runs(name.text) === runs(ours.map(({ text }) => text).join(''))
  if ((isWhole && leavesRoom) || isLast) return ''
  const most = parts.length === 2 && letters(ours) <= TWO_LINES / 2 ? 'max-md:max-w-full' : 'max-md:max-w-3/5'
  return `max-md:inline-block max-md:truncate max-md:align-bottom ${most}`
}

/** Whether a text begins with a letter of those that run from right to left. */
const runs = (text: string): boolean => /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)

/** A text that is cut after one line, on a phone after two: on the element that has the text's direction. */
export const oneOrTwo =
  'w-fit min-w-0 max-w-full max-md:line-clamp-2 md:inline-block md:truncate md:align-bottom'
