import { RecordForm } from '#components/desk/record-form.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { SubscriptionView } from '#domain/source/record-view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { overtakenWords } from './desk-owners.tsx'
import { WireList } from './wire-list.tsx'

type Props = {
  locale: Locale
  source: string
  version: number
  by: string | null
  subscriptions: SubscriptionView[]
  save?: ((input: object) => Promise<Outcome<unknown>>) | false
}

/** The wires of a source, each with a form for its days. Which wires there are is said in the record itself. */
export function DeskWires({ locale, source, version, by, subscriptions, save }: Props) {
  const t = translator(locale, 'source-record')
  if (subscriptions.length === 0) return <p className="text-quiet">{t('wires.none')}</p>
  const fields = ({ from, to }: SubscriptionView) => [
    {
      name: 'from',
      kind: 'day' as const,
      label: t('ownership.from'),
      optional: t('optional'),
      value: from ?? '',
    },
    {
      name: 'to',
      kind: 'day' as const,
      label: t('ownership.until'),
      hint: t('ownership.until hint'),
      optional: t('optional'),
      value: to ?? '',
    },
  ]
  return (
    <WireList
      locale={locale}
      subscriptions={subscriptions}
      href={(wire) => localePath(locale, `/desk/sources/${wire}`)}
      under={(one) =>
        save && (
          <Disclosure summary={t('wires.date')}>
            <RecordForm
              locale={locale}
              name={`wire:${source}:${one.wire.id}`}
              fields={fields(one)}
              fixed={{ source, wire: one.wire.id }}
              version={version}
              submit={t('wires.save')}
              save={save}
              overtaken={overtakenWords(locale, by)}
            />
          </Disclosure>
        )
      }
    />
  )
}
