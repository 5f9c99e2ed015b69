'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useSave } from '#components/desk/use-save.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { FeedRecord } from '#domain/feed/view.ts'
import type { Outcome } from '#domain/outcome.ts'
import { instantInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

type State = 'active' | 'paused' | 'removed' | 'gone'
/** When a feed is asked, and why not at once. */
export type AskedNow = { at: string; why: 'now' | 'turn' | 'site' | 'off' }
type Props = {
  locale: Locale
  zone: string
  feed: string
  now: Pick<FeedRecord, 'version' | 'health'>
  setState: (input: { feed: string; version: number; state: State }) => Promise<Outcome<{ version: number }>>
  poll: (input: { feed: string }) => Promise<Outcome<AskedNow>>
}

/** Asks a feed now, pauses it, takes it up again, or removes it. */
export function FeedActions({ locale, zone, feed, now: { version, health }, setState, poll }: Props) {
  const t = useWords('feeds')
  const common = useWords('common')
  const router = useRouter()
  const { save, sending, failure } = useSave()
  const run = (write: () => Promise<Outcome<unknown>>, said: string) =>
    void save(write, () => {
      toast(said)
      router.refresh()
    })
  const [later, setLater] = useState<AskedNow | null>(null)
  const ask = () =>
    void save(
      () => poll({ feed }),
      (asked) => {
        setLater(asked.why === 'now' ? null : asked)
        if (asked.why === 'now') toast(t('asked'))
        router.refresh()
      },
    )
  const turn = (state: State) => () => setState({ feed, version, state })
  const back = health === 'paused' || health === 'gone' ? health : 'active'
  const undone = t(back === 'active' ? 'followed again' : 'as it was')
  const remove = () =>
    void save(turn('removed'), ({ version: removed }) => {
      const undo = () => run(() => setState({ feed, version: removed, state: back }), undone)
      toast(t('removed'), { name: t('undo'), run: undo })
      router.refresh()
    })
  const [still, again] =
    health === 'removed' ? [t('follow again'), t('followed again')] : [t('resume'), t('resumed')]
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        {health !== 'paused' && health !== 'gone' && health !== 'removed' ? (
          <>
            <Button look="primary" aria-disabled={sending} onClick={ask}>
              {t('poll')}
            </Button>
            <Button aria-disabled={sending} onClick={() => run(turn('paused'), t('paused'))}>
              {t('pause')}
            </Button>
          </>
        ) : (
          <Button look="primary" aria-disabled={sending} onClick={() => run(turn('active'), again)}>
            {still}
          </Button>
        )}
        {health !== 'removed' && (
          <Button look="quiet" aria-disabled={sending} onClick={remove}>
            {t('remove')}
          </Button>
        )}
      </div>
      {later && later.why !== 'now' && (
        <Notice title={t(`asked later.${later.why}`, { at: instantInWords(locale, later.at, zone) })} />
      )}
      {health === 'removed' && <Notice kind="info" title={t('is removed')} />}
      {failure?.kind === 'conflict' ? (
        <Notice kind="warn" title={common('conflict title')} />
      ) : (
        <FormFailure failure={failure} locale={locale} />
      )}
    </div>
  )
}
