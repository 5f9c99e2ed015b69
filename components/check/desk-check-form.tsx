'use client'
import { useState } from 'react'
import { StatusShape } from '#components/claim/status-shape.tsx'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { FormFoot, Restored } from '#components/desk/form-foot.tsx'
import { useFieldProblems } from '#components/desk/problems.ts'
import { useSave } from '#components/desk/use-save.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { useKept } from '#components/ui/use-kept.ts'
import { numbersIn } from '#domain/check/citations.ts'
import type { Status } from '#domain/claim/view.ts'
import type { Outcome } from '#domain/outcome.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { type Citable, DeskCite } from './desk-cite.tsx'
import { DeskVerdicts, type VerdictChoice } from './desk-verdicts.tsx'

type Citation = { number: number; statement: string }
export type Signing = {
  claim: string
  verdict: string
  reasons: string
  citations: Citation[]
  evidenceHash: string
  corrects: string | null
}
type Props = {
  locale: Locale
  claim: { id: string; evidenceHash: string; status: Status }
  /** the check that is corrected, with what it says */
  corrects: { id: string; verdict: string; reasons: string; citations: Citation[] } | null
  /** the house's scale, and the statements that reasons may name */
  choices: readonly VerdictChoice[]
  statements: readonly Citable[]
  action: (signing: Signing) => Promise<Outcome<{ check: string }>>
}

/** An editor's judgement, signed on the evidence that the page showed and no other. */
export function DeskCheckForm({ locale, claim, corrects, choices, statements, action }: Props) {
  const t = useWords('check')
  const leave = useWords('claim.form')
  const first = {
    verdict: corrects?.verdict ?? '',
    reasons: corrects?.reasons ?? '',
    citations: (corrects?.citations ?? []).map(({ number, statement }) => ({ number, statement })),
  }
  const form = useKept(`check:${corrects?.id ?? claim.id}`, first)
  const { save, sending, failure, go } = useSave()
  const problem = useFieldProblems(failure)
  // what an earlier version kept in the browser has no citations
  const { verdict, reasons, citations = [] } = form.value
  // what the page showed when the evidence turned out to have changed; the page itself is read anew by then
  const [was, setWas] = useState<Status>(claim.status)
  const page = localePath(locale, `/desk/claims/${claim.id}`)
  const changed =
    failure?.kind === 'conflict' ? ((failure.theirs as { status?: Status }).status ?? null) : null

  function submit() {
    if (!changed) setWas(claim.status)
    const { id, evidenceHash } = claim
    void save(
      () =>
        action({
          claim: id,
          verdict,
          reasons,
          // a number that was deleted from the reasons cites nothing any more
          citations: citations.filter(({ number }) => numbersIn(reasons).includes(number)),
          evidenceHash,
          corrects: corrects?.id ?? null,
        }),
      ({ check }) => {
        form.clear()
        go(`${page}#c-${check}`)
      },
    )
  }
  return (
    <form
      className="grid max-w-measure content-start gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {form.restored && <Restored onDiscard={form.clear} />}
      <p className="text-quiet">{t('desk.verdict text')}</p>
      <DeskVerdicts
        choices={choices}
        value={verdict}
        onChange={(to) => form.set({ ...form.value, verdict: to })}
        error={problem('verdict')}
      />
      <TextArea
        label={t('reasons')}
        hint={t('desk.reasons hint')}
        rows={8}
        className="min-h-48 font-reading text-16"
        value={reasons}
        onChange={(event) => form.set({ ...form.value, reasons: event.target.value })}
        error={problem('reasons')}
      />
      <DeskCite
        statements={statements}
        reasons={reasons}
        citations={citations}
        onCite={(cited) => form.set({ ...form.value, ...cited })}
      />
      {changed && (
        <Notice
          kind="warn"
          title={t('desk.changed title')}
          safe={<Changed was={was} now={changed} />}
          todo={t('desk.changed todo')}
        />
      )}
      <FormFailure failure={failure} locale={locale} fields={['verdict', 'reasons']} />
      <p className="text-12 text-quiet">{t('desk.permanent')}</p>
      <FormFoot
        save={t(changed ? 'desk.sign over' : corrects ? 'desk.correct sign' : 'desk.sign')}
        onSave={submit}
        sending={sending}
        failed={failure !== null}
        typed={JSON.stringify(form.value) !== JSON.stringify(first)}
        kept={form.kept}
      >
        <LinkButton href={page}>{leave('leave')}</LinkButton>
      </FormFoot>
    </form>
  )
}

/** How the status was and is: its shape and word. */
function Changed({ was, now }: { was: Status; now: Status }) {
  const t = useWords('check.desk')
  const name = useWords('status.name')
  return (
    <>
      {t('changed safe')} <StatusShape status={now} size={16} />{' '}
      {was === now ? t('changed same', { now: name(now) }) : t('changed', { was: name(was), now: name(now) })}
    </>
  )
}
