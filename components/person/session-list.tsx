'use client'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { Button } from '#components/ui/button.tsx'
import { Table, Td, Th } from '#components/ui/table.tsx'
import { Time } from '#components/ui/time.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { SessionLine } from '#domain/person/view.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { useOwn } from './use-own.ts'

type Props = {
  locale: Locale
  zone: string
  sessions: SessionLine[]
  end: (input: { session: string }) => Promise<Outcome<unknown>>
  endAll: { words: 'end others' | 'end all'; run: () => Promise<Outcome<unknown>> }
}

/** Where somebody is signed in: with what, from where, since when; each can be ended. */
export function SessionList({ locale, zone, sessions, end, endAll }: Props) {
  const t = useWords('account.session')
  const { run, sending, failure } = useOwn()
  if (sessions.length === 0) return <p className="text-quiet">{t('none')}</p>
  const others = sessions.filter(({ here }) => !here).length
  return (
    <div className="grid gap-3">
      <Table
        caption={t('title')}
        hideCaption
        head={
          <>
            <Th>{t('device')}</Th>
            <Th className="max-sm:hidden">{t('address')}</Th>
            <Th>{t('since')}</Th>
            <Th className="max-sm:hidden">{t('until')}</Th>
            <Th>
              <span className="sr-only">{t('end')}</span>
            </Th>
          </>
        }
      >
        {sessions.map(({ id, device, address, createdAt, expiresAt, here }) => (
          <tr key={id}>
            <Td>
              <bdi dir="ltr">{device || t('unknown')}</bdi>
              {here && <span className="ms-1 text-quiet">({t('here')})</span>}
              <span className="block text-12 text-quiet sm:hidden">
                <bdi dir="ltr">{address}</bdi>
              </span>
            </Td>
            <Td className="text-quiet max-sm:hidden">
              <bdi dir="ltr">{address}</bdi>
            </Td>
            <Td className="text-quiet">
              <Time locale={locale} zone={zone} at={createdAt} />
            </Td>
            <Td className="text-quiet max-sm:hidden">
              <Time locale={locale} zone={zone} at={expiresAt} dayOnly />
            </Td>
            <Td className="text-end">
              {!here && (
                <Button
                  look="quiet"
                  aria-label={t('end named', { device: device || t('unknown') })}
                  aria-disabled={sending}
                  onClick={() => void run(() => end({ session: id }))}
                >
                  {t('end')}
                </Button>
              )}
            </Td>
          </tr>
        ))}
      </Table>
      <FormFailure failure={failure} locale={locale} />
      {others > 0 && (
        <div>
          <Button aria-disabled={sending} onClick={() => void run(() => endAll.run())}>
            {t(endAll.words)}
          </Button>
        </div>
      )}
    </div>
  )
}
