import { RecordForm } from '#components/desk/record-form.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { PolicyReading } from '#domain/source/policies.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Policies } from './policies.tsx'

type Props = {
  locale: Locale
  zone: string
  source: string
  homepage: string | null
  readings: PolicyReading[]
  save?: ((input: object) => Promise<Outcome<unknown>>) | false
}

/** What a source's markup said of its policies, newest reading first, and a form to read it now. */
export function DeskPolicies({ locale, zone, source, homepage, readings: [last, ...earlier], save }: Props) {
  const t = translator(locale, 'source-record.policies')
  return (
    <div className="grid grid-cols-1 gap-3">
      <p className="max-w-measure text-quiet">{t('note')}</p>
      {last ? (
        <Policies locale={locale} zone={zone} reading={last} />
      ) : (
        <p className="text-quiet">{t('never')}</p>
      )}
      {earlier.length > 0 && (
        <Disclosure summary={t('earlier')}>
          <div className="grid gap-4">
            {earlier.map((reading) => (
              <Policies key={reading.at} locale={locale} zone={zone} reading={reading} />
            ))}
          </div>
        </Disclosure>
      )}
      {save && (
        <RecordForm
          locale={locale}
          name={`policies:${source}`}
          fields={[
            { name: 'url', kind: 'address', label: t('url'), hint: t('url hint'), value: homepage ?? '' },
          ]}
          fixed={{ source }}
          submit={t('do')}
          save={save}
        />
      )}
    </div>
  )
}
