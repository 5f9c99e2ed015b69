'use client'
import { memo } from 'react'
import { Button } from '#components/ui/button.tsx'
import { FormStatus } from '#components/ui/form-status.tsx'
import { useWords } from '#messages/words.tsx'
import type { Said } from './use-acts.ts'
import type { InboxDoes } from './use-does.ts'

type Props = { does: InboxDoes; chosen: number; sending: boolean; said: Said | null; isRest: boolean }

/** The line at the foot: what is saved, what was done last, and every act with its key. */
export const InboxFoot = memo(function InboxFoot({ does, chosen, sending, said, isRest }: Props) {
  const t = useWords('inbox')
  const state = sending ? 'saving' : said?.failed ? 'failed' : 'saved'
  return (
    <div className="sticky bottom-0 mt-auto z-20 flex min-h-12 flex-wrap items-center gap-x-3 border-t border-hairline bg-paper noscript:hidden print:hidden">
      <FormStatus state={state} words={state === 'failed' ? t(`trouble.${failedWords(said)}`) : t(state)} />
      <p className="grow text-12 text-quiet" role="status">
        {said ? <SaidWords said={said} /> : chosen > 0 ? t('act.chosen', { count: chosen }) : ''}
      </p>
      <div role="toolbar" aria-label={t('act.label')} className="flex flex-wrap items-center gap-1">
        <Button look="quiet" keys="x" className="px-2 max-md:hidden" onClick={does.choose}>
          {t('act.choose')}
        </Button>
        <Button look="quiet" keys="e" className="px-2" onClick={does.aside}>
          {t('act.aside')}
        </Button>
        <Button look="quiet" keys="s" className="px-2" onClick={() => does.ask('snooze')}>
          {t('act.snooze')}
        </Button>
        <Button look="quiet" keys="a" className="px-2" onClick={() => does.ask('assign')}>
          {t('act.assign')}
        </Button>
        {isRest && (
          <Button look="quiet" keys="r" className="px-2" onClick={does.reopen}>
            {t('act.again')}
          </Button>
        )}
        <Button look="quiet" keys="z" className="px-2" onClick={does.undo}>
          {t('act.undo')}
        </Button>
      </div>
    </div>
  )
})

/** Not knowing whether it was saved is another thing than not being let. */
const failedWords = (said: Said | null) =>
  said?.failed === 'forbidden' ? 'forbidden' : said?.failed === 'unreached' ? 'unreached' : 'failed'

function SaidWords({ said }: { said: Said }) {
  const t = useWords('inbox')
  const { name, undone, done, conflict, changed, missing, refused, away } = said
  const what = t(`did.${name}`, { count: done })
  const parts = [
    done > 0 && (undone ? t('did.undone', { what }) : what),
    conflict > 0 && t('trouble.conflict', { count: conflict }),
    changed > 0 && t('trouble.changed', { count: changed }),
    missing > 0 && t('trouble.missing', { count: missing }),
    refused > 0 && t('trouble.refused', { count: refused }),
    away > 0 && t('trouble.away', { count: away }),
  ]
  return parts.filter(Boolean).join(' · ')
}
