'use client'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { FormStatus, type SaveState } from '#components/ui/form-status.tsx'
import { useWords } from '#messages/words.tsx'
import { useDeskContext } from './desk-context.tsx'

/** The line that always says what is saved, with what can be done from anywhere on the desk. */
export function DeskStatus() {
  const desk = useDeskContext()
  const t = useWords('desk.reading')
  const { work, done } = desk.state
  const state: SaveState = desk.sending
    ? 'saving'
    : desk.trouble
      ? 'failed'
      : desk.unsent.length > 0
        ? 'kept'
        : 'saved'
  return (
    <div className="z-20 flex h-12 shrink-0 items-center gap-1 border-t border-hairline bg-paper max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:px-4 md:sticky md:bottom-0 print:hidden">
      <div className="grow">
        <FormStatus state={state} words={t(`status.${state}`)} />
      </div>
      {work.kind === 'read' && (
        <>
          <Button
            look="quiet"
            keys="k"
            aria-label={t('previous')}
            onClick={() => desk.move(-1)}
            className="px-2"
          >
            <ChevronUp aria-hidden="true" className="size-4" />
          </Button>
          <Button look="quiet" keys="j" aria-label={t('next')} onClick={() => desk.move(1)} className="px-2">
            <ChevronDown aria-hidden="true" className="size-4" />
          </Button>
          <Button look="quiet" keys="u" disabled={done.length === 0} onClick={desk.undo} className="px-2">
            {t('undo')}
          </Button>
          <Button look="quiet" keys="a" onClick={() => desk.start({ kind: 'add' })} className="px-2">
            {t('add')}
          </Button>
        </>
      )}
    </div>
  )
}
