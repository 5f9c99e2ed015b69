import type { DiffPart } from '#components/ui/word-diff.ts'

type Props = {
  parts: DiffPart[]
  /** the side that is left out; both are shown without it */
  without?: 'added' | 'removed'
  words: { added: string; removed: string }
}

/** Words that were added underlined, words that were removed struck through; said aloud too. */
export function DiffText({ parts, without, words }: Props) {
  let at = 0
  return parts.map(({ kind, text }) => {
    const key = at
    at += text.length
    if (kind === without) return null
    if (kind === 'same') return text
    const Mark = kind === 'added' ? 'ins' : 'del'
    const look =
      kind === 'added'
        ? 'bg-added text-ink underline decoration-2'
        : 'bg-removed text-ink line-through decoration-1'
    return (
      <Mark key={`${kind}${key}`} className={look}>
        <span className="sr-only"> [{words[kind]}: </span>
        {text}
        <span className="sr-only">] </span>
      </Mark>
    )
  })
}
