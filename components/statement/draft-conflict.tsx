'use client'
import { useDeskContext } from '#components/desk/desk-context.tsx'
import { textOf } from '#components/report/selection.ts'
import { Button } from '#components/ui/button.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Conflict } from '#domain/outcome.ts'
import type { Span } from '#domain/reading/types.ts'
import type { Mode } from '#domain/statement/view.ts'
import { directionOf } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { DraftStateMark } from './draft-state.tsx'
import type { DeskDraft, Working } from './draft-wording.ts'

type Props = { draft: DeskDraft; working: Working; conflict: Conflict; onSave: (over: DeskDraft) => void }

/**
 * Another editor changed the statement while this one was being worded: what stands now and what was typed, side by
 * side. What was typed is kept until one of the two is chosen.
 */
export function DraftConflict({ draft, working, conflict, onSave }: Props) {
  const desk = useDeskContext()
  const t = useWords('desk.failure')
  const theirs = standing(desk.state.drafts, draft)
  return (
    <Notice
      kind="warn"
      title={t('conflict.title', { by: conflict.by ?? t('somebody') })}
      safe={t('conflict.safe')}
    >
      <div className="grid w-full gap-4">
        {theirs.map((each) => (
          <Side
            key={each.id}
            name={t('theirs')}
            spans={each.content}
            mode={each.mode}
            speaker={each.chain.at(-1)?.name}
            state={each.state}
          />
        ))}
        <Side
          name={t('mine')}
          spans={working.content}
          mode={working.mode}
          speaker={working.chain.at(-1)?.name}
        />
        <div className="flex flex-wrap gap-2">
          <Button look="primary" onClick={() => onSave(theirs[0] ?? draft)}>
            {t('save mine')}
          </Button>
          <Button onClick={() => desk.start({ kind: 'read' })}>{t('keep theirs')}</Button>
        </div>
      </div>
    </Notice>
  )
}

/** What stands in the place of a draft now: itself, or what others worded over the same words. */
function standing(drafts: DeskDraft[], draft: DeskDraft): DeskDraft[] {
  const itself = drafts.filter((each) => each.id === draft.id)
  if (itself.length > 0) return itself
  const { start, end } = draft.anchor
  return drafts.filter((each) => each.byPerson && each.anchor.start < end && each.anchor.end > start)
}

type SideProps = { name: string; spans: Span[]; mode: Mode; speaker?: string; state?: DeskDraft['state'] }

function Side({ name, spans, mode, speaker, state }: SideProps) {
  const { report } = useDeskContext()
  const t = useWords('statement')
  return (
    <div className="grid gap-1">
      <h3 className="eyebrow flex items-center gap-2">
        {name}
        {state && <DraftStateMark state={state} word />}
      </h3>
      <p
        lang={report.language}
        dir={directionOf(report.language)}
        className="text-start font-reading text-16"
      >
        {textOf(report.text, spans)}
      </p>
      <p className="text-12 text-quiet">
        <Dir>{speaker ?? t('own reporting')}</Dir> · {t(`mode.${mode}`)}
      </p>
    </div>
  )
}
