'use client'
import { useRouter } from 'next/navigation'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useSave } from '#components/desk/use-save.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { FeedRecord } from '#domain/feed/view.ts'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

type State = 'active' | 'paused'
type Props = {
  locale: Locale
  feed: string
  now: Pick<FeedRecord, 'version' | 'health'>
  setState: (input: { feed: string; version: number; state: State }) => Promise<Outcome<unknown>>
  poll: (input: { feed: string }) => Promise<Outcome<unknown>>
}

/** Asks a feed now, pauses it, or takes it up again. */
export function FeedActions({ locale, feed, now: { version, health }, setState, poll }: Props) {
  const t = useWords('feeds')
  const common = useWords('common')
  const router = useRouter()
  const { save, sending, failure } = useSave()
  const run = (write: () => Promise<Outcome<unknown>>, said: string) =>
    void save(write, () => {
      toast(said)
      router.refresh()
    })
  const turn = (state: State) => () => setState({ feed, version, state })
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        {health !== 'paused' && health !== 'gone' ? (
          <>
            <Button
              look="primary"
              aria-disabled={sending}
              onClick={() => run(() => poll({ feed }), t('asked'))}
            >
              {t('poll')}
            </Button>
            <Button aria-disabled={sending} onClick={() => run(turn('paused'), t('paused'))}>
              {t('pause')}
            </Button>
          </>
        ) : (
          <Button look="primary" aria-disabled={sending} onClick={() => run(turn('active'), t('resumed'))}>
            {t('resume')}
          </Button>
        )}
      </div>
      {failure?.kind === 'conflict' ? (
        <Notice kind="warn" title={common('conflict title')} />
      ) : (
        <FormFailure failure={failure} locale={locale} />
      )}
    </div>
  )
}
