'use client'
import { Disclosure } from '#components/ui/disclosure.tsx'
import type { MergeChoice, MergeKind } from '#domain/merge/view.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { MergeForm } from './merge-form.tsx'
import { MergeHistory } from './merge-history.tsx'
import { type Part, SplitForm } from './split-form.tsx'
import type { LineInWords, MergeActions } from './types.ts'

type Props = {
  locale: Locale
  kind: MergeKind
  id: string
  choices: readonly MergeChoice[]
  lines: readonly LineInWords[]
  /** statements that a split may take; absent where nothing can be split */
  parts?: readonly Part[]
  actions: MergeActions
}

/** Merging and splitting, folded away beside what is worked on every day; what was done stands open. */
export function MergePanel({ locale, kind, id, choices, lines, parts, actions }: Props) {
  const t = useWords('record.merge')
  return (
    <section className="grid gap-3">
      <h2 className="font-medium">{t('title')}</h2>
      <MergeHistory locale={locale} kind={kind} lines={lines} actions={actions} />
      <Disclosure summary={t('merge')}>
        <MergeForm locale={locale} kind={kind} id={id} choices={choices} actions={actions} />
      </Disclosure>
      {parts && kind !== 'report' && (
        <Disclosure summary={t('split')}>
          <SplitForm locale={locale} kind={kind} id={id} parts={parts} choices={choices} actions={actions} />
        </Disclosure>
      )}
    </section>
  )
}
