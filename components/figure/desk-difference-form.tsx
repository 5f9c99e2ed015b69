'use client'
import { useState } from 'react'
import { isSave } from '#components/desk/keys.ts'
import { useFieldProblems } from '#components/desk/problems.ts'
import { useKey } from '#components/desk/use-key.ts'
import type { Failure } from '#components/desk/use-send.ts'
import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'
import { Submit } from '#components/ui/submit.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { useKept } from '#components/ui/use-kept.ts'
import type { DifferenceType } from '#domain/figure/difference.ts'
import { useWords } from '#messages/words.tsx'
import type { Deciding, Denial } from './desk-differences.tsx'

type Props = {
  name: string
  type: DifferenceType
  /** reasons on record */
  first: string
  denials: readonly Denial[]
  failure: Failure | null
  sending: boolean
  onAnswer: (given: Pick<Deciding, 'type' | 'reasons' | 'denies'>, done: () => void) => void
  onLeave: () => void
}

/** Why two values differ, with reasons; for a true conflict, which statement denies the claim. */
export function DeskDifferenceForm({
  name,
  type,
  first,
  denials,
  failure,
  sending,
  onAnswer,
  onLeave,
}: Props) {
  const t = useWords('figure.desk')
  const common = useWords('common')
  const reasons = useKept(`difference:${name}`, first)
  const [denial, setDenial] = useState('')
  const problem = useFieldProblems(failure)
  const denies = denials.find(({ key }) => key === denial)
  const submit = () =>
    onAnswer(
      {
        type,
        reasons: reasons.value,
        denies: denies ? { statement: denies.statement, version: denies.version, claim: denies.claim } : null,
      },
      reasons.clear,
    )
  useKey((event) => {
    if (event.key === 'Escape') {
      onLeave()
      return true
    }
    if (!isSave(event)) return false
    submit()
    return true
  })
  return (
    <form
      className="grid max-w-measure gap-3 border-s-2 border-accent ps-4"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextArea
        label={t('reasons')}
        hint={t('reasons hint')}
        optional={type === 'true conflict' ? undefined : common('optional')}
        rows={2}
        value={reasons.value}
        onChange={(event) => reasons.set(event.target.value)}
        error={problem('reasons')}
      />
      {denials.length > 0 && (
        <Select
          label={t('denies')}
          value={denial}
          onChange={(event) => setDenial(event.target.value)}
          options={denials.map(({ key, name: words }) => ({ value: key, name: words }))}
          empty={t('denies none')}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Submit look="primary" keys="Mod+Enter" aria-disabled={sending}>
          {t('decide')}
        </Submit>
        <Button onClick={onLeave}>{common('cancel')}</Button>
      </div>
    </form>
  )
}
