'use client'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { FormStatus } from '#components/ui/form-status.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Submit } from '#components/ui/submit.tsx'
import { useWords } from '#messages/words.tsx'
import { isSave } from './keys.ts'
import { useKey } from './use-key.ts'

type Props = {
  save: string
  onSave: () => void
  sending: boolean
  failed: boolean
  /** something is typed that the record does not have */
  typed: boolean
  /** false when the browser refuses to keep it */
  kept: boolean
  /** the way out, beside the way in */
  children?: ReactNode
}

/** The end of a form: its button with its key, the way out, and the line that says what is saved. */
export function FormFoot({ save, onSave, sending, failed, typed, kept, children }: Props) {
  const t = useWords('common')
  useKey((event) => {
    if (!isSave(event)) return false
    onSave()
    return true
  })
  const state = sending
    ? (['saving', t('saving')] as const)
    : failed
      ? (['failed', t('save failed')] as const)
      : typed
        ? kept
          ? (['kept', t('kept here')] as const)
          : (['unsaved', t('not saved')] as const)
        : null
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Submit look="primary" keys="Mod+Enter" aria-disabled={sending}>
        {save}
      </Submit>
      {children}
      {state && <FormStatus state={state[0]} words={state[1]} />}
    </div>
  )
}

/** Said when what was typed on an earlier visit is back. */
export function Restored({ onDiscard }: { onDiscard: () => void }) {
  const t = useWords('claim.form')
  return (
    <Notice title={t('restored')}>
      <Button onClick={onDiscard}>{t('begin anew')}</Button>
    </Notice>
  )
}
