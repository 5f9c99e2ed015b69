import { StanceMark } from '#components/statement/stance-mark.tsx'
import { WithdrawalForm, type WithdrawalInput } from '#components/statement/withdrawal-form.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Section } from '#components/ui/section.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { Changes } from '#domain/report/changes.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Reworded } from './reworded.tsx'
import { TwoTexts } from './two-texts.tsx'
import { WithdrawnList } from './withdrawn-list.tsx'

type Props = {
  locale: Locale
  zone: string
  changes: Changes
  keep: (input: { statement: string; version: number; snapshot: string }) => Promise<Outcome<unknown>>
  withdraw: (input: WithdrawalInput) => Promise<Outcome<{ version: number }>>
}

/** Passages for an editor to decide, and those withdrawn. */
export function ChangesBody({ locale, zone, changes, keep, withdraw }: Props) {
  const t = translator(locale, 'record.changes')
  const { waiting, withdrawn, trivial } = changes
  return (
    <>
      <Section title={t('waiting')} text={waiting.length > 0 ? t('waiting text') : undefined}>
        {waiting.length === 0 && <p className="text-quiet">{t('none')}</p>}
        <ul className="grid gap-4">
          {waiting.map((row) => (
            <Reworded key={row.statement} locale={locale} row={row} keep={keep} withdraw={withdraw}>
              <TwoTexts
                before={row.before}
                after={row.after}
                language={row.language}
                words={{
                  was: t('was'),
                  is: t('is', { number: row.number }),
                  added: t('added'),
                  removed: t('removed'),
                }}
              />
              {row.stances.map((stance) => (
                <p key={stance.claimId} className="flex flex-wrap items-baseline gap-x-2 text-14">
                  <StanceMark locale={locale} stance={stance.value} />
                  <Dir language={stance.language}>{stance.wording}</Dir>
                </p>
              ))}
            </Reworded>
          ))}
        </ul>
        {trivial > 0 && <p className="mt-4 text-14 text-quiet">{t('trivial', { count: trivial })}</p>}
      </Section>
      {withdrawn.length > 0 && (
        <Section title={t('gone')}>
          <WithdrawnList
            locale={locale}
            zone={zone}
            rows={withdrawn}
            form={(row) => (
              <WithdrawalForm
                locale={locale}
                statement={row.statement}
                version={row.version}
                withdrawn={row.state === 'withdrawn'}
                action={withdraw}
              />
            )}
          />
        </Section>
      )}
    </>
  )
}
