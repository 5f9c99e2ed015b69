'use client'
import { useEffect, useRef, useState } from 'react'
import { useDeskContext } from '#components/desk/desk-context.tsx'
import { FailureNotice } from '#components/desk/failure.tsx'
import { formActs } from '#components/desk/form-acts.ts'
import { isSave } from '#components/desk/keys.ts'
import { useProblemWords } from '#components/desk/problems.ts'
import { useKey } from '#components/desk/use-key.ts'
import type { Failure } from '#components/desk/use-send.ts'
import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { Mode } from '#domain/statement/view.ts'
import { useWords } from '#messages/words.tsx'
import { DraftChain } from './draft-chain.tsx'
import { DraftConflict } from './draft-conflict.tsx'
import { DraftPieces } from './draft-pieces.tsx'
import { WhenField } from './draft-when-field.tsx'
import { type DeskDraft, fieldOf, parts, refusals, wordingOf } from './draft-wording.ts'
import { useWorking } from './use-working.ts'

const modes: Mode[] = ['quoted', 'paraphrased', 'partly quoted', 'narrated']

/** Words a statement anew, or adds one by hand: what is typed stays until the record has it. */
export function DraftEditor({ draft }: { draft: DeskDraft | null }) {
  const desk = useDeskContext()
  const t = useWords('desk.edit')
  const statement = useWords('statement')
  const problem = useProblemWords()
  const [failure, setFailure] = useState<Failure | null>(null)
  const { working, change, put, passage, changed, restored, clear, finish } = useWorking(draft)

  async function save(over: DeskDraft | null = draft): Promise<void> {
    const wording = wordingOf(working, desk.zone, draft?.said ?? null)
    const problems = wording === 'wrong' ? [{ field: 'said', message: 'time' }] : refusals(wording)
    if (wording === 'wrong' || problems.length > 0) return setFailure({ kind: 'invalid', problems })
    const answer = over ? await desk.correct(over, [wording]) : await desk.add(wording)
    setFailure(answer)
    if (!answer) finish()
  }

  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (failure) notice.current?.scrollIntoView({ block: 'nearest' })
  }, [failure])
  useKey((event) => {
    if (isSave(event)) void save()
    else if (event.key === 'Escape') desk.start({ kind: 'read' })
    else {
      const part = parts[Number(/^(?:Digit|Numpad)([123])$/.exec(event.code)?.[1]) - 1]
      if (!part || event.ctrlKey || event.metaKey || event.altKey) return false
      put(part, event.shiftKey)
    }
    return true
  })
  const wrong = failure?.kind === 'invalid' ? failure.problems : []
  const errorOf = (field: string) => {
    const found = wrong.find((each) => fieldOf(each) === field)
    return found && problem(found)
  }

  return (
    <section aria-label={t(draft ? 'correct title' : 'add title')} className="grid gap-4 py-2">
      <h2 className="border-b border-ink pb-1.5 font-medium">{t(draft ? 'correct title' : 'add title')}</h2>
      {restored && (
        <p className="flex items-center justify-between gap-2 text-12 text-quiet">
          {t('restored')}
          <Button look="quiet" onClick={clear}>
            {t('begin anew')}
          </Button>
        </p>
      )}
      <DraftPieces working={working} change={change} put={put} passage={passage} error={errorOf('content')} />
      <DraftChain chain={working.chain} onChange={(chain) => change({ chain })} error={errorOf('chain')} />
      <div className="grid grid-cols-2 gap-3">
        <Select
          label={statement('mode.label')}
          value={working.mode}
          onChange={(event) => change({ mode: event.target.value as Mode })}
          options={modes.map((value) => ({ value, name: statement(`mode.${value}`) }))}
        />
        <TextField
          label={t('hedge')}
          value={working.hedge}
          onChange={(event) => change({ hedge: event.target.value })}
          error={errorOf('hedge')}
        />
      </div>
      <WhenField
        legend={t('said')}
        value={working.said}
        onChange={(said) => change({ said })}
        error={errorOf('said')}
      />
      <div ref={notice} className="scroll-mb-16 empty:hidden">
        {failure?.kind === 'conflict' && draft ? (
          <DraftConflict
            draft={draft}
            working={working}
            conflict={failure}
            onSave={(over) => void save(over)}
          />
        ) : (
          failure && <FailureNotice failure={failure} retry={() => void save()} />
        )}
      </div>
      <div className={formActs}>
        <Button
          look="primary"
          keys="Mod+Enter"
          disabled={draft !== null && !changed}
          onClick={() => void save()}
        >
          {t(draft ? 'save' : 'save added')}
        </Button>
        <Button keys="Escape" onClick={() => desk.start({ kind: 'read' })}>
          {t(changed ? 'leave' : 'close')}
        </Button>
      </div>
    </section>
  )
}
