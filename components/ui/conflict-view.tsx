'use client'
import { type ReactNode, useState } from 'react'
import { Button } from './button.tsx'
import { TextArea } from './text-area.tsx'
import { type DiffPart, wordDiff } from './word-diff.ts'

export type ConflictWords = {
  title: string
  safe: string
  mine: string
  theirs: string
  merged: string
  useMine: string
  useTheirs: string
  save: string
  added: string
  removed: string
}
type Props = {
  mine: string
  theirs: string
  theirsBy?: string
  language?: string
  words: ConflictWords
  onChoose: (text: string) => void
}

/** Two people changed one text: both stand side by side with what differs, and one is chosen or a third written. */
export function ConflictView({ mine, theirs, theirsBy, language, words, onChoose }: Props) {
  const [text, setText] = useState(mine)
  const parts = wordDiff(theirs, mine)
  return (
    <section aria-label={words.title} className="grid gap-4 border-s-2 border-warn ps-4">
      <div>
        <h2 className="font-medium">{words.title}</h2>
        <p className="text-quiet">{words.safe}</p>
      </div>
      <div className="grid gap-4 md:grid-cols-2">
        <Side
          name={words.theirs}
          detail={theirsBy}
          language={language}
          parts={parts.filter((part) => part.kind !== 'added')}
          label={words.removed}
        >
          <Button onClick={() => setText(theirs)}>{words.useTheirs}</Button>
        </Side>
        <Side
          name={words.mine}
          language={language}
          parts={parts.filter((part) => part.kind !== 'removed')}
          label={words.added}
        >
          <Button onClick={() => setText(mine)}>{words.useMine}</Button>
        </Side>
      </div>
      <TextArea
        label={words.merged}
        lang={language}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div>
        <Button look="primary" onClick={() => onChoose(text)}>
          {words.save}
        </Button>
      </div>
    </section>
  )
}

type SideProps = {
  name: string
  detail?: string
  language?: string
  parts: DiffPart[]
  label: string
  children: ReactNode
}

function Side({ name, detail, language, parts, label, children }: SideProps) {
  return (
    <div className="grid content-start gap-2">
      <h3 className="eyebrow">
        {name}
        {detail && <span className="font-normal"> · {detail}</span>}
      </h3>
      <p
        lang={language}
        dir="auto"
        className="border-y border-hairline py-2 font-reading text-16 whitespace-pre-wrap"
      >
        {placed(parts).map(({ kind, text, at }) =>
          kind === 'same' ? (
            text
          ) : (
            <mark key={at} className={kind === 'added' ? added : removed}>
              <span className="sr-only"> [{label}: </span>
              {text}
              <span className="sr-only">] </span>
            </mark>
          ),
        )}
      </p>
      <div>{children}</div>
    </div>
  )
}

const added = 'bg-added text-ink underline decoration-2'
const removed = 'bg-removed text-ink line-through decoration-1'

/** Each part with where it begins: that is what tells it from the others. */
function placed(parts: DiffPart[]) {
  let at = 0
  return parts.map((part) => {
    const here = { ...part, at }
    at += part.text.length
    return here
  })
}
