'use client'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { FormStatus } from '#components/ui/form-status.tsx'
import { useWords } from '#messages/words.tsx'
import { leftOn } from './edge-state.ts'
import type { useEdgeQueue } from './use-edge-queue.ts'

/** The line at the foot that always says what is saved and how much is left, with what can be done from anywhere. */
export function EdgeStatus({ queue }: { queue: ReturnType<typeof useEdgeQueue> }) {
  const t = useWords('edge')
  const { state, sending, trouble } = queue
  const saved = sending ? 'saving' : trouble ? 'failed' : 'saved'
  return (
    <div className="sticky bottom-0 z-20 flex min-h-12 flex-wrap items-center gap-x-3 border-t border-hairline bg-paper print:hidden">
      <FormStatus state={saved} words={t(`status.${saved}`)} />
      <p className="grow text-12 text-quiet">{t('left', { count: leftOn(state) })}</p>
      <div className="flex items-center gap-1">
        <Button
          look="quiet"
          keys="k"
          aria-label={t('keys.previous')}
          className="px-2"
          onClick={() => queue.move(state.at - 1)}
        >
          <ChevronUp aria-hidden="true" className="size-4" />
        </Button>
        <Button
          look="quiet"
          keys="j"
          aria-label={t('keys.next')}
          className="px-2"
          onClick={() => queue.move(state.at + 1)}
        >
          <ChevronDown aria-hidden="true" className="size-4" />
        </Button>
        <Button look="quiet" keys="s" className="px-2" onClick={queue.skip}>
          {t('skip')}
        </Button>
        <Button
          look="quiet"
          keys="u"
          className="px-2"
          disabled={state.done.length === 0}
          onClick={queue.undo}
        >
          {t('undo')}
        </Button>
      </div>
    </div>
  )
}
