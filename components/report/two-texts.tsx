import { wordDiff } from '#components/ui/word-diff.ts'
import { DiffText } from './diff-text.tsx'

type Props = {
  before: string
  after: string
  language: string
  words: { was: string; is: string; added: string; removed: string }
}

/** A passage as it was and as it is, side by side, with the words that differ marked in each. */
export function TwoTexts({ before, after, language, words }: Props) {
  const parts = wordDiff(before, after)
  const side = (without: 'added' | 'removed', title: string) => (
    <div className="grid content-start gap-1">
      <p className="text-12 text-quiet">{title}</p>
      <p lang={language} dir="auto" className="font-reading text-16 whitespace-pre-wrap">
        <DiffText parts={parts} without={without} words={words} />
      </p>
    </div>
  )
  return (
    <div className="grid gap-4 md:grid-cols-2">
      {side('added', words.was)}
      {side('removed', words.is)}
    </div>
  )
}
