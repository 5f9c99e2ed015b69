import { DeskAccounts } from '#components/source/desk-accounts.tsx'
import { DeskHealth } from '#components/source/desk-health.tsx'
import { DeskNotes } from '#components/source/desk-notes.tsx'
import { DeskOwners } from '#components/source/desk-owners.tsx'
import { DeskPolicies } from '#components/source/desk-policies.tsx'
import { DeskWires } from '#components/source/desk-wires.tsx'
import { Section } from '#components/ui/section.tsx'
import type { DeskRecord } from '#domain/source/record-view.ts'
import type { SourceRecord } from '#domain/source/view.ts'
import { wordsOf } from '#messages/catalog.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { account } from './accounts/action.ts'
import { removeAccount } from './accounts/removal/action.ts'
import { hold } from './holdings/action.ts'
import { unhold } from './holdings/void/action.ts'
import { note } from './notes/action.ts'
import { readPoliciesNow } from './policies/action.ts'
import { dateWire } from './wires/action.ts'

type Save = Parameters<typeof DeskNotes>[0]['save']
type Props = { locale: Locale; zone: string; source: SourceRecord; record: DeskRecord; admin: boolean }

/** The parts of a source's record that have a history of their own: owners, wires, policies, accounts, notes, health. */
export function SourceParts({ locale, zone, source, record, admin }: Props) {
  const t = translator(locale, 'source-record')
  const { id, version, homepage } = source
  const { holdings, above, subscriptions, accounts, readings, notes, health, by, sources } = record
  const head = { locale, version, by }
  return (
    <Words locale={locale} words={wordsOf(locale, 'error')}>
      <Section title={t('ownership.title')} text={t('ownership.rule')}>
        <DeskOwners
          {...head}
          of={{ source: id }}
          holdings={holdings}
          above={above}
          actions={admin && { hold: hold as Save, unhold: unhold as Save }}
        />
      </Section>
      <Section title={t('wires.title')}>
        <DeskWires {...head} source={id} subscriptions={subscriptions} save={admin && (dateWire as Save)} />
      </Section>
      <Section title={t('accounts.title')}>
        <DeskAccounts
          locale={locale}
          source={id}
          accounts={accounts}
          sources={sources}
          actions={admin && { add: account as Save, remove: removeAccount as Save }}
        />
      </Section>
      <Section title={t('policies.title')}>
        <DeskPolicies
          locale={locale}
          zone={zone}
          source={id}
          homepage={homepage}
          readings={readings}
          save={admin && (readPoliciesNow as Save)}
        />
      </Section>
      <Section title={t('health.title')}>
        <DeskHealth locale={locale} zone={zone} health={health} />
      </Section>
      <Section title={t('notes.title')}>
        <DeskNotes locale={locale} zone={zone} source={id} notes={notes} save={note} />
      </Section>
    </Words>
  )
}
