import { wordDiff } from '#components/ui/word-diff.ts'

type Props = {
  before: string
  after: string
  language: string
  words: { was: string; is: string; added: string; removed: string }
}

/** A passage as it was and as it is, side by side, with the words that differ marked in each. */
export function TwoTexts({ before, after, language, words }: Props) {
  const parts = wordDiff(before, after)
  const side = (kind: 'added' | 'removed', said: string) => {
    let at = 0
    return parts
      .filter((part) => part.kind === 'same' || part.kind === kind)
      .map((part) => {
        const key = at
        at += part.text.length
        return part.kind === 'same' ? (
          part.text
        ) : (
          <mark
            key={key}
            className={
              kind === 'added'
                ? 'bg-added text-ink underline decoration-2'
                : 'bg-removed text-ink line-through decoration-1'
            }
          >
            <span className="sr-only"> [{said}: </span>
            {part.text}
            <span className="sr-only">] </span>
          </mark>
        )
      })
  }
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <div className="grid content-start gap-1">
        <p className="text-12 text-quiet">{words.was}</p>
        <p lang={language} dir="auto" className="font-reading text-16 whitespace-pre-wrap">
          {side('removed', words.removed)}
        </p>
      </div>
      <div className="grid content-start gap-1">
        <p className="text-12 text-quiet">{words.is}</p>
        <p lang={language} dir="auto" className="font-reading text-16 whitespace-pre-wrap">
          {side('added', words.added)}
        </p>
      </div>
    </div>
  )
}
