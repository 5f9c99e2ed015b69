import { Dir } from '#components/ui/dir.tsx'
import { Section } from '#components/ui/section.tsx'
import type { PublicRecord } from '#domain/source/record-view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { AccountList } from './account-list.tsx'
import { HoldingsTable } from './holdings-table.tsx'
import { OwnersUp } from './owners-up.tsx'
import { Policies } from './policies.tsx'
import { WireList } from './wire-list.tsx'

type Props = { locale: Locale; zone: string; record: PublicRecord }

/** What of a source's record readers see: owners over time, wires, what it says of itself, accounts. What is not there is left out. */
export function SourceOwn({ locale, zone, record }: Props) {
  const t = translator(locale, 'source-record')
  const href = (id: string) => localePath(locale, `/sources/${id}`)
  const { holdings, above, subscriptions, policies, accounts } = record
  return (
    <>
      {holdings.length > 0 && (
        <Section id="owners" title={t('ownership.title')} text={t('ownership.text')}>
          <HoldingsTable locale={locale} holdings={holdings} />
          <OwnersUp locale={locale} owners={above} owner={({ name }) => <Dir>{name}</Dir>} />
        </Section>
      )}
      {subscriptions.length > 0 && (
        <Section title={t('wires.title')}>
          <WireList locale={locale} subscriptions={subscriptions} href={href} />
        </Section>
      )}
      {policies && (
        <Section title={t('policies.title')} text={t('policies.note')}>
          <Policies locale={locale} zone={zone} reading={policies} />
        </Section>
      )}
      {accounts.length > 0 && (
        <Section title={t('accounts.title')}>
          <AccountList locale={locale} accounts={accounts} href={href} />
        </Section>
      )}
    </>
  )
}
