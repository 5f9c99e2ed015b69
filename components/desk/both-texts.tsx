'use client'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { wordDiff } from '#components/ui/word-diff.ts'
import { useWords } from '#messages/words.tsx'
import type { Failure } from './use-send.ts'

export type BothRow = { field: string; name: string; mine: string; theirs: string; language?: string }

type Props = {
  rows: readonly BothRow[]
  failure: Failure | null
  /** puts what is on record into one field of the form */
  onTake: (field: string) => void
  onSaveMine: () => void
  onKeepTheirs: () => void
}

/** A form whose record was changed meanwhile: both texts of every field that differs, and what can be done. */
export function BothTexts({ rows, failure, onTake, onSaveMine, onKeepTheirs }: Props) {
  const t = useWords('claim.form')
  const common = useWords('common')
  const differing = rows.filter(({ mine, theirs }) => mine !== theirs)
  const by = failure?.kind === 'conflict' ? failure.by : null
  return (
    <section aria-label={common('conflict title')} className="grid gap-4">
      <Notice
        kind="warn"
        title={by ? t('conflict title', { by }) : common('conflict title')}
        safe={differing.length > 0 ? t('conflict kept') : t('no text differs')}
      />
      {differing.map(({ field, name, mine, theirs, language }) => (
        <div key={field} className="grid gap-2 border-s-2 border-warn ps-4">
          <h3 className="eyebrow">{name}</h3>
          <div className="grid gap-4 md:grid-cols-2">
            <Text label={t('theirs')} language={language} from={mine} to={theirs} empty={t('empty')}>
              <Button onClick={() => onTake(field)}>{t('take')}</Button>
            </Text>
            <Text label={t('mine')} language={language} from={theirs} to={mine} empty={t('empty')} />
          </div>
        </div>
      ))}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={onSaveMine}>
          {t('save mine')}
        </Button>
        <Button onClick={onKeepTheirs}>{t('keep theirs')}</Button>
      </div>
    </section>
  )
}

type TextProps = {
  label: string
  language?: string
  from: string
  to: string
  empty: string
  children?: ReactNode
}

/** One of the two, with the words that the other does not have marked. */
function Text({ label, language, from, to, empty, children }: TextProps) {
  const t = useWords('common')
  let at = 0
  const parts = wordDiff(from, to)
    .filter((part) => part.kind !== 'removed')
    .map((part) => {
      const placed = { ...part, at }
      at += part.text.length
      return placed
    })
  return (
    <div className="grid content-start gap-2">
      <p className="text-12 text-quiet">{label}</p>
      <p lang={language} dir="auto" className="font-reading text-16 whitespace-pre-wrap">
        {to === '' && <span className="text-quiet">{empty}</span>}
        {parts.map((part) =>
          part.kind === 'same' ? (
            part.text
          ) : (
            <mark key={part.at} className="bg-added text-ink underline decoration-2">
              <span className="sr-only"> [{t('conflict added')}: </span>
              {part.text}
              <span className="sr-only">] </span>
            </mark>
          ),
        )}
      </p>
      <div>{children}</div>
    </div>
  )
}
