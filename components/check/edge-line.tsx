'use client'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { useWords } from '#messages/words.tsx'
import type { QueueRow } from './edge-queue.tsx'
import type { Answered, QueueState } from './edge-state.ts'

type Props = {
  row: QueueRow
  here: boolean
  answer: Answered
  skipped: boolean
  /** an answer to it that met another's */
  met: QueueState['met']
  onTake: () => void
  onAnswer: (to: Answered) => void
  onLeave: () => void
}

/** One edge of the queue: its line always, its evidence and answers while it is in hand. */
export function EdgeLine({ row, here, answer, skipped, met, onTake, onAnswer, onLeave }: Props) {
  const t = useWords('edge')
  const decided = answer !== 'open'
  return (
    <li className="border-b border-hairline">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the queue do the same from anywhere on the page */}
      <article
        data-edge
        aria-label={row.name}
        aria-current={here ? 'true' : undefined}
        tabIndex={here ? 0 : -1}
        onClick={onTake}
        onFocus={onTake}
        className={`grid gap-1 border-s-2 py-3 ps-4 pe-2 outline-offset-[-2px] ${here ? 'border-accent bg-raised' : 'border-transparent'}`}
      >
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <div className={`grid min-w-0 grow basis-80 gap-1 ${decided && !here ? 'text-quiet' : ''}`}>
            {row.head}
          </div>
          {(decided || skipped) && (
            <p className="text-12 font-medium text-quiet">{t(`state.${decided ? answer : 'skipped'}`)}</p>
          )}
          {here && (
            <div className="flex gap-2 print:hidden">
              {(['confirmed', 'rejected'] as const).map((to) => (
                <Button
                  key={to}
                  look={answer === to ? 'primary' : 'plain'}
                  aria-pressed={answer === to}
                  keys={to === 'confirmed' ? 'c' : 'x'}
                  onClick={() => onAnswer(answer === to ? 'open' : to)}
                >
                  {t(to === 'confirmed' ? 'confirm' : 'reject')}
                </Button>
              ))}
            </div>
          )}
        </div>
        {met && (
          <Notice
            kind="warn"
            title={t('conflict.title', { by: met.by ?? t('conflict.somebody') })}
            safe={t('conflict.kept', { theirs: t(`state.${met.theirs}`), mine: t(`state.${met.mine}`) })}
          >
            <Button onClick={() => onAnswer(met.mine)}>{t('conflict.save mine')}</Button>
            <Button onClick={onLeave}>{t('conflict.keep theirs')}</Button>
          </Notice>
        )}
        <div className={here ? '' : 'hidden print:block'}>{row.evidence}</div>
      </article>
    </li>
  )
}
