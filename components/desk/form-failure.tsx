'use client'
import { type ReactNode, useEffect, useRef } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import { type Locale, localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { useProblemWords } from './problems.ts'
import type { Failure } from './use-send.ts'

type Props = {
  failure: Failure | null
  locale: Locale
  /** the fields of the form; problems of any other field are said here, theirs stand beside them */
  fields?: readonly string[]
  children?: ReactNode
}

/**
 * Why a form was not saved: what happened, that what was typed is safe, what to do. Conflicts are shown elsewhere.
 * The first wrong field takes the focus.
 */
export function FormFailure({ failure, locale, fields = [], children }: Props) {
  const t = useWords('error.form')
  const words = useProblemWords()
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (failure?.kind !== 'invalid') return
    here.current?.closest('form')?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failure])
  if (!failure || failure.kind === 'conflict') return null
  if (failure.kind === 'invalid') {
    const others = failure.problems.filter((problem) => !fields.includes(problem.field.split('.')[0]!))
    const said = [...new Set(others.map(words))]
    return (
      <div ref={here}>
        <Notice
          kind="error"
          title={said[0] ?? t('invalid.title')}
          safe={t('invalid.safe')}
          todo={said.slice(1).join(' ')}
        >
          {children}
        </Notice>
      </div>
    )
  }
  const limited = failure.kind === 'forbidden' && failure.why === 'stories'
  const kind = limited ? 'limited' : failure.kind
  return (
    <Notice kind="error" title={t(`${kind}.title`)} safe={t(`${kind}.safe`)} todo={t(`${kind}.todo`)}>
      {kind === 'forbidden' && (
        <a href={localePath(locale, '/sign-in')} target="_blank" rel="noreferrer" className="link">
          {t('sign in')}
        </a>
      )}
      {children}
    </Notice>
  )
}
